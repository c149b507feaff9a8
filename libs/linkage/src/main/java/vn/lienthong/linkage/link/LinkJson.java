package vn.lienthong.linkage.link;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lienthong.linkage.report.Json;

/** Writes the report of a linking for programs. */
final class LinkJson {

    private LinkJson() {}

    static String write(LinkReport report) {
        StringBuilder out = new StringBuilder("{\n  \"format\": 1");
        field(out, "inputs", list(report.inputs(), Json::quoted));
        field(out, "records", report.records());
        field(out, "rejected", report.rejected());
        field(
                out,
                "rules",
                list(
                        report.rules(),
                        rule ->
                                "{\"fields\": %s, \"pairs\": %d}"
                                        .formatted(
                                                list(rule.fields(), Json::quoted), rule.pairs())));
        field(out, "compared", report.compared());
        field(out, "expectedPairs", number(report.expected()));
        field(out, "clusters", report.clusters());
        field(out, "clusteredRecords", report.clustered());
        field(out, "linkedPairs", report.linked());
        field(out, "unlinkableRecords", report.unlinkable());
        field(
                out,
                "levels",
                list(
                        report.fields(),
                        each ->
                                "{\"field\": %s, \"level\": \"%s\", \"m\": %s, \"u\": %s, \"bits\": %s}"
                                        .formatted(
                                                Json.quoted(each.field()),
                                                each.level(),
                                                number(each.m()),
                                                number(each.u()),
                                                number(each.bits()))));
        field(
                out,
                "thresholds",
                list(
                        report.thresholds(),
                        each ->
                                "{\"posterior\": %s, \"pairs\": %d, \"expectedWrong\": %s, \"expectedMissed\": %s}"
                                        .formatted(
                                                number(each.posterior()),
                                                each.pairs(),
                                                number(each.wrong()),
                                                number(each.missed()))));
        report.quality()
                .ifPresent(quality ->
                        field(
                                out,
                                "quality",
                                "{\"truePairs\": %d, \"found\": %d, \"right\": %d, \"precision\": %s, \"recall\": %s, \"f1\": %s}"
                                        .formatted(
                                                quality.truth(),
                                                quality.found(),
                                                quality.right(),
                                                number(quality.precision()),
                                                number(quality.recall()),
                                                number(quality.f1()))));
        return out.append("\n}\n").toString();
    }

    private static void field(StringBuilder out, String name, Object value) {
        out.append(",\n  \"").append(name).append("\": ").append(value);
    }

    private static <T> String list(List<T> items, Function<T, String> written) {
        return items.stream().map(written).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
