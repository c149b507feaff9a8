package vn.lienthong;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.lienthong.linkage.match.Calibration;
import vn.lienthong.linkage.match.Model;
import vn.lienthong.linkage.match.ModelFile;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.seal.SignedText;
import vn.lienthong.linkage.verify.Evaluation;
import vn.lienthong.linkage.verify.ModelTraining;
import vn.lienthong.linkage.verify.TrainingLabels;
import vn.lienthong.linkage.verify.TrainingOrder;

/**
 * {@code ./lienthong model}: learns how agreement is weighed, and measures how good results are.
 */
@Command(
        name = "model",
        description = "Mô hình đối chiếu · The model of a verification.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ModelCommand.Train.class,
            ModelCommand.Sign.class,
            ModelCommand.Evaluate.class
        })
final class ModelCommand implements Callable<Integer> {

    @Mixin private final Console console = new Console();

    @Override
    public Integer call() {
        console.out()
                .println(
                        "./lienthong model train --index FILE --input FILE --out MODEL |"
                                + " sign --of MODEL --key PRIVATE | evaluate --results FILE --labels FILE");
        console.out().flush();
        return ExitCode.USAGE;
    }

    /** Learns a model from a file. */
    @Command(
            name = "train",
            description = {
                "Học mô hình từ một tệp, không cần biết trước ai là ai; có nhãn thì dùng cả nhãn.",
                "Learn a model from a file, without being told who is who, or from labels too."
            },
            sortOptions = false,
            mixinStandardHelpOptions = true)
    static final class Train implements Callable<Integer> {

        @Mixin private final OnFiles files = new OnFiles();
        @Mixin private final WrittenForm written = new WrittenForm();
        @Spec private @Nullable CommandSpec spec;

        @Option(names = "--index", required = true, paramLabel = "FILE", description = "The index.")
        private Path index = Path.of("");

        @Option(names = "--input", required = true, paramLabel = "FILE", description = "The file.")
        private Path input = Path.of("");

        @Option(names = "--out", required = true, paramLabel = "MODEL", description = "The model.")
        private Path out = Path.of("");

        @Option(
                names = "--map",
                split = ",",
                paramLabel = "COLUMN=TITLE",
                description = "As for ./lienthong verify.")
        private Map<String, String> mapping = new LinkedHashMap<>();

        @Option(
                names = "--records",
                description = "Learn from so many first records (default: ${DEFAULT-VALUE}).")
        private long records = 200_000;

        @Option(names = "--seed", description = "Seed of the pairs drawn (default: 1).")
        private long seed = 1;

        @Option(
                names = "--labels",
                paramLabel = "FILE",
                description = "The truth of some lines (line,person_id), drawn evenly.")
        private @Nullable Path labels;

        @Option(
                names = "--precision",
                paramLabel = "SHARE",
                description = {
                    "Choose the threshold so that of the persons taken at least this share is",
                    "right, proved by half of the labels; for example 0.999."
                })
        private @Nullable Double precision;

        @Option(
                names = "--key",
                paramLabel = "PRIVATE",
                description = "Sign the model with this Ed25519 key, as ./lienthong model sign.")
        private @Nullable Path key;

        @Override
        public Integer call() {
            AtLeastOne.require(spec, records);
            var columns = VerifyCommand.columns(mapping, spec);
            TrainingLabels known = known();
            return files.exit(() -> {
                try (RegisterIndex register = RegisterIndex.open(index)) {
                    Model model =
                            ModelTraining.train(
                                    register,
                                    new TrainingOrder(
                                            input,
                                            columns,
                                            written.form(),
                                            records,
                                            seed,
                                            trainedOn(),
                                            known));
                    String text = ModelText.write(model);
                    Files.writeString(out, key == null ? text : SignedText.sign(text, key));
                    model.calibration().ifPresent(this::tell);
                    files.say("OK: " + out + ", " + ModelText.identity(model));
                    return ExitCode.OK;
                }
            });
        }

        private String trainedOn() {
            return "%s, %d records at most, seed %d%s"
                    .formatted(
                            input.getFileName(),
                            records,
                            seed,
                            labels == null ? "" : ", labels " + labels.getFileName());
        }

