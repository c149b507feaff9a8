package vn.lienthong.steering.open;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180) in UTF-8 with line feeds; an empty cell is a missing value,
 * never zero. Used by one thread.
 */
public final class CsvText {

    private static final String FORMULA = "=+@\t";
    private static final String QUOTED = ",\"\n\r";

    private final StringBuilder text = new StringBuilder();

    /** Adds a row. */
    public void row(List<String> cells) {
        text.append(cells.stream().map(CsvText::quoted).collect(Collectors.joining(",")));
        text.append('\n');
    }

    private static String quoted(String value) {
        // A sheet would take what begins so for a formula.
        String safe =
                !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.chars().anyMatch(letter -> QUOTED.indexOf(letter) >= 0)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
