package vn.lienthong;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.identity.Accounts;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Role;
import vn.lienthong.steering.FactFinding;
import vn.lienthong.steering.FactReview;
import vn.lienthong.steering.FactSums;
import vn.lienthong.steering.tasks.BodyMembers;
import vn.lienthong.steering.tasks.Duty;

/**
 * {@code ./lienthong steering}: who acts for which body, and whether figures are what facts come
 * to.
 */
@Command(
        name = "steering",
        description = "Điều hành: phân công, số liệu · Steering: appointments, figures.",
        mixinStandardHelpOptions = true,
        subcommands = {SteeringCommand.Appoint.class, SteeringCommand.RebuildCommand.class})
final class SteeringCommand implements Callable<Integer> {

    @Mixin private final Console console = new Console();

    @Override
    public Integer call() {
        console.out().println("./lienthong steering appoint | rebuild [--check] [--sums]");
        return ExitCode.USAGE;
    }

    /** Appoints an account to a body. */
    @Command(
            name = "appoint",
            description = {
                "Phân công một tài khoản về một cơ quan, thay cho phân công trước.",
                "Appoint an account to a body, in the place of an earlier appointment."
            },
            sortOptions = false,
            mixinStandardHelpOptions = true)
    static final class Appoint implements Callable<Integer> {

        @Mixin private final OnDatabase platform = new OnDatabase();

        @Option(names = "--account", required = true, description = "User name.")
        private String account = "";

        @Option(names = "--body", required = true, description = "Agency code, such as G09.")
        private String body = "";

        @Option(
                names = "--duty",
                required = true,
                description = "OFFICER, or LEADER who answers for what the body reports.")
        private Duty duty = Duty.OFFICER;

        @Override
        public Integer call() {
            return platform.with(application -> {
                AgencyCode code = FaultException.require(AgencyCode.parse(body));
                Actor actor =
                        application
                                .getBean(Accounts.class)
                                .find(account)
                                .filter(known -> known.role() != Role.CITIZEN)
                                .orElseThrow(() -> new FaultException("account.unknown"));
                application.getBean(BodyMembers.class).appoint(actor.accountId(), code, duty);
                return "OK: %s %s %s".formatted(account, duty, code.national());
            });
        }
    }

    /** Compares facts with what the modules tell again, and sums all facts up anew. */
    @Command(
            name = "rebuild",
            description = {
                "Nghe các phân hệ kể lại mọi việc đã qua, bổ sung sự kiện bị mất và cộng lại; với --check thì chỉ so, báo 1 khi có khác biệt.",
                "Let the modules tell again what happened, put in facts that were lost, and sum all up anew; with --check only compare, and exit with 1 when they differ."
            },
            sortOptions = false,
            mixinStandardHelpOptions = true)
    static final class RebuildCommand implements Callable<Integer> {

        @Mixin private final OnDatabase platform = new OnDatabase();

        @Option(names = "--check", description = "Compare; change no fact and no sum.")
        private boolean check;

        @Option(names = "--sums", description = "Look at the sums only, not at the facts.")
        private boolean sumsOnly;

        @Override
        public Integer call() {
            return platform.with(application -> {
                String facts = sumsOnly ? "" : facts(application.getBean(FactReview.class));
                return facts + sums(application.getBean(FactSums.class));
            });
        }

        private String facts(FactReview review) {
            FactReview.Outcome outcome = check ? review.check() : review.mend();
            outcome.findings().forEach(found -> platform.tell(line(found)));
            if (check && outcome.wrong() > 0) {
                throw new FaultException(
                        "facts.differ", Map.of("count", Long.toString(outcome.wrong())));
            }
            return "OK: %d facts told again, %d mended%n"
                    .formatted(outcome.told(), check ? 0 : outcome.mendable());
        }

        private static String line(FactFinding found) {
            return "%s %s %d: %s%s"
                    .formatted(
                            found.kind(),
                            found.found(),
                            found.facts(),
                            String.join(" ", found.cases()),
                            found.facts() > found.cases().size() ? " …" : "");
        }

        private String sums(FactSums sums) {
            sums.bringUpToDate();
            FactSums.Comparison found = check ? sums.check() : sums.rebuild();
            if (check && found.differences() > 0) {
                throw new FaultException(
                        "sums.differ", Map.of("count", Long.toString(found.differences())));
            }
            return "OK: %d facts, %d sums corrected".formatted(found.facts(), found.differences());
        }
    }
}
