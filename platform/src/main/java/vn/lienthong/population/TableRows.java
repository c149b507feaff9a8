package vn.lienthong.population;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes rows into one table, in the caller's transaction: many by COPY, where a row costs a
 * fraction of what an INSERT costs, and one by an INSERT, which the server prepares once while it
 * reads a COPY anew each time. Values are texts, identifiers, dates, moments and numbers.
 * Thread-safe.
 *
 * @param table the table with its schema
 * @param columns its columns, in the order of each row
 */
record TableRows(String table, List<String> columns) {

    private static final int CHUNK = 1 << 16;

    TableRows {
        columns = List.copyOf(columns);
    }

    /**
     * Writes a row for each of some things.
     *
     * @param row the values of a thing's row, one a column; null for no value
     */
    <T> void write(JdbcTemplate database, List<T> things, Function<T, @Nullable Object[]> row) {
        if (things.size() == 1) {
            insert(database, row.apply(things.getFirst()));
        } else if (!things.isEmpty()) {
            copy(database, things, row);
        }
    }

    private String columnList() {
        return " (" + String.join(", ", columns) + ")";
    }

    private void insert(JdbcTemplate database, @Nullable Object[] values) {
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        database.update(
                "insert into " + table + columnList() + " values (" + places + ")",
                statement -> {
                    for (int i = 0; i < values.length; i++) {
                        // As in COPY, the server finds the type by the column.
                        statement.setObject(i + 1, text(values[i]), Types.OTHER);
                    }
                });
    }

    private <T> void copy(
            JdbcTemplate database, List<T> things, Function<T, @Nullable Object[]> row) {
        String order = "copy " + table + columnList() + " from stdin";
        database.execute((Connection connection) -> {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(order);
            try {
                var lines = new Lines(copy);
                for (T thing : things) {
                    lines.add(row.apply(thing));
                }
                lines.flush();
                return copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant moment -> LocalDateTime.ofInstant(moment, ZoneOffset.UTC) + "Z";
            default -> value.toString();
        };
    }

    /** Rows on their way, as lines of COPY's text format. */
    private static final class Lines {

        private final CopyIn copy;
        private final StringBuilder text = new StringBuilder(CHUNK + 4_096);

        Lines(CopyIn copy) {
            this.copy = copy;
        }

        void add(@Nullable Object[] values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                if (i > 0) {
                    text.append('\t');
                }
                append(values[i]);
            }
            text.append('\n');
            if (text.length() > CHUNK) {
                flush();
            }
        }

        void flush() throws SQLException {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            text.setLength(0);
        }

        private void append(@Nullable Object value) {
            if (value == null) {
                text.append("\\N");
            } else if (value instanceof String written) {
                escape(written);
            } else {
                text.append(text(value));
            }
        }

        private void escape(String written) {
            for (int i = 0; i < written.length(); i++) {
                char c = written.charAt(i);
                switch (c) {
                    case '\\' -> text.append("\\\\");
                    case '\t' -> text.append("\\t");
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    default -> text.append(c);
                }
            }
        }
    }
}
