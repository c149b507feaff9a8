package vn.lienthong.steering.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.tasks.TargetStanding;
import vn.lienthong.steering.tasks.Task;

/** The targets of tasks as a file: one row for the part of each body, beside the sum. */
final class TargetFile {

    private static final List<String> TITLES =
            List.of(
                    "task",
                    "content",
                    "state",
                    "target",
                    "direction",
                    "required",
                    "unit",
                    "span",
                    "body",
                    "achieved",
                    "entered_on",
                    "sum",
                    "missing_bodies",
                    "reached");

    private TargetFile() {}

    private static List<List<Object>> rows(Map<Task, List<TargetStanding>> targets) {
        var rows = new ArrayList<List<Object>>();
        targets.forEach((task, standings) -> {
            for (TargetStanding target : standings) {
                target.parts().forEach(part -> rows.add(row(task, target, part)));
            }
        });
        return rows;
    }

    private static List<Object> row(Task task, TargetStanding target, TargetStanding.Part part) {
        return List.of(
                task.place().code(),
                task.content(),
                task.standing().state().name(),
                BigDecimal.valueOf(target.number()),
                target.target().direction().name(),
                target.target().value(),
                target.target().unit(),
                target.target().span().name(),
                part.body().national(),
                part.achieved().<Object>map(value -> value).orElse(""),
                part.when()
                        .map(moment -> LocalDate.ofInstant(moment, SimulatedTime.VIETNAM))
                        .map(LocalDate::toString)
                        .orElse(""),
                target.sum().<Object>map(value -> value).orElse(""),
                BigDecimal.valueOf(target.missing().size()),
                target.reached().name());
    }

    /** Comma-separated values. */
    static byte[] csv(Map<Task, List<TargetStanding>> targets) {
        var text = new StringBuilder(String.join(",", TITLES)).append('\n');
        for (List<Object> row : rows(targets)) {
            text.append(
                            row.stream()
                                    .map(cell ->
                                            cell instanceof BigDecimal number
                                                    ? number.toPlainString()
                                                    : TaskTableFile.quoted(cell.toString()))
                                    .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook in which numbers are numbers. */
    static byte[] xlsx(Map<Task, List<TargetStanding>> targets) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("Chỉ tiêu");
            write(sheet.createRow(0), TITLES);
            for (List<Object> row : rows(targets)) {
                write(sheet.createRow(sheet.getLastRowNum() + 1), row);
            }
            sheet.createFreezePane(0, 1);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(XSSFRow row, List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            XSSFCell cell = row.createCell(i);
            if (cells.get(i) instanceof BigDecimal number) {
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellValue(cells.get(i).toString());
            }
        }
    }
}
