package vn.lienthong;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lienthong.population.intake.ExtractCheck;
import vn.lienthong.population.intake.ExtractManifest;
import vn.lienthong.population.intake.ExtractOrder;
import vn.lienthong.population.intake.ExtractTie;
import vn.lienthong.population.intake.RegisterExtract;
import vn.lienthong.shell.FaultException;

/** {@code ./lienthong population export}: takes an extract of the whole register. */
@Command(
        name = "export",
        description = {
            "Xuất dữ liệu toàn sổ, có ngày và chữ ký; ai lấy và vì sao được ghi lại.",
            "Take a dated, signed extract of the whole register; who took it and why is kept."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class PopulationExport implements Callable<Integer> {

    @Mixin private final OnDatabase register = new OnDatabase();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to put it.")
    private Path directory = Path.of("");

    @Option(names = "--purpose", required = true, description = "Why it is taken, in words.")
    private String purpose = "";

    @Option(names = "--ground", required = true, description = "The law on which it rests.")
    private String ground = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who takes it (default: the account of the operating system).")
    private @Nullable String takenBy;

    @Option(
            names = "--with",
            split = ",",
            paramLabel = "WHAT",
            description = {
                "PARENTS (names of father and mother), PHONE, HOUSEHOLD: behind the others, for",
                "searches of records with few other details. Nothing of it unless asked for; that",
                "it was taken is kept with purpose and ground."
            })
    private Set<ExtractTie> ties = Set.of();

    @Override
    public Integer call() {
        return register.with(application -> {
            if (purpose.isBlank() || ground.isBlank()) {
                throw new FaultException("extract.why");
            }
            String taker = takenBy != null ? takenBy : System.getProperty("user.name", "");
            ExtractManifest manifest =
                    application
                            .getBean(RegisterExtract.class)
                            .take(
                                    new ExtractOrder(
                                            directory,
                                            register.directory(),
                                            taker.isBlank() ? "?" : taker,
                                            purpose,
                                            ground,
                                            ties));
            return "OK: %d persons, %s, sha256 %s"
                    .formatted(
                            manifest.rows(), directory.resolve(manifest.file()), manifest.sha256());
        });
    }

    /** Lists who took extracts. */
    @Command(
            name = "extracts",
            description = {
                "Ai đã lấy dữ liệu toàn sổ, khi nào, vì sao.",
                "Who took extracts of the whole register, when and why."
            },
            mixinStandardHelpOptions = true)
    static final class Extracts implements Callable<Integer> {

        @Mixin private final OnDatabase register = new OnDatabase();

        @Override
        public Integer call() {
            return register.with(application ->
                    application.getBean(RegisterExtract.class).taken().stream()
                            .map(taken ->
                                    "%s  %s  %,d persons  %s  (%s)  %s"
                                            .formatted(
                                                    taken.takenAt(),
                                                    taken.takenBy(),
                                                    taken.persons(),
                                                    taken.purpose(),
                                                    taken.ground(),
                                                    taken.id()))
                            .collect(Collectors.joining("\n")));
        }
    }

    /** Tells whether an extract is as it was signed. */
    @Command(
            name = "verify-extract",
            description = {
                "Kiểm tra dữ liệu đã xuất: còn nguyên vẹn và đúng chữ ký; không cần cơ sở dữ liệu.",
                "Check an extract: whole, unchanged and signed; needs no database."
            },
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {

        @Mixin private final Console console = new Console();

        @Parameters(paramLabel = "DIR", description = "Where the extract lies.")
        private Path directory = Path.of("");

        @Option(
                names = "--key",
                paramLabel = "FILE",
                description = "Public key of the register, got another way than the extract.")
        private @Nullable Path key;

        @Override
        public Integer call() {
            try {
                for (ExtractCheck.Good good :
                        ExtractCheck.check(directory, Optional.ofNullable(key))) {
                    console.out()
                            .println(
                                    "OK: %s, %d persons as of %s, key %s"
                                            .formatted(
                                                    good.manifest().file(),
                                                    good.manifest().rows(),
                                                    good.manifest().asOf(),
                                                    good.fingerprint()));
                }
                console.out().flush();
                return ExitCode.OK;
            } catch (FaultException fault) {
                fault.violations()
                        .forEach(violation ->
                                console.tell(violation, console.language(System.getenv())));
                return ExitCode.SOFTWARE;
            }
        }
    }
}
