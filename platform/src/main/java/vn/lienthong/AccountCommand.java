package vn.lienthong;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.identity.Accounts;
import vn.lienthong.identity.InitialPassword;
import vn.lienthong.identity.OpenAccount;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.UnitLevel;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/** {@code ./lienthong account}: opens the accounts of those who work for bodies. */
@Command(
        name = "account",
        description = "Tài khoản của cán bộ và lãnh đạo · Accounts of officers and leaders.",
        mixinStandardHelpOptions = true,
        subcommands = AccountCommand.Open.class)
final class AccountCommand implements Callable<Integer> {

    @Mixin private final Console console = new Console();

    @Override
    public Integer call() {
        console.out().println("./lienthong account open");
        return ExitCode.USAGE;
    }

    /** Opens an account and prints its password. */
    @Command(
            name = "open",
            description = {
                "Mở tài khoản cho cán bộ hoặc lãnh đạo; mật khẩu ban đầu chỉ in ra một lần.",
                "Open the account of an officer or a leader; its first password is printed once."
            },
            sortOptions = false,
            mixinStandardHelpOptions = true)
    static final class Open implements Callable<Integer> {

        @Mixin private final OnDatabase platform = new OnDatabase();

        @Option(names = "--username", required = true, description = "Name to sign in with.")
        private String username = "";

        @Option(names = "--name", required = true, description = "Name that the header shows.")
        private String name = "";

        @Option(names = "--role", required = true, description = "OFFICER or LEADER.")
        private String role = "";

        @Option(
                names = "--commune",
                paramLabel = "CODE",
                description = "Commune in whose name an officer acts, such as 00004.")
        private @Nullable String commune;

        @Override
        public Integer call() {
            return platform.with(application -> {
                String password = InitialPassword.draw(new SecureRandom());
                OpenAccount order =
                        FaultException.require(
                                OpenAccount.ofStaff(username, password, name, role, commune));
                requireCommune(application);
                try {
                    application.getBean(Accounts.class).open(order);
                } catch (DuplicateKeyException taken) {
                    throw new FaultException(List.of(Violation.of("account.taken").at("username")));
                }
                return username + " " + password;
            });
        }

        private void requireCommune(ApplicationContext application) {
            LocalDate today =
                    LocalDate.ofInstant(
                            application.getBean(Clock.class).instant(), SimulatedTime.VIETNAM);
            if (commune != null
                    && application
                            .getBean(AdministrativeUnits.class)
                            .find(commune, today)
                            .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                            .isEmpty()) {
                throw new FaultException(List.of(Violation.of("unit.unknown").at("commune")));
            }
        }
    }
}
