package vn.lienthong.population.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/**
 * Which field of a line is which column.
 *
 * @param line the head of the file as it stands
 * @param places place of each column, from 0
 * @param width fields in every line
 * @param unread titles of columns that mean nothing here
 */
record Header(String line, Map<Column, Integer> places, int width, List<String> unread) {

    Header {
        places = Map.copyOf(places);
        unread = List.copyOf(unread);
    }

    /**
     * Reads the head of a file of lines; refuses with {@code import.encoding}, {@code
     * import.head-quote}, {@code import.map} or {@code import.columns}.
     *
     * @param mapping title in the file by title of the column, where they differ
     */
    static Outcome<Header> read(CsvLines.Line head, Map<String, String> mapping) {
        if (!head.readable() || head.text().indexOf('\0') >= 0) {
            return Outcome.refused(Violation.of("import.encoding"));
        }
        return switch (CsvRecord.fields(head.text())) {
            case Outcome.Refused<List<String>> _ ->
                    Outcome.refused(Violation.of("import.head-quote"));
            case Outcome.Accepted<List<String>>(List<String> titles) ->
                    of(head.text(), titles, mapping);
        };
    }

    /**
     * Finds columns among titles; refuses with {@code import.map} or {@code import.columns}.
     *
     * @param line the head as it stands
     * @param mapping title in the file by title of the column, where they differ
     */
    static Outcome<Header> of(String line, List<String> titles, Map<String, String> mapping) {
        var mapped = new EnumMap<Column, String>(Column.class);
        for (Map.Entry<String, String> entry : mapping.entrySet()) {
            Column column = Column.titled(entry.getKey()).orElse(null);
            if (column == null || place(titles, entry.getValue()) < 0) {
                return Outcome.refused(
                        Violation.of(
                                "import.map",
                                Map.of("field", entry.getKey(), "columns", allTitles())));
            }
            mapped.put(column, entry.getValue());
        }
        var places = new EnumMap<Column, Integer>(Column.class);
        for (Column column : Column.values()) {
            int place = place(titles, mapped.getOrDefault(column, column.title()));
            if (place >= 0) {
                places.put(column, place);
            }
        }
        String missing =
                Stream.of(Column.values())
                        .filter(column -> column.required() && !places.containsKey(column))
                        .map(Column::title)
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            return Outcome.refused(
                    Violation.of(
                            "import.columns", Map.of("missing", missing, "columns", allTitles())));
        }
        var unread = new ArrayList<String>();
        for (int i = 0; i < titles.size(); i++) {
            if (!places.containsValue(i)) {
                unread.add(titles.get(i));
            }
        }
        return Outcome.accepted(new Header(line, places, titles.size(), unread));
    }

    /**
     * The same columns in records that hold only what is read.
     *
     * @param titles of all columns of the file
     */
    Header narrowed(List<String> titles) {
        List<Integer> read = places.values().stream().distinct().sorted().toList();
        var narrow = new EnumMap<Column, Integer>(Column.class);
        places.forEach((column, place) -> narrow.put(column, read.indexOf(place)));
        String head =
                read.stream()
                        .map(titles::get)
                        .map(CsvRecord::written)
                        .collect(Collectors.joining(","));
        return new Header(head, narrow, read.size(), unread);
    }

    /** The titles of the file, in their order. */
    List<String> titles() {
        return CsvRecord.fields(line).orElseThrow();
    }

    private static int place(List<String> titles, String wanted) {
        String title = wanted.strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < titles.size(); i++) {
            if (titles.get(i).strip().toLowerCase(Locale.ROOT).equals(title)) {
                return i;
            }
        }
        return -1;
    }

    private static String allTitles() {
        return Stream.of(Column.values()).map(Column::title).collect(Collectors.joining(","));
    }

    /** The text of a column in a line, without spaces around it; empty where there is none. */
    String text(Column column, List<String> fields) {
        Integer place = places.get(column);
        return place == null ? "" : fields.get(place).strip();
    }
}
