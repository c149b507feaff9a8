package vn.lienthong.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A typed input or result of a rule. */
public sealed interface Value {

    /** Text. */
    record Text(String text) implements Value {}

    /** A whole number. */
    record Whole(long number) implements Value {}

    /** Yes or no. */
    record Truth(boolean holds) implements Value {}

    /** A day. */
    record Day(LocalDate day) implements Value {}

    /** A length of time. */
    record Span(Duration length) implements Value {}

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(long number) {
        return new Whole(number);
    }

    static Value of(boolean holds) {
        return new Truth(holds);
    }

    static Value of(LocalDate day) {
        return new Day(day);
    }

    static Value of(Duration length) {
        return new Span(length);
    }

    /** What type of value this is. */
    default ValueType type() {
        return switch (this) {
            case Text text -> ValueType.TEXT;
            case Whole whole -> ValueType.NUMBER;
            case Truth truth -> ValueType.BOOLEAN;
            case Day day -> ValueType.DATE;
            case Span span -> ValueType.DURATION;
        };
    }

    /** The value as a table cell would give it; {@link ValueType#read} reads it back. */
    default String written() {
        return switch (this) {
            case Text(String text) -> text;
            case Whole(long number) -> Long.toString(number);
            case Truth(boolean holds) -> Boolean.toString(holds);
            case Day(LocalDate day) -> day.toString();
            case Span(Duration length) -> length.toString();
        };
    }

    /** The value as CEL computes with it. */
    default Object forCel() {
        return switch (this) {
            case Text(String text) -> text;
            case Whole(long number) -> number;
            case Truth(boolean holds) -> holds;
            case Day(LocalDate day) -> day.atStartOfDay().toInstant(ZoneOffset.UTC);
            case Span(Duration length) -> length;
        };
    }
}
