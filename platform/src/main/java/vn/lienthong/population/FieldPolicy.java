package vn.lienthong.population;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;

/**
 * Which attributes a program of another agency reads for a purpose, by day.
 *
 * <p>Read once from {@code content/access}; immutable and thread-safe.
 */
public final class FieldPolicy {

    private final List<Row> rows;

    private record Row(Reading.Purpose purpose, LocalDate from, Set<Attribute> attributes) {
        Row {
            attributes = Set.copyOf(attributes);
        }
    }

    private FieldPolicy(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads the policy; content without any opens nothing.
     *
     * @throws ContentFault with file, line and reason
     */
    public static FieldPolicy read(ContentDirectory content) {
        var rows = new ArrayList<Row>();
        for (Path file : content.documents("access")) {
            ContentDocument document = content.document(file, content.schema("access-grounds"));
            int count = document.root().path("agencies").size();
            for (int i = 0; i < count; i++) {
                rows.add(row(document, "/agencies/" + i));
            }
        }
        rows.sort(Comparator.comparing(Row::from).reversed());
        return new FieldPolicy(rows);
    }

    private static Row row(ContentDocument document, String at) {
        JsonNode row = document.root().at(at);
        Set<Attribute> attributes = EnumSet.noneOf(Attribute.class);
        for (int i = 0; i < row.path("attributes").size(); i++) {
            attributes.add(attribute(document, at + "/attributes/" + i));
        }
        return new Row(
                Arrays.stream(Reading.Purpose.values())
                        .filter(Reading.Purpose::isOfAgencies)
                        .filter(known -> known.name().equals(row.path("purpose").asString()))
                        .findFirst()
                        .orElseThrow(
                                () -> document.fault(at + "/purpose", "is no purpose of agencies")),
                document.day(at + "/from"),
                attributes);
    }

    private static Attribute attribute(ContentDocument document, String at) {
        String name = document.root().at(at).asString();
        return Arrays.stream(Attribute.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> document.fault(at, "is no attribute of a person"));
    }

    /** What is read for a purpose on a day; nothing for a purpose that is not listed. */
    public Set<Attribute> attributes(Reading.Purpose purpose, LocalDate day) {
        return rows.stream()
                .filter(row -> row.purpose() == purpose && !row.from().isAfter(day))
                .map(Row::attributes)
                .findFirst()
                .orElse(Set.of());
    }
}
