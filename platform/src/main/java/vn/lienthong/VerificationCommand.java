package vn.lienthong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lienthong.identity.Accounts;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.FaultException;
import vn.lienthong.verification.Clerk;
import vn.lienthong.verification.Clerks;
import vn.lienthong.verification.SnapshotBuild;
import vn.lienthong.verification.SnapshotDate;
import vn.lienthong.verification.jobs.PackageCheck;

/** {@code ./lienthong verification}: the platform's own verification for other bodies. */
@Command(
        name = "verification",
        description = "Đối chiếu cho cơ quan khác · Verification for other bodies.",
        mixinStandardHelpOptions = true,
        subcommands = {
            VerificationCommand.Index.class,
            VerificationCommand.Appoint.class,
            VerificationCommand.Check.class
        })
final class VerificationCommand implements Callable<Integer> {

    @Mixin private final Console console = new Console();

    @Override
    public Integer call() {
        console.out().println("./lienthong verification index | appoint | check PACKAGE");
        return ExitCode.USAGE;
    }

    /** Builds the index of the register now. */
    @Command(
            name = "index",
            description = {
                "Lập ngay chỉ mục dân cư để đối chiếu.",
                "Build the index of the register now."
            },
            mixinStandardHelpOptions = true)
    static final class Index implements Callable<Integer> {

        @Mixin private final OnDatabase register = new OnDatabase();

        @Override
        public Integer call() {
            return register.with(application -> {
                SnapshotDate date = application.getBean(SnapshotBuild.class).build();
                return "OK: %,d persons as of %s, %s"
                        .formatted(date.persons(), date.asOf(), date.identity());
            });
        }
    }

    /** Appoints an account to hand files in, or to decide uncertain records. */
    @Command(
            name = "appoint",
            description = {
                "Cử tài khoản gửi danh sách hoặc xem xét kết quả cho một cơ quan.",
                "Appoint an account to hand files in, or to review, for a body."
            },
            sortOptions = false,
            mixinStandardHelpOptions = true)
    static final class Appoint implements Callable<Integer> {

        @Mixin private final OnDatabase register = new OnDatabase();

        @Option(names = "--account", required = true, description = "User name.")
        private String account = "";

        @Option(names = "--body", required = true, description = "Agency code, such as G09.")
        private String body = "";

        @Option(names = "--duty", required = true, description = "SUBMITTER or REVIEWER.")
        private Clerk.Duty duty = Clerk.Duty.SUBMITTER;

        @Override
        public Integer call() {
            return register.with(application -> {
                AgencyCode code = FaultException.require(AgencyCode.parse(body));
                var actor =
                        application
                                .getBean(Accounts.class)
                                .find(account)
                                .orElseThrow(() -> new FaultException("account.unknown"));
                application.getBean(Clerks.class).appoint(actor, code, duty);
                return "OK: %s %s %s".formatted(account, duty, code.national());
            });
        }
    }

    /** Tells whether a package of results is as it was signed. */
    @Command(
            name = "check",
            description = {
                "Kiểm tra gói kết quả: còn nguyên vẹn và đúng chữ ký; không cần cơ sở dữ liệu.",
                "Check a package of results: whole, unchanged and signed; needs no database."
            },
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        @Mixin private final Console console = new Console();

        @Parameters(paramLabel = "PACKAGE", description = "The package, a ZIP file.")
        private Path file = Path.of("");

        @Option(
                names = "--key",
                paramLabel = "FILE",
                description = "Public key of the register, got another way than the package.")
        private @Nullable Path key;

        @Override
        public Integer call() {
            try {
                PackageCheck.Good good = PackageCheck.check(file, Optional.ofNullable(key));
                console.out()
                        .println(
                                "OK: %s, %d lines, register as of %s, key %s"
                                        .formatted(
                                                good.body(),
                                                good.lines(),
                                                good.registerAsOf(),
                                                good.fingerprint()));
                console.out().flush();
                return ExitCode.OK;
            } catch (FaultException fault) {
                fault.violations()
                        .forEach(violation ->
                                console.tell(violation, console.language(System.getenv())));
                return ExitCode.SOFTWARE;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
