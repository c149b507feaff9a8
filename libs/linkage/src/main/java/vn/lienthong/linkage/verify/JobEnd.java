package vn.lienthong.linkage.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.primitives.LegacyEncoding;

/** Writes what a job came to, once every line has its row, and takes its working files away. */
final class JobEnd {

    /** The results once more, for programs that analyse them. */
    static final String PARQUET = "results.parquet";

    /** The input as text, when it is something else. */
    static final String CONVERTED = "input.work";

    private JobEnd() {}

    /**
     * Refuses what could only be refused at the end otherwise, when the work is done: earlier
     * reports and labels that are missing or something else.
     *
     * @throws LinkageFault {@code earlier-report.format}, {@code truth.format}
     */
    static void require(ReportOrder asked) throws IOException {
        earlier(asked);
        if (asked.labels().isPresent()) {
            Evaluation.requireTruth(asked.labels().get());
        }
    }

    private static List<EarlierReport> earlier(ReportOrder asked) throws IOException {
        List<EarlierReport> earlier = new ArrayList<>();
        for (Path file : asked.earlier()) {
            earlier.add(EarlierReport.read(file, asked.supplier()));
        }
        return earlier;
    }

    static VerificationReport write(
            VerificationOrder order,
            InputFile input,
            RegisterIndex index,
            Optional<LegacyEncoding> encoding,
            JobFiles files,
            int threads)
            throws IOException {
        ReportOrder asked = order.report();
        Path out = order.out();
        Optional<Evaluation> evaluation = Optional.empty();
        if (asked.labels().isPresent()) {
            evaluation =
                    Optional.of(Evaluation.of(out.resolve(JobFiles.RESULTS), asked.labels().get()));
        }
        var report =
                new VerificationReport(
                        order.input().toString(),
                        input.mapping().words(),
                        encoding.map(LegacyEncoding::name).orElse("UNICODE"),
                        ColumnEncoding.all(input),
                        index.identity(),
                        index.asOf(),
                        index.persons(),
                        order.model(),
                        files.tally(),
                        files.samples(),
                        asked.supplier(),
                        earlier(asked),
                        evaluation);
        if (asked.parquet()) {
            ResultsParquet.write(
                    files.disk(), out.resolve(JobFiles.RESULTS), out.resolve(PARQUET), threads);
        }
        Files.writeString(
                out.resolve("report.json"), ReportJson.write(report), StandardCharsets.UTF_8);
        Files.writeString(
                out.resolve("report.html"), ReportPage.write(report), StandardCharsets.UTF_8);
        return report;
    }

    static void clean(Path out) throws IOException {
        Files.deleteIfExists(out.resolve(JobFiles.TAKEN));
        Files.deleteIfExists(out.resolve(Checkpoint.FILE));
        Files.deleteIfExists(out.resolve(CONVERTED));
    }
}
