package vn.lienthong.rules;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** The types that inputs and results of rules have. */
public enum ValueType {
    /** Text; CEL {@code string}. */
    TEXT(SimpleType.STRING),
    /** A whole number of 64 bits, such as an amount of đồng; CEL {@code int}. */
    NUMBER(SimpleType.INT),
    /** Yes or no; CEL {@code bool}. */
    BOOLEAN(SimpleType.BOOL),
    /** A day; CEL {@code timestamp} at midnight UTC, written {@code date('2025-07-01')}. */
    DATE(SimpleType.TIMESTAMP),
    /** A length of time; CEL {@code duration}. */
    DURATION(SimpleType.DURATION);

    private final CelType celType;

    ValueType(CelType celType) {
        this.celType = celType;
    }

    CelType celType() {
        return celType;
    }

    /** The name in column titles: {@code text}, {@code number} and so on. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ValueType> titled(String title) {
        for (ValueType type : values()) {
            if (type.title().equals(title)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a value as a table cell gives it: text as it stands, {@code 8000}, {@code true} or
     * {@code false}, {@code 2025-07-01}, {@code P3D} (ISO 8601, days of 24 hours).
     */
    public Optional<Value> read(String cell) {
        try {
            return switch (this) {
                case TEXT -> Optional.of(new Value.Text(cell));
                case NUMBER -> Optional.of(new Value.Whole(Long.parseLong(cell)));
                case BOOLEAN ->
                        cell.equals("true") || cell.equals("false")
                                ? Optional.of(new Value.Truth(cell.equals("true")))
                                : Optional.empty();
                case DATE -> Optional.of(new Value.Day(LocalDate.parse(cell)));
                case DURATION -> Optional.of(new Value.Span(Duration.parse(cell)));
            };
        } catch (NumberFormatException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
