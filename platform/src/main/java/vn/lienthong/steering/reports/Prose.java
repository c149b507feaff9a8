package vn.lienthong.steering.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in which numbers stand as references: {@code {online}} is a figure with its unit, {@code
 * {online.number}} one of its parts.
 *
 * @param pieces in order
 */
record Prose(List<Piece> pieces) {

    /** The name of the period, which is no figure. */
    static final String PERIOD = "period";

    private static final Pattern REFERENCE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    Prose {
        pieces = List.copyOf(pieces);
    }

    /** A stretch of text. */
    sealed interface Piece {

        /** Words as they stand. */
        record Words(String text) implements Piece {}

        /**
         * A number.
         *
         * @param figure name of the figure
         * @param part which of its numbers; empty for the figure with its unit
         */
        record Reference(String figure, String part) implements Piece {

            boolean isPeriod() {
                return figure.equals(PERIOD);
            }

            @Override
            public String toString() {
                return part.isEmpty() ? figure : figure + "." + part;
            }
        }
    }

    /** Reads a text. */
    static Prose of(String text) {
        var pieces = new ArrayList<Piece>();
        Matcher reference = REFERENCE.matcher(text);
        int end = 0;
        while (reference.find()) {
            addWords(pieces, text.substring(end, reference.start()));
            String name = reference.group(1);
            int point = name.indexOf('.');
            pieces.add(
                    point < 0
                            ? new Piece.Reference(name, "")
                            : new Piece.Reference(
                                    name.substring(0, point), name.substring(point + 1)));
            end = reference.end();
        }
        addWords(pieces, text.substring(end));
        return new Prose(pieces);
    }

    private static void addWords(List<Piece> pieces, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece.Words(words));
        }
    }

    /** What it refers to, in order, the period left out. */
    List<Piece.Reference> references() {
        return pieces.stream()
                .filter(Piece.Reference.class::isInstance)
                .map(Piece.Reference.class::cast)
                .filter(reference -> !reference.isPeriod())
                .toList();
    }

    /** Whether a digit, or a brace that is no reference, stands in it outside of the names. */
    boolean hasTypedNumbers(List<String> names) {
        return pieces.stream()
                .filter(Piece.Words.class::isInstance)
                .map(piece -> without(names, ((Piece.Words) piece).text()))
                .anyMatch(words ->
                        DIGIT.matcher(words).find() || words.contains("{") || words.contains("}"));
    }

    private static String without(List<String> names, String words) {
        String left = words;
        for (String name : names) {
            left = left.replace(name, "");
        }
        return left;
    }
}
