package vn.lienthong.distributed;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.lienthong.linkage.match.ModelFile;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.verify.VerificationReport;

/** {@code ./lienthong distributed verify}: verifies a file with a Spark cluster. */
@Command(
        name = "verify",
        description = {
            "Đối chiếu một tệp bằng cụm máy Apache Spark; kết quả như ./lienthong verify.",
            "Verify a file with an Apache Spark cluster; results as ./lienthong verify gives."
        },
        footer = {
            "",
            "Bộ nhớ và số luồng là thiết lập của Spark, nên ở đây không có --memory, --threads:",
            "Memory and threads are settings of Spark, so there is no --memory, --threads here:",
            "LIENTHONG_JAVA_OPTIONS=\"-Dspark.executor.memory=4g -Dspark.executor.cores=2\""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class Distributed implements Callable<Integer> {

    private static final int REJECTED = 3;
    private static final long MEGABYTE = 1 << 20;

    private static final Pattern OWN =
            Pattern.compile("lienthong-|parquet-|jspecify-|commons-compress-");

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--index",
            required = true,
            paramLabel = "FILE",
            description = "The index, under the same path on every machine.")
    private Path index = Path.of("");

    @Option(
            names = "--input",
            required = true,
            paramLabel = "FILE",
            description = "The file, in a directory that all machines share.")
    private Path input = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the results go, in a directory that all machines share.")
    private Path results = Path.of("");

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "The cluster, such as spark://host:7077 (default: ${DEFAULT-VALUE}).")
    private String master = "local[*]";

    @Option(
            names = "--map",
            split = ",",
            paramLabel = "COLUMN=TITLE",
            description = "As for ./lienthong verify.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--delimiter", paramLabel = "SIGN", description = "As for ./lienthong verify.")
    private String delimiter = "";

    @Option(names = "--encoding", paramLabel = "NAME", description = "As for ./lienthong verify.")
    private String encoding = "";

    @Option(names = "--supplier", paramLabel = "NAME", description = "As for ./lienthong verify.")
    private String supplier = "";

    @Option(
            names = "--earlier",
            split = ",",
            paramLabel = "REPORT",
            description = "As for ./lienthong verify.")
    private List<Path> earlier = List.of();

    @Option(names = "--labels", paramLabel = "FILE", description = "As for ./lienthong verify.")
    private @Nullable Path labels;

    @Option(names = "--model", paramLabel = "FILE", description = "As for ./lienthong verify.")
    private @Nullable Path model;

    @Option(
            names = "--model-key",
            paramLabel = "FILE",
            description = "As for ./lienthong verify: who must have sealed the model.")
    private @Nullable Path modelKey;

    @Option(
            names = "--lang",
            paramLabel = "vi|en",
            description = "Language of the messages; otherwise that of the environment.")
    private String language = "";

    @Option(
            names = "--succession",
            paramLabel = "FILE",
            description = "What became of communes (default: that of the content).")
    private @Nullable Path succession;

    @Option(
            names = "--part-size",
            paramLabel = "MEGABYTES",
            description = "Of the file, a task (default: ${DEFAULT-VALUE}).")
    private long partMegabytes = 64;

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Distributed()).execute(arguments));
    }

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        if (modelKey != null && model == null) {
            throw new ParameterException(command, "--model-key: --model FILE");
        }
        try {
            if (modelKey != null && model != null) {
                ModelFile.read(model, modelKey);
            }
            return verify(command);
        } catch (Exception | OutOfMemoryError failed) {
            Faults.in(language, System.getenv()).tell(Faults.of(failed), command.getErr());
            return ExitCode.SOFTWARE;
        }
    }

    private int verify(CommandLine command) throws IOException {
        PrintWriter out = command.getOut();
        SharedJob job = job();
        // What cannot be read is told before a cluster is asked for anything.
        job.order();
        var conf =
                new SparkConf(true)
                        .setAppName("Lien Thong verify")
                        .setIfMissing("spark.master", master);
        if (!conf.get("spark.master").startsWith("local")) {
            conf.setJars(ownJars());
        }
        try (var spark = new JavaSparkContext(conf)) {
            VerificationReport report =
                    new DistributedVerification(spark, job).run(partMegabytes * MEGABYTE);
            command.getErr().println("Cột · Columns: " + report.mapping());
            for (RecordOutcome outcome : RecordOutcome.values()) {
                out.printf("%-18s %,12d%n", outcome, report.count(outcome));
            }
            out.printf("%-18s %,12d%n", "rejected", report.rejected());
            out.println(results.resolve("report.html"));
            out.flush();
            return report.rejected() == 0 ? ExitCode.OK : REJECTED;
        }
    }

    /** What a cluster lacks: everything on the class path that is not Spark's own. */
    private static String[] ownJars() {
        return Stream.of(
                        System.getProperty("java.class.path")
                                .split(Pattern.quote(File.pathSeparator), -1))
                .filter(entry -> OWN.matcher(Path.of(entry).getFileName().toString()).lookingAt())
                .toArray(String[]::new);
    }

    private SharedJob job() throws IOException {
        Path home = Path.of(System.getProperty("lienthong.home", "."));
        Path communes =
                succession == null
                        ? home.resolve("content/administrative-units/succession.csv")
                        : succession;
        return new SharedJob(
                index.toAbsolutePath().toString(),
                input.toString(),
                results.toAbsolutePath().toString(),
                model == null ? ModelText.builtInText() : Files.readString(model),
                columns,
                communes.toAbsolutePath().toString(),
                new SharedJob.Asked(
                        delimiter,
                        encoding,
                        supplier,
                        earlier.stream().map(each -> each.toAbsolutePath().toString()).toList(),
                        labels == null ? "" : labels.toAbsolutePath().toString()));
    }
}
