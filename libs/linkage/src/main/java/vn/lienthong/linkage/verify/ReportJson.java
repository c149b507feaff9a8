package vn.lienthong.linkage.verify;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.linkage.match.Calibration;
import vn.lienthong.linkage.match.Field;
import vn.lienthong.linkage.match.Level;
import vn.lienthong.linkage.match.Model;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.register.BlockKind;
import vn.lienthong.linkage.report.Json;
import vn.lienthong.primitives.LegacyEncoding;

/** Writes a report as JSON. */
final class ReportJson {

    private ReportJson() {}

    static String write(VerificationReport report) {
        Tally tally = report.tally();
        StringBuilder out = new StringBuilder("{\n");
        field(out, "format", "1");
        field(out, "input", Json.quoted(report.input()));
        field(out, "columns", Json.quoted(report.mapping()));
        field(out, "nameEncoding", Json.quoted(report.encoding()));
        encodings(out, report);
        field(out, "index", Json.quoted(report.index()));
        field(out, "registerAsOf", Json.quoted(report.asOf().toString()));
        field(out, "persons", Long.toString(report.persons()));
        field(out, "model", Json.quoted(ModelText.identity(report.model())));
        field(out, "modelSigner", report.model().signer().map(Json::quoted).orElse("null"));
        field(out, "lines", Long.toString(tally.lines()));
        field(out, "rejected", Long.toString(tally.rejected()));
        field(out, "supplier", Json.quoted(report.supplier()));
        field(out, "unlinkable", Long.toString(tally.unlinkable()));
        judged(out, report);
        dimensions(out, tally);
        accepted(out, report.model());
        field(out, "truncated", Long.toString(tally.truncated()));
        field(
                out,
                "outcomes",
                object(List.of(RecordOutcome.values()), RecordOutcome::name, tally::count));
        for (Field compared : tally.compared()) {
            field(
                    out,
                    compared.name().toLowerCase(Locale.ROOT),
                    object(Level.of(compared), Level::code, tally::count));
        }
        field(out, "candidates", object(tally.blocks(), BlockKind::name, tally::count));
        field(out, "notes", object(tally.notes(), Note::code, tally::count));
        weights(out, tally, report.model());
        String samples =
                report.samples().stream()
                        .map(sample ->
                                "    {\"outcome\": %s, \"line\": %d, \"posterior\": %s, \"reasons\": %s}"
                                        .formatted(
                                                Json.quoted(sample.outcome().name()),
                                                sample.line(),
                                                Double.toString(sample.posterior()),
                                                Json.quoted(sample.reasons())))
                        .collect(Collectors.joining(",\n"));
        return out.append("  \"samples\": [\n").append(samples).append("\n  ]\n}\n").toString();
    }

    /** Which fields are worst, and how good the results are where the truth is known. */
    private static void judged(StringBuilder out, VerificationReport report) {
        field(
                out,
                "worstFields",
                FieldQuality.worstFirst(report.tally()).stream()
                        .map(each ->
                                "{\"field\": \"%s\", \"compared\": %d, \"wrong\": %d, \"missing\": %d}"
                                        .formatted(
                                                each.field().name().toLowerCase(Locale.ROOT),
                                                each.compared(),
                                                each.wrong(),
                                                each.missing()))
                        .collect(Collectors.joining(", ", "[", "]")));
        report.evaluation()
                .ifPresent(found ->
                        field(
                                out,
                                "evaluation",
                                String.format(
                                        Locale.ROOT,
                                        "{\"labelled\": %d, \"precision\": %.6f, \"recall\": %.6f, \"falseConflicts\": %d, \"knownNotFound\": %d}",
                                        found.lines(),
                                        found.precision(),
                                        found.recall(),
                                        found.falseConflicts(),
                                        found.notFound())));
    }

