package vn.lienthong.reference;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shell.ContentFault;

/**
 * A table of content: UTF-8, comma-separated, RFC 4180 quotes, one record a line, a fixed header.
 *
 * <p>Every fault is an {@link ContentFault} with file and line.
 */
final class CsvTable {

    private CsvTable() {}

    /**
     * Hands each record to {@code reader}.
     *
     * @param header the exact header line that the file must have
     */
    static void read(Path file, String header, Consumer<Row> reader) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException _) {
            throw new ContentFault(name(file), 0, "the file is missing");
        } catch (CharacterCodingException _) {
            throw new ContentFault(name(file), 0, "the file is not UTF-8");
        } catch (IOException e) {
            throw new ContentFault(name(file), 0, "the file cannot be read: " + e.getMessage());
        }
        if (lines.isEmpty() || !lines.getFirst().equals(header)) {
            throw new ContentFault(name(file), 1, "the header must be exactly: " + header);
        }
        int width = header.split(",").length;
        var days = new HashMap<String, LocalDate>();
        for (int i = 1; i < lines.size(); i++) {
            Row row = new Row(file, i + 1, cells(file, i + 1, lines.get(i)), days);
            if (row.cells.size() != width) {
                throw row.fault(row.cells.size() + " cells where the header has " + width);
            }
            try {
                reader.accept(row);
            } catch (IllegalArgumentException e) {
                throw row.fault(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Directory and name, as an editor of content knows the file. */
    private static String name(Path file) {
        int names = file.getNameCount();
        return file.subpath(Math.max(0, names - 2), names).toString();
    }

    private static List<String> cells(Path file, int number, String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new ContentFault(name(file), number, "a quotation mark is not closed");
        }
        cells.add(cell.toString());
        return cells;
    }

    /**
     * One record of a table.
     *
     * @param days the days read so far: a table repeats a few of them thousands of times
     */
    record Row(Path file, int line, List<String> cells, Map<String, LocalDate> days) {

        /** The cell in a column, counted from 0. */
        String text(int column) {
            return cells.get(column);
        }

        /** The cell in a column, which must not be blank. */
        String required(int column) {
            String text = text(column);
            if (text.isBlank()) {
                throw fault("column " + (column + 1) + " must not be empty");
            }
            return text;
        }

        /** The cell in a column, or null if it is empty. */
        @Nullable String optional(int column) {
            return text(column).isEmpty() ? null : text(column);
        }

        @Nullable LocalDate optionalDate(int column) {
            return text(column).isEmpty() ? null : date(column);
        }

        LocalDate date(int column) {
            try {
                return days.computeIfAbsent(text(column), LocalDate::parse);
            } catch (DateTimeParseException _) {
                throw fault("column " + (column + 1) + " must be a date such as 2025-07-01");
            }
        }

        boolean flag(int column) {
            return switch (text(column)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw fault("column " + (column + 1) + " must be true or false");
            };
        }

        UnitType type(int column) {
            return UnitType.named(text(column))
                    .orElseThrow(() -> fault("there is no type of unit '" + text(column) + "'"));
        }

        ContentFault fault(String reason) {
            return new ContentFault(name(file), line, reason);
        }
    }
}
