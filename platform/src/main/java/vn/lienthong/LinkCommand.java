package vn.lienthong;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.link.LinkOrder;
import vn.lienthong.linkage.link.LinkReport;
import vn.lienthong.linkage.link.Linking;
import vn.lienthong.linkage.link.SchemaText;
import vn.lienthong.linkage.link.TruthColumn;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/** {@code ./lienthong link}: links the records of any two files, or those of one. */
@Command(
        name = "link",
        description = {
            "Liên kết bản ghi của hai tệp bất kỳ, hoặc tìm bản ghi trùng trong một tệp.",
            "Link the records of any two files, or find those of one that come twice."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class LinkCommand implements Callable<Integer> {

    @Mixin private final OnFiles files = new OnFiles();
    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--schema",
            required = true,
            paramLabel = "FILE",
            description = "What is compared; see docs/guides/link-files.md.")
    private Path schema = Path.of("");

    @Option(
            names = "--input",
            required = true,
            paramLabel = "FILE",
            description = "CSV with a head, or with semicolons, tabs or bars between cells.")
    private Path input = Path.of("");

    @Option(
            names = "--with",
            paramLabel = "FILE",
            description = "Link with the records of this file, and not with each other.")
    private @Nullable Path with;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where pairs.csv, clusters.csv, rejects.csv and the report go.")
    private Path out = Path.of("");

    @Option(
            names = "--truth",
            paramLabel = "TITLE[=PATTERN]",
            description = {
                "Measure against a column that says who a record is, or against the first group",
                "of a pattern in it. Nothing is learnt from it."
            })
    private @Nullable String truth;

    @Option(names = "--seed", description = "Seed of the pairs drawn (default: 1).")
    private long seed = 1;

    @Option(names = "--threads", description = "How many threads work (default: all cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        AtLeastOne.require(spec, threads);
        return files.exit(() -> {
            LinkReport report =
                    Linking.run(
                            new LinkOrder(
                                    read(SchemaText.parse(Files.readString(schema))),
                                    input,
                                    Optional.ofNullable(with),
                                    out,
                                    Optional.ofNullable(truth).map(t -> read(TruthColumn.parse(t))),
                                    seed,
                                    threads),
                            pairs -> files.count("Cặp · Pairs", pairs));
            say("records", report.records());
            say("pairs compared", report.compared());
            say("clusters", report.clusters());
            say("records in clusters", report.clustered());
            say("pairs linked", report.linked());
            report.quality()
                    .ifPresent(quality ->
                            files.say(
                                    String.format(
                                            Locale.ROOT,
                                            "precision %.4f  recall %.4f  F1 %.4f  (%,d pairs by the truth, %,d linked, %,d of them right)",
                                            quality.precision(),
                                            quality.recall(),
                                            quality.f1(),
                                            quality.truth(),
                                            quality.found(),
                                            quality.right())));
            files.say(out.resolve("report.html").toString());
            return report.rejected() == 0 ? ExitCode.OK : OnFiles.REJECTED;
        });
    }

    private void say(String what, long count) {
        files.say(String.format(Locale.ROOT, "%-20s %,12d", what, count));
    }

    private static <T> T read(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(List<Violation> violations) ->
                    throw new LinkageFault(violations.getFirst());
        };
    }
}
