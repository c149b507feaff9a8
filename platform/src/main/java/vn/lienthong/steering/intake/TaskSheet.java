package vn.lienthong.steering.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/**
 * Reads the first sheet of a workbook (XLSX) as rows of tasks. Columns are known by their titles,
 * in any order; a cell that was merged over several rows or columns counts for each of them; a row
 * that only goes on with the code and content of the one above is none of its own.
 */
final class TaskSheet {

    /** Rows of a sheet at most. */
    static final int ROWS_MAX = 2_000;

    private static final int TITLES_WITHIN = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Sheet sheet;
    private final Map<CellAddress, CellAddress> merged = new HashMap<>();
    private final Map<SheetColumn, Integer> columns = new EnumMap<>(SheetColumn.class);

    private TaskSheet(Sheet sheet) {
        this.sheet = sheet;
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            CellAddress first = new CellAddress(range.getFirstRow(), range.getFirstColumn());
            if (range.getNumberOfCells() <= ROWS_MAX * (long) SheetColumn.values().length) {
                range.forEach(cell -> merged.put(cell, first));
            }
        }
    }

    /**
     * Reads a workbook. Refuses with {@code task-import.file} what is no XLSX file, {@code
     * task-import.columns} a sheet without the columns that are needed, {@code task-import.empty}
     * and {@code task-import.long}.
     */
    static Outcome<List<SheetRow>> read(byte[] file) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getNumberOfSheets() == 0
                    ? Outcome.refused(Violation.of("task-import.empty"))
                    : new TaskSheet(workbook.getSheetAt(0)).rows();
        } catch (IOException | RuntimeException unreadable) {
            // The library has no one exception for files that are broken, encrypted or something
            // else.
            return Outcome.refused(Violation.of("task-import.file"));
        }
    }

    private Outcome<List<SheetRow>> rows() {
        Optional<Integer> titles = titles();
        if (titles.isEmpty()) {
            return Outcome.refused(
                    Violation.of("task-import.columns", Map.of("columns", missing())));
        }
        var rows = new ArrayList<SheetRow>();
        for (int row = titles.get() + 1; row <= sheet.getLastRowNum(); row++) {
            if (isRow(row)) {
                rows.add(new SheetRow(row + 1, entry(row)));
            }
            if (rows.size() > ROWS_MAX) {
                return Outcome.refused(
                        Violation.of("task-import.long", Map.of("most", "" + ROWS_MAX)));
            }
        }
        return rows.isEmpty()
                ? Outcome.refused(Violation.of("task-import.empty"))
                : Outcome.accepted(rows);
    }

    /** The row of titles: the first that has all the columns that are needed. */
    private Optional<Integer> titles() {
        for (int row = 0; row <= Math.min(sheet.getLastRowNum(), TITLES_WITHIN); row++) {
            var found = new EnumMap<SheetColumn, Integer>(SheetColumn.class);
            Row cells = sheet.getRow(row);
            for (int column = 0; cells != null && column < cells.getLastCellNum(); column++) {
                int at = column;
                SheetColumn.titled(text(row, column))
                        .ifPresent(title -> found.putIfAbsent(title, at));
            }
            if (found.size() > columns.size()) {
                columns.clear();
                columns.putAll(found);
                if (needed().allMatch(columns::containsKey)) {
                    return Optional.of(row);
                }
            }
        }
        return Optional.empty();
    }

    private static Stream<SheetColumn> needed() {
        return Stream.of(SheetColumn.values()).filter(SheetColumn::isNeeded);
    }

    private String missing() {
        return needed().filter(column -> !columns.containsKey(column))
                .map(SheetColumn::title)
                .collect(Collectors.joining(", "));
    }

    private boolean isRow(int row) {
        boolean anything =
                columns.values().stream().anyMatch(column -> !text(row, column).isEmpty());
        return anything && !(goesOn(row, SheetColumn.CODE) && goesOn(row, SheetColumn.CONTENT));
    }

    /** Whether a cell is the lower part of one that began in a row above. */
    private boolean goesOn(int row, SheetColumn column) {
        CellAddress first =
                merged.get(new CellAddress(row, Objects.requireNonNull(columns.get(column))));
        return first != null && first.getRow() < row;
    }

    private TaskEntry entry(int row) {
        return new TaskEntry(
                text(row, SheetColumn.GROUP),
                text(row, SheetColumn.CODE),
                text(row, SheetColumn.CONTENT),
                text(row, SheetColumn.PRODUCT),
                text(row, SheetColumn.LEAD),
                text(row, SheetColumn.COOPERATING),
                text(row, SheetColumn.STARTS),
                text(row, SheetColumn.DUE),
                targets(row));
    }

    /** Several targets stand in the same four cells, with semicolons or on lines of their own. */
    private List<TaskEntry.Target> targets(int row) {
        List<String> values = parts(text(row, SheetColumn.TARGET_VALUE));
        List<String> units = parts(text(row, SheetColumn.TARGET_UNIT));
        List<String> directions = parts(text(row, SheetColumn.TARGET_DIRECTION));
        List<String> spans = parts(text(row, SheetColumn.TARGET_SPAN));
        var targets = new ArrayList<TaskEntry.Target>();
        for (int i = 0; i < values.size(); i++) {
            targets.add(
                    new TaskEntry.Target(
                            values.get(i),
                            part(units, i, values.size(), ""),
                            part(
                                    directions,
                                    i,
                                    values.size(),
                                    text(row, SheetColumn.TARGET_DIRECTION)),
                            part(spans, i, values.size(), text(row, SheetColumn.TARGET_SPAN))));
        }
        return targets;
    }

    private static List<String> parts(String cell) {
        return Stream.of(cell.split("[;\n]", -1)).map(String::strip).toList();
    }

    /**
     * What is said once is said of every target; of fewer than all nobody knows which are meant,
     * and the row is refused for it.
     */
    private static String part(List<String> parts, int index, int count, String unclear) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        return parts.size() == count ? parts.get(index) : unclear;
    }

    private String text(int row, SheetColumn column) {
        Integer at = columns.get(column);
        return at == null ? "" : text(row, at);
    }

    private String text(int row, int column) {
        CellAddress at = new CellAddress(row, column);
        CellAddress first = merged.getOrDefault(at, at);
        Row cells = sheet.getRow(first.getRow());
        return cells == null ? "" : text(cells.getCell(first.getColumn()));
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type =
                cell.getCellType() == CellType.FORMULA
                        ? cell.getCachedFormulaResultType()
                        : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue().replace('\u00a0', ' ').strip();
            case NUMERIC ->
                    DateUtil.isCellDateFormatted(cell)
                            ? DAY.format(cell.getLocalDateTimeCellValue())
                            : BigDecimal.valueOf(cell.getNumericCellValue())
                                    .stripTrailingZeros()
                                    .toPlainString();
            case BOOLEAN, ERROR, BLANK, FORMULA, _NONE -> "";
        };
    }
}
