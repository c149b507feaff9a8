package vn.lienthong.linkage.verify;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.match.Field;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.table.JsonObject;

/**
 * What a supplier's file came to another time.
 *
 * @param registerAsOf day of the register
 * @param lines of the file
 * @param rejected of them
 * @param outcomes how many lines had each
 * @param dimensions how good the file was; empty for reports of earlier versions
 * @param fields how good each of its fields was; empty for reports of earlier versions
 */
record EarlierReport(
        String registerAsOf,
        long lines,
        long rejected,
        Map<RecordOutcome, Long> outcomes,
        Map<Dimension, Dimension.Kept> dimensions,
        Map<Field, Map<Dimension, Dimension.Kept>> fields) {

    /** Where the fields stand in a report. */
    static final String FIELDS = "fields";

    /** Where the dimensions stand in a report. */
    static final String DIMENSIONS = "dimensions";

    /**
     * Reads a {@code report.json}.
     *
     * @throws LinkageFault {@code earlier-report.format} when it is none, or one of another
     *     supplier
     */
    static EarlierReport read(Path file, String supplier) throws IOException {
        Map<String, String> said = object(text(file), file);
        try {
            if (!supplier.equals(said.get("supplier"))) {
                throw wrong(file);
            }
            Map<String, String> counts = object(said.getOrDefault("outcomes", ""), file);
            Map<RecordOutcome, Long> outcomes = new EnumMap<>(RecordOutcome.class);
            for (RecordOutcome outcome : RecordOutcome.values()) {
                outcomes.put(outcome, Long.parseLong(counts.getOrDefault(outcome.name(), "")));
            }
            return new EarlierReport(
                    said.getOrDefault("registerAsOf", ""),
                    Long.parseLong(said.getOrDefault("lines", "")),
                    Long.parseLong(said.getOrDefault("rejected", "")),
                    outcomes,
                    dimensions(said, file),
                    fields(said, file));
        } catch (NumberFormatException noNumber) {
            throw wrong(file);
        }
    }

    private static String text(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw wrong(file);
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException noText) {
            throw wrong(file);
        }
    }

    /** This job's, as a later one will read it. */
    static EarlierReport of(VerificationReport report) {
        Map<RecordOutcome, Long> outcomes = new EnumMap<>(RecordOutcome.class);
        for (RecordOutcome outcome : RecordOutcome.values()) {
            outcomes.put(outcome, report.count(outcome));
        }
        return new EarlierReport(
                report.asOf().toString(),
                report.lines(),
                report.rejected(),
                outcomes,
                dimensions(report.tally()),
                fields(report.tally()));
    }

    private static Map<Dimension, Dimension.Kept> dimensions(Map<String, String> said, Path file) {
        Map<Dimension, Dimension.Kept> dimensions = new EnumMap<>(Dimension.class);
        if (said.containsKey(DIMENSIONS)) {
            Map<String, String> counts = object(said.getOrDefault(DIMENSIONS, ""), file);
            for (Dimension each : Dimension.values()) {
                dimensions.put(each, kept(counts, each));
            }
        }
        return dimensions;
    }

    private static Dimension.Kept kept(Map<String, String> counts, Dimension dimension) {
        return new Dimension.Kept(
                Long.parseLong(counts.getOrDefault(dimension.code(), "")),
                Long.parseLong(counts.getOrDefault(dimension.code() + "Of", "")));
    }

    private static Map<Field, Map<Dimension, Dimension.Kept>> fields(
            Map<String, String> said, Path file) {
        Map<Field, Map<Dimension, Dimension.Kept>> fields = new EnumMap<>(Field.class);
        List<String> listed =
                JsonObject.elements(said.getOrDefault(FIELDS, "[]")).orElseThrow(() -> wrong(file));
        for (String text : listed) {
            Map<String, String> counts = object(text, file);
            Field field =
                    Field.ALL.stream()
                            .filter(each -> each.name().equalsIgnoreCase(counts.get("field")))
                            .findFirst()
                            .orElseThrow(() -> wrong(file));
            Map<Dimension, Dimension.Kept> kept = new EnumMap<>(Dimension.class);
            for (Dimension each : FieldQuality.DIMENSIONS) {
                kept.put(each, kept(counts, each));
            }
            fields.put(field, kept);
        }
        return fields;
    }

    private static Map<Field, Map<Dimension, Dimension.Kept>> fields(Tally tally) {
        Map<Field, Map<Dimension, Dimension.Kept>> fields = new EnumMap<>(Field.class);
        for (FieldQuality quality : FieldQuality.all(tally)) {
            Map<Dimension, Dimension.Kept> kept = new EnumMap<>(Dimension.class);
            for (Dimension each : FieldQuality.DIMENSIONS) {
                kept.put(each, quality.kept(each));
            }
            fields.put(quality.field(), kept);
        }
        return fields;
    }

    private static Map<Dimension, Dimension.Kept> dimensions(Tally tally) {
        Map<Dimension, Dimension.Kept> dimensions = new EnumMap<>(Dimension.class);
        for (Dimension each : Dimension.values()) {
            dimensions.put(each, tally.kept(each));
        }
        return dimensions;
    }

    private static Map<String, String> object(String text, Path file) {
        return JsonObject.read(text.strip()).orElseThrow(() -> wrong(file));
    }

    private static LinkageFault wrong(Path file) {
        return new LinkageFault("earlier-report.format", Map.of("file", file.toString()));
    }

    /** How good a field was; nothing looked at where the report does not say. */
    Dimension.Kept kept(Field field, Dimension dimension) {
        return fields.getOrDefault(field, Map.of())
                .getOrDefault(dimension, new Dimension.Kept(0, 0));
    }

    long count(RecordOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
