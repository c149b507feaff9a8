package vn.lienthong;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.lienthong.linkage.match.CommuneSuccession;
import vn.lienthong.linkage.match.Model;
import vn.lienthong.linkage.match.ModelFile;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.verify.ReportOrder;
import vn.lienthong.linkage.verify.Target;
import vn.lienthong.linkage.verify.Verification;
import vn.lienthong.linkage.verify.VerificationOrder;
import vn.lienthong.linkage.verify.VerificationReport;
import vn.lienthong.shell.ContentDirectory;

/** {@code ./lienthong verify}: verifies the persons of a file against a register index. */
@Command(
        name = "verify",
        description = {
            "Đối chiếu một tệp với chỉ mục dân cư; chạy lại cùng lệnh để làm tiếp khi bị ngắt.",
            "Verify a file against a register index; the same command again goes on after a kill."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Mixin private final OnFiles files = new OnFiles();
    @Mixin private final WrittenForm written = new WrittenForm();
    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--index", required = true, paramLabel = "FILE", description = "The index.")
    private Path index = Path.of("");

    @Option(
            names = "--input",
            required = true,
            paramLabel = "FILE",
            description = "CSV (or semicolons, tabs, bars), XLSX, JSON Lines or Parquet.")
    private Path input = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "Where results.csv, results.parquet, rejects.csv, report.html and report.json",
                "go; only --preview does without."
            })
    private @Nullable Path out;

    @Option(
            names = "--preview",
            description = "Only show how the file is read: form, columns, first lines.")
    private boolean previews;

    @Option(
            names = "--memory",
            paramLabel = "GIGABYTES",
            description = {
                "What the work may take at most, the mapped index apart; fewer threads work",
                "where that is little (default: what Java gives)."
            })
    private @Nullable Double gigabytes;

    @Option(
            names = "--map",
            split = ",",
            paramLabel = "COLUMN=TITLE",
            description = {
                "Which title stands for personal_number, old_number, full_name, birth_date, sex,",
                "commune_code; #1, #2 … without a head, ho+ten for a name in parts."
            })
    private Map<String, String> mapping = new LinkedHashMap<>();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Model of ./lienthong model train (default: the one that comes along).")
    private @Nullable Path model;

    @Option(
            names = "--model-key",
            paramLabel = "FILE",
            description = {
                "Public key of whoever answers for the model: it must have been sealed with it by",
                "./lienthong seal make, and is not used otherwise."
            })
    private @Nullable Path modelKey;

    @Option(
            names = "--no-parquet",
            description = "Write the results as CSV only, which takes less time and disk.")
    private boolean csvOnly;

    @Option(
            names = "--supplier",
            paramLabel = "NAME",
            description = "Whom the file is from; the report says so.")
    private String supplier = "";

    @Option(
            names = "--earlier",
            split = ",",
            paramLabel = "REPORT",
            description = "Earlier report.json files of the supplier, the oldest first.")
    private List<Path> earlier = List.of();

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = "The truth of some lines (line,person_id,errors), for the report.")
    private @Nullable Path labels;

    @Option(names = "--threads", description = "How many threads work (default: all cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        AtLeastOne.require(spec, threads);
        if (gigabytes != null && !(gigabytes > 0)) {
            throw new ParameterException(command().commandLine(), "--memory: > 0");
        }
        Map<Target, String> columns = columns(mapping, spec);
        Path directory = out;
        if (previews) {
            return files.exit(() -> {
                VerifyPreview.write(index, input, columns, written.form(), files);
                return ExitCode.OK;
            });
        }
        if (directory == null) {
            throw new ParameterException(command().commandLine(), "--out DIR");
        }
        Path unsealed = model;
        Path signer = modelKey;
        if (signer != null && unsealed == null) {
            throw new ParameterException(command().commandLine(), "--model-key: --model FILE");
        }
        return files.exit(() -> {
            Model weights =
                    signer == null || unsealed == null
                            ? model(unsealed)
                            : ModelFile.read(unsealed, signer);
            return verify(columns, directory, weights);
        });
    }

    private int verify(Map<Target, String> columns, Path directory, Model weights)
            throws IOException {
        VerificationReport report =
                Verification.run(
                        new VerificationOrder(
                                index,
                                input,
                                directory,
                                weights,
                                columns,
                                threads,
                                communes(),
                                new ReportOrder(
                                        !csvOnly, supplier, earlier, Optional.ofNullable(labels)),
                                written.form(),
                                AvailableMemory.limit(gigabytes)),
                        files::progress);
        files.tell("Cột · Columns: " + report.mapping());
        files.tell(
                "Mô hình · Model: %s, %s"
                        .formatted(
                                ModelText.identity(weights),
                                weights.signer()
                                        .map(by -> "ký bởi · signed by " + by)
                                        .orElse("chưa ký · not signed")));
        for (RecordOutcome outcome : RecordOutcome.values()) {
            files.say("%-18s %,12d".formatted(outcome, report.count(outcome)));
        }
        files.say("%-18s %,12d".formatted("rejected", report.rejected()));
        files.say(directory.resolve("report.html").toString());
        return report.rejected() == 0 ? ExitCode.OK : OnFiles.REJECTED;
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("options belong to a command");
        }
        return spec;
    }

    /** What became of communes, by the content that comes along. */
    private static CommuneSuccession communes() throws IOException {
        return CommuneSuccession.read(
                ContentDirectory.builtIn().root().resolve("administrative-units/succession.csv"));
    }

    /** What {@code --map} says. */
    static Map<Target, String> columns(Map<String, String> mapping, @Nullable CommandSpec spec) {
        Map<Target, String> columns = new EnumMap<>(Target.class);
        mapping.forEach((name, title) -> {
            List<Target> named =
                    Stream.of(Target.values()).filter(t -> t.code().equals(name)).toList();
            if (named.isEmpty() && spec != null) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--map: %s? %s"
                                .formatted(
                                        name,
                                        Stream.of(Target.values()).map(Target::code).toList()));
            }
            named.forEach(target -> columns.put(target, title));
        });
        return columns;
    }

    /** The model of a file, else the one that comes along. */
    static Model model(@Nullable Path file) throws IOException {
        if (file == null) {
            return ModelText.builtIn();
        }
        return ModelFile.read(file);
    }
}
