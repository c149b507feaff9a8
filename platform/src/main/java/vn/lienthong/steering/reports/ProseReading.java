package vn.lienthong.steering.reports;

import java.util.List;
import java.util.Map;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/** Reads words that a person wrote in the place of a paragraph: words change, numbers do not. */
final class ProseReading {

    static final int WORDS_MAX = 4_000;

    private ProseReading() {}

    /**
     * Reads words.
     *
     * @return the words, or refused with {@code written-report.words}, {@code
     *     written-report.number-typed} or {@code written-report.numbers}, at the field {@code
     *     words}
     */
    static Outcome<String> of(String typed, Snapshot.Block block, List<String> names) {
        String words = typed.strip().replaceAll("\\s+", " ");
        if (words.isEmpty() || words.length() > WORDS_MAX) {
            return refused(Violation.of("written-report.words", Map.of("most", "" + WORDS_MAX)));
        }
        Prose prose = Prose.of(words);
        if (prose.hasTypedNumbers(names)) {
            return refused(Violation.of("written-report.number-typed"));
        }
        if (!references(prose).equals(references(Prose.of(block.words())))) {
            return refused(Violation.of("written-report.numbers"));
        }
        return Outcome.accepted(words);
    }

    private static List<String> references(Prose prose) {
        return prose.pieces().stream()
                .filter(Prose.Piece.Reference.class::isInstance)
                .map(Object::toString)
                .sorted()
                .toList();
    }

    private static Outcome<String> refused(Violation violation) {
        return Outcome.refused(violation.at("words"));
    }
}
