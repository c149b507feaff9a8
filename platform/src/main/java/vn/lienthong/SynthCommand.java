package vn.lienthong;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.lienthong.synthetic.ErrorRates;
import vn.lienthong.synthetic.RegisterRows;
import vn.lienthong.synthetic.SyntheticFiles;
import vn.lienthong.synthetic.SyntheticPopulation;
import vn.lienthong.synthetic.SyntheticQueries;
import vn.lienthong.synthetic.SyntheticTies;

/** {@code ./lienthong synth}: writes registers and files of people who do not exist. */
@Command(
        name = "synth",
        description = "Dữ liệu giả có đáp án · Synthetic data with the truth.",
        mixinStandardHelpOptions = true,
        subcommands = {SynthCommand.Register.class, SynthCommand.Queries.class})
final class SynthCommand implements Callable<Integer> {

    @Mixin private final Console console = new Console();

    @Override
    public Integer call() {
        console.out()
                .println(
                        "./lienthong synth register --persons N --seed S --out FILE |"
                                + " queries --persons N --seed S --queries M --out DIR");
        console.out().flush();
        return ExitCode.USAGE;
    }

    /** Which people. */
    static final class People {

        @Spec(Spec.Target.MIXEE)
        private @Nullable CommandSpec spec;

        @Option(
                names = "--persons",
                required = true,
                paramLabel = "N",
                description = "So many people are in the register.")
        private long persons;

        @Option(names = "--seed", paramLabel = "S", description = "Chooses them (default: 2026).")
        private long seed = 2026;

        SyntheticPopulation population() {
            SyntheticPopulation population = SyntheticCountry.population(seed);
            if (persons < 2 || persons > population.capacity() / 2) {
                throw new ParameterException(
                        commandLine(), "--persons: 2–%,d".formatted(population.capacity() / 2));
            }
            return population;
        }

        @Option(
                names = "--ties",
                description =
                        "With names of parents, telephones and households, which relatives share.")
        private boolean ties;

        RegisterRows rows(SyntheticPopulation population) {
            var rows = new RegisterRows(seed, SyntheticCountry.AS_OF);
            return ties ? rows.with(shared(population)) : rows;
        }

        SyntheticQueries with(SyntheticPopulation population, SyntheticQueries queries) {
            return ties ? queries.with(shared(population)) : queries;
        }

        private SyntheticTies shared(SyntheticPopulation population) {
            return new SyntheticTies(population, seed, SyntheticCountry.AS_OF);
        }

        picocli.CommandLine commandLine() {
            if (spec == null) {
                throw new IllegalStateException("options belong to a command");
            }
            return spec.commandLine();
        }
    }

    /** Writes a register extract. */
    @Command(
            name = "register",
            description = {
                "Viết tệp trích xuất giả của sổ dân cư.",
                "Write a synthetic extract of a register."
            },
            mixinStandardHelpOptions = true)
    static final class Register implements Callable<Integer> {

        @Mixin private final OnFiles files = new OnFiles();
        @Mixin private final People people = new People();

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file.")
        private Path out = Path.of("");

        @Override
        public Integer call() {
            SyntheticPopulation population = people.population();
            return files.exit(() -> {
                SyntheticFiles.register(out, population, people.persons, people.rows(population));
                files.say("OK: %,d persons, %s".formatted(people.persons, out));
                return ExitCode.OK;
            });
        }
    }

    /** Writes queries and their truth. */
    @Command(
            name = "queries",
            description = {
                "Viết tệp cần đối chiếu có lỗi, kèm đáp án.",
                "Write a file with errors that is to be verified, and the truth."
            },
            mixinStandardHelpOptions = true)
    static final class Queries implements Callable<Integer> {

        @Mixin private final OnFiles files = new OnFiles();
        @Mixin private final People people = new People();

        @Option(
                names = "--out",
                required = true,
                paramLabel = "DIR",
                description = "Where queries.csv and truth.csv go.")
        private Path out = Path.of("");

        @Option(
                names = "--queries",
                paramLabel = "M",
                description = "So many lines (default: as many as persons).")
        private long queries;

        @Option(
                names = "--query-seed",
                paramLabel = "S",
                description = "Chooses the lines and their errors (default: 1).")
        private long querySeed = 1;

        /** What {@code --errors} takes. */
        static final class Kinds implements Iterable<String> {
            @Override
            public Iterator<String> iterator() {
                return ErrorRates.usualByKind().entrySet().stream()
                        .map(kind -> kind.getKey() + "=" + kind.getValue())
                        .iterator();
            }
        }

        @Option(
                names = "--errors",
                split = ",",
                paramLabel = "FACTOR|KIND=RATE",
                completionCandidates = Kinds.class,
                description = {
                    "Error rates, times the usual: 0 to 1.5 (default: 1), and single kinds with rates",
                    "of their own, as 0.5,name-typing=0.2. The usual: ${COMPLETION-CANDIDATES}."
                })
        private List<String> errors = List.of();

        private ErrorRates rates() {
            double factor = 1;
            Map<String, Double> own = new HashMap<>();
            try {
                for (String each : errors) {
                    int equals = each.indexOf('=');
                    double number = Double.parseDouble(each.substring(equals + 1));
                    if (equals > 0) {
                        own.put(each.substring(0, equals).strip(), number);
                    } else {
                        factor = number;
                    }
                }
                if (!(factor >= 0 && factor <= 1.5)) {
                    throw new IllegalArgumentException("0–1.5");
                }
                return ErrorRates.of(factor, own);
            } catch (IllegalArgumentException senseless) {
                throw new ParameterException(
                        people.commandLine(), "--errors: " + senseless.getMessage());
            }
        }

        @Override
        public Integer call() {
            ErrorRates rates = rates();
            SyntheticPopulation population = people.population();
            long count = queries > 0 ? queries : people.persons;
            return files.exit(() -> {
                SyntheticFiles.queries(
                        out,
                        people.with(
                                population,
                                new SyntheticQueries(population, people.persons, querySeed, rates)),
                        count,
                        people.rows(population));
                files.say("OK: %,d lines, %s".formatted(count, out));
                return ExitCode.OK;
            });
        }
    }
}
