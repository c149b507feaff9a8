package vn.lienthong.steering.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import vn.lienthong.steering.tasks.CategoryCounts;
import vn.lienthong.steering.tasks.TaskCategory;

/**
 * A table of tasks as comma-separated values: one row a document or body, every count, and the
 * share of those done with its numerator and denominator. Used by one thread.
 */
final class TaskTableFile {

    private final LocalDate day;
    private final StringBuilder text = new StringBuilder("day,of");

    TaskTableFile(LocalDate day) {
        this.day = day;
        for (TaskCategory category : TaskCategory.values()) {
            text.append(',').append(category.name().toLowerCase(Locale.ROOT));
        }
        text.append(",done,total,done_percent\n");
    }

    void add(String of, CategoryCounts counts) {
        text.append(day).append(',').append(quoted(of));
        for (TaskCategory category : TaskCategory.values()) {
            text.append(',').append(counts.of(category));
        }
        text.append(',')
                .append(counts.doneOfAll().part())
                .append(',')
                .append(counts.doneOfAll().whole())
                .append(',')
                .append(counts.doneOfAll().percent().map(BigDecimal::toPlainString).orElse(""))
                .append('\n');
    }

    void total(CategoryCounts counts) {
        add("total", counts);
    }

    static String quoted(String value) {
        // A sheet would take what begins so for a formula.
        String safe = value.matches("(?s)[=+\\-@\\t].*") ? "'" + value : value;
        return safe.matches("(?s).*[,\"\\n\\r].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
