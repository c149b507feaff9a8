package vn.lienthong.verification.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lienthong.linkage.verify.InputPreview;
import vn.lienthong.linkage.verify.Target;

/**
 * The beginning of a file as its submitter looks at it. Prints without its values.
 *
 * @param titles of the columns
 * @param hasHead whether the first line of the file holds them
 * @param delimiter what separates cells
 * @param columns places by what they hold, such as {@code #1+#2}
 * @param rows the first lines
 */
public record PreviewView(
        List<String> titles,
        boolean hasHead,
        char delimiter,
        Map<Target, String> columns,
        List<List<String>> rows) {

    static PreviewView of(InputPreview preview, int rows) throws IOException {
        return new PreviewView(
                preview.titles(),
                preview.hasHead(),
                preview.delimiter(),
                preview.columns().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, entry -> places(entry.getValue()))),
                preview.firstRows(rows));
    }

    private static String places(List<Integer> places) {
        return places.stream().map(place -> "#" + (place + 1)).collect(Collectors.joining("+"));
    }

    /** The places of a target, empty when no column holds it. */
    public String place(Target target) {
        return columns.getOrDefault(target, "");
    }

    /** All places that a target may be said to stand at: one column each, and what was found. */
    public List<String> choices(Target target) {
        List<String> choices = new ArrayList<>();
        for (int i = 1; i <= titles.size(); i++) {
            choices.add("#" + i);
        }
        if (place(target).contains("+")) {
            choices.add(place(target));
        }
        return choices;
    }

    /** The titles of places. */
    public String title(String places) {
        List<String> named = new ArrayList<>();
        for (String place : places.split("\\+", -1)) {
            named.add(titles.get(Integer.parseInt(place.substring(1)) - 1));
        }
        return String.join(" + ", named);
    }

    /** What a column is taken for. */
    public Optional<Target> heldBy(int column) {
        String place = "#" + (column + 1);
        return columns.entrySet().stream()
                .filter(entry -> List.of(entry.getValue().split("\\+", -1)).contains(place))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A cell; empty where a line is too short. */
    public static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    @Override
    public String toString() {
        return "PreviewView" + columns.keySet();
    }
}