    /** In which encoding each column stands, and how many names were taken out of an older one. */
    private static void encodings(StringBuilder out, VerificationReport report) {
        field(
                out,
                "columnEncodings",
                report.columns().stream()
                        .map(each ->
                                "{\"column\": %s, \"target\": %s, \"encoding\": %s, \"votes\": %s}"
                                        .formatted(
                                                Json.quoted(each.title()),
                                                Json.quoted(each.target()),
                                                Json.quoted(each.encoding()),
                                                object(
                                                        each.votes().keySet().stream()
                                                                .sorted()
                                                                .toList(),
                                                        name -> name,
                                                        name ->
                                                                each.votes()
                                                                        .getOrDefault(name, 0))))
                        .collect(Collectors.joining(", ", "[", "]")));
        field(
                out,
                "decodedNames",
                object(
                        List.of(LegacyEncoding.values()),
                        LegacyEncoding::name,
                        report.tally()::decoded));
    }

    /** How good the file and each of its fields is: counts, and of how many. */
    private static void dimensions(StringBuilder out, Tally tally) {
        field(
                out,
                EarlierReport.DIMENSIONS,
                Stream.of(Dimension.values())
                        .map(each -> kept(each.code(), tally.kept(each)))
                        .collect(Collectors.joining(", ", "{", "}")));
        field(
                out,
                EarlierReport.FIELDS,
                FieldQuality.all(tally).stream()
                        .map(each ->
                                "{\"field\": \"%s\", %s, %s, %s}"
                                        .formatted(
                                                each.field().name().toLowerCase(Locale.ROOT),
                                                kept("correct", each.correct()),
                                                kept("complete", each.complete()),
                                                kept("clean", each.cleanliness())))
                        .collect(Collectors.joining(", ", "[", "]")));
    }

    private static String kept(String name, Dimension.Kept kept) {
        return "\"%s\": %d, \"%sOf\": %d".formatted(name, kept.good(), name, kept.lookedAt());
    }

    /** From which posterior on persons were taken, and what that stands on. */
    private static void accepted(StringBuilder out, Model model) {
        field(out, "accept", Double.toString(model.accept()));
        model.calibration()
                .ifPresent(proved ->
                        field(
                                out,
                                "acceptProved",
                                "{\"precision\": %s, \"labels\": %d, \"right\": %d, \"atLeast\": %s, \"confidence\": %s}"
                                        .formatted(
                                                proved.precision(),
                                                proved.labels(),
                                                proved.right(),
                                                proved.bound(),
                                                Calibration.CONFIDENCE)));
    }

    private static void weights(StringBuilder out, Tally tally, Model model) {
        Map<Integer, Long> bins = new TreeMap<>();
        for (int bin = 0; bin < Tally.BINS; bin++) {
            bins.put(Tally.FIRST_BIN + bin * Tally.BITS_OF_A_BIN, tally.countInBin(bin));
        }
        field(
                out,
                "weights",
                object(
                        List.copyOf(bins.keySet()),
                        String::valueOf,
                        bin -> bins.getOrDefault(bin, 0L)));
        String thresholds =
                tally.thresholds().stream()
                        .map(ReportJson::threshold)
                        .collect(Collectors.joining(", ", "[", "]"));
        field(out, "thresholds", thresholds);
        field(out, "accepted", threshold(tally.accepted(model.accept())));
    }

    private static String threshold(Tally.Threshold each) {
        return String.format(
                Locale.ROOT,
                "{\"posterior\": %s, \"weight\": %.2f, \"taken\": %d, \"expectedWrong\": %.6f, \"expectedMissed\": %.6f}",
                each.posterior(),
                each.weight(),
                each.taken(),
                each.wrong(),
                each.missed());
    }

    private static void field(StringBuilder out, String name, String value) {
        out.append("  \"").append(name).append("\": ").append(value).append(",\n");
    }

    private static <T> String object(
            List<T> keys,
            java.util.function.Function<T, String> name,
            java.util.function.ToLongFunction<T> count) {
        return keys.stream()
                .map(key -> Json.quoted(name.apply(key)) + ": " + count.applyAsLong(key))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
