package vn.lienthong.linkage.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.table.Cells;

/**
 * Which column of an input holds what: by what was said, else by title, else by content. Immutable.
 *
 * @param titles the titles; {@code #1}, {@code #2} … when the file has no head
 * @param hasHead whether the first line is a head
 * @param columns places from 0; several for a name in parts
 * @param monthFirst whether dates are written month before day
 */
record ColumnMapping(
        List<String> titles,
        boolean hasHead,
        Map<Target, List<Integer>> columns,
        boolean monthFirst) {

    private static final double MOST = 0.6;

    ColumnMapping {
        titles = List.copyOf(titles);
        columns = Collections.unmodifiableMap(new EnumMap<>(columns));
    }

    /**
     * Works the mapping out.
     *
     * @param rows first lines of the file, at least one
     * @param said title, or titles with {@code +} between, by target
     * @param headKnown whether the first row is a head, whatever it looks like
     * @param declared the encoding of the file, when somebody says which
     * @throws LinkageFault {@code input.no-column} when a title is not there, {@code
     *     input.no-columns} when nothing was found to compare
     */
    static ColumnMapping of(
            List<Cells> rows,
            Map<Target, String> said,
            boolean headKnown,
            Optional<InputEncoding> declared) {
        List<String> first = HeadTitles.read(rows.getFirst(), declared);
        boolean hasHead = headKnown || HeadTitles.isHead(first);
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            titles.add(hasHead ? first.get(i) : "#" + (i + 1));
        }
        List<Cells> body = hasHead ? rows.subList(1, rows.size()) : rows;
        Map<Target, List<Integer>> columns = new EnumMap<>(Target.class);
        said.forEach((target, written) -> columns.put(target, places(written, titles)));
        if (hasHead) {
            byTitle(titles, columns);
        }
        byContent(titles.size(), body, columns);
        if (columns.isEmpty()) {
            throw new LinkageFault("input.no-columns", Map.of());
        }
        return new ColumnMapping(titles, hasHead, columns, isMonthFirst(body, columns));
    }

    private static List<Integer> places(String written, List<String> titles) {
        List<Integer> places = new ArrayList<>();
        for (String title : written.split("\\+", -1)) {
            int place = titles.indexOf(HeadTitles.composed(title.strip()));
            if (place < 0 && title.strip().matches("#[0-9]{1,4}")) {
                place = Integer.parseInt(title.strip().substring(1)) - 1;
            }
            if (place < 0 || place >= titles.size()) {
                throw new LinkageFault(
                        "input.no-column",
                        Map.of("column", title, "columns", String.join(", ", titles)));
            }
            places.add(place);
        }
        return places;
    }

    private static void byTitle(List<String> titles, Map<Target, List<Integer>> columns) {
        for (Target target : Target.values()) {
            for (int i = 0; i < titles.size() && !columns.containsKey(target); i++) {
                if (target.isCalled(HeadTitles.squeezed(titles.get(i))) && isFree(i, columns)) {
                    columns.put(target, List.of(i));
                }
            }
        }
        List<String> keys = titles.stream().map(HeadTitles::squeezed).toList();
        for (String surname : List.of("ho", "hodem", "hovadem", "hovatendem", "surname")) {
            int at = keys.indexOf(surname);
            List<Integer> name = columns.getOrDefault(Target.FULL_NAME, List.of());
            if (at >= 0 && name.size() == 1 && keys.get(name.getFirst()).equals("ten")) {
                columns.put(Target.FULL_NAME, List.of(at, name.getFirst()));
            }
        }
        // A column of old numbers alone may hold new ones as well, and is read for both.
        List<Integer> old = columns.get(Target.OLD_NUMBER);
        if (old != null && !columns.containsKey(Target.PERSONAL_NUMBER)) {
            columns.put(Target.PERSONAL_NUMBER, old);
            columns.remove(Target.OLD_NUMBER);
        }
    }

    private static boolean isFree(int column, Map<Target, List<Integer>> columns) {
        return columns.values().stream().noneMatch(places -> places.contains(column));
    }

    private static void byContent(int count, List<Cells> body, Map<Target, List<Integer>> columns) {
        for (Target target :
                List.of(Target.PERSONAL_NUMBER, Target.BIRTH_DATE, Target.SEX, Target.FULL_NAME)) {
            int best = -1;
            double bestShare = MOST;
            for (int i = 0; i < count && !columns.containsKey(target); i++) {
                double share = isFree(i, columns) ? ContentVote.share(target, body, i) : 0;
                if (share > bestShare) {
                    best = i;
                    bestShare = share;
                }
            }
            if (best >= 0) {
                columns.put(target, List.of(best));
            }
        }
    }

    private static boolean isMonthFirst(List<Cells> body, Map<Target, List<Integer>> columns) {
        List<Integer> dates = columns.get(Target.BIRTH_DATE);
        return dates != null && ContentVote.isMonthFirst(body, dates.getFirst());
    }

    int column(Target target) {
        List<Integer> places = columns.get(target);
        return places == null ? -1 : places.getFirst();
    }

    /** The mapping in words: {@code full_name=ho+ten,…}. */
    String words() {
        return columns.entrySet().stream()
                .map(entry ->
                        entry.getKey().code()
                                + "="
                                + entry.getValue().stream()
                                        .map(titles::get)
                                        .collect(Collectors.joining("+")))
                .collect(Collectors.joining(","));
    }
}
