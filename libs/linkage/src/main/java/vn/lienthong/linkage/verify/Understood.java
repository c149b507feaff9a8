package vn.lienthong.linkage.verify;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.lienthong.linkage.match.QueryRecord;
import vn.lienthong.linkage.register.PackedDate;
import vn.lienthong.linkage.table.Cells;

/**
 * What a line says once it is read. Prints without its values.
 *
 * @param values by what they are, in the form in which they are compared; what could not be read is
 *     missing
 * @param notes what was noticed, as in the results
 */
public record Understood(Map<Target, String> values, List<String> notes) {

    public Understood {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
        notes = List.copyOf(notes);
    }

    static Understood of(Cells row, ColumnMapping mapping, QueryRecord record, Set<Note> notes) {
        Map<Target, String> values = new EnumMap<>(Target.class);
        if (record.number() >= 0) {
            values.put(
                    Target.PERSONAL_NUMBER, String.format(Locale.ROOT, "%012d", record.number()));
        }
        if (record.old() >= 0) {
            values.put(Target.OLD_NUMBER, String.format(Locale.ROOT, "%09d", record.old()));
        }
        String name = joined(row, mapping.columns().getOrDefault(Target.FULL_NAME, List.of()));
        if (!name.isEmpty()) {
            values.put(
                    Target.FULL_NAME,
                    HeadTitles.composed(
                            record.encoding().map(each -> each.decode(name)).orElse(name)));
        }
        if (record.bornDate() != PackedDate.NONE) {
            values.put(Target.BIRTH_DATE, PackedDate.text(record.bornDate()));
        }
        if (record.sex() != 0) {
            values.put(Target.SEX, record.sex() == 1 ? "M" : "F");
        }
        String commune =
                joined(row, mapping.columns().getOrDefault(Target.COMMUNE_CODE, List.of()));
        if (!commune.isEmpty()) {
            values.put(Target.COMMUNE_CODE, commune);
        }
        for (Target target : Target.TIES.keySet()) {
            String tie = joined(row, mapping.columns().getOrDefault(target, List.of()));
            if (!tie.isEmpty()) {
                values.put(target, tie);
            }
        }
        return new Understood(values, notes.stream().map(Note::code).toList());
    }

    private static String joined(Cells row, List<Integer> columns) {
        StringBuilder text = new StringBuilder();
        for (int column : columns) {
            text.append(text.isEmpty() ? "" : " ").append(row.text(column));
        }
        return text.toString().strip();
    }

    @Override
    public String toString() {
        return "Understood" + values.keySet() + notes;
    }
}