        private TrainingLabels known() {
            boolean provable =
                    precision == null || (labels != null && precision > 0.5 && precision < 1);
            if (!provable && spec != null) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--precision: 0.5–1, chỉ cùng với --labels · only together with --labels");
            }
            return new TrainingLabels(
                    Optional.ofNullable(labels),
                    precision == null ? OptionalDouble.empty() : OptionalDouble.of(precision));
        }

        private void tell(Calibration proved) {
            files.say(
                    String.format(
                            Locale.ROOT,
                            "accept %s: %,d / %,d đúng · right, ≥ %.5f (%.0f %%)",
                            proved.accept(),
                            proved.right(),
                            proved.labels(),
                            Math.floor(proved.bound() * 1e5) / 1e5,
                            100 * Calibration.CONFIDENCE));
        }
    }

    /** Signs a model. */
    @Command(
            name = "sign",
            description = {
                "Ký một mô hình: từ nay sửa gì cũng bị phát hiện, và ai dùng cũng biết khóa nào đã ký.",
                "Sign a model: from now on every change is noticed, and whoever uses it is told which key signed it."
            },
            sortOptions = false,
            mixinStandardHelpOptions = true)
    static final class Sign implements Callable<Integer> {

        @Mixin private final OnFiles files = new OnFiles();

        @Option(names = "--of", required = true, paramLabel = "MODEL", description = "The model.")
        private Path model = Path.of("");

        @Option(
                names = "--key",
                required = true,
                paramLabel = "PRIVATE",
                description = "Private Ed25519 key in PEM: openssl genpkey -algorithm ed25519.")
        private Path key = Path.of("");

        @Override
        public Integer call() {
            return files.exit(() -> {
                ModelFile.read(model);
                Path beside = model.resolveSibling(model.getFileName() + ".new");
                Files.writeString(beside, SignedText.sign(Files.readString(model), key));
                Files.move(
                        beside,
                        model,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                files.say(
                        "OK: %s, %s"
                                .formatted(model, ModelFile.read(model).signer().orElseThrow()));
                return ExitCode.OK;
            });
        }
    }

    /** Compares results with the truth. */
    @Command(
            name = "evaluate",
            description = {
                "So kết quả với đáp án (line,person_id,errors).",
                "Compare results with the truth (line,person_id,errors)."
            },
            mixinStandardHelpOptions = true)
    static final class Evaluate implements Callable<Integer> {

        @Mixin private final OnFiles files = new OnFiles();

        @Option(
                names = "--results",
                required = true,
                paramLabel = "FILE",
                description = "results.csv of a verification.")
        private Path results = Path.of("");

        @Option(
                names = "--labels",
                required = true,
                paramLabel = "FILE",
                description = "truth.csv.")
        private Path labels = Path.of("");

        @Option(
                names = "--wrong",
                paramLabel = "N",
                description = {
                    "In ra N dòng sai đầu tiên, tối đa 1.000 (mặc định: ${DEFAULT-VALUE}).",
                    "Print the first N lines that are wrong, at most 1,000."
                })
        private int wrong = 20;

        @Override
        public Integer call() {
            return files.exit(() -> {
                Evaluation found = Evaluation.of(results, labels);
                files.say(
                        String.format(
                                Locale.ROOT,
                                "precision %.5f  recall %.5f  false CONFLICT %.5f  (%,d lines, %,d taken, %,d right, %,d known)",
                                found.precision(),
                                found.recall(),
                                (double) found.falseConflicts() / Math.max(1, found.lines()),
                                found.lines(),
                                found.taken(),
                                found.right(),
                                found.known()));
                files.say(
                        String.format(
                                Locale.ROOT,
                                "known NOT_FOUND %,d  absent taken %,d  other numbers %,d, CONFLICT %,d",
                                found.notFound(),
                                found.absentTaken(),
                                found.apart(),
                                found.apartSeen()));
                found.wrongLines().stream().limit(wrong).forEach(this::tell);
                return ExitCode.OK;
            });
        }

        private void tell(Evaluation.Wrong each) {
            files.say(
                    "line %d  %s  %s → %s"
                            .formatted(
                                    each.line(),
                                    each.outcome(),
                                    each.person().isEmpty() ? "–" : each.person(),
                                    each.truth().isEmpty() ? "–" : each.truth()));
        }
    }
}
