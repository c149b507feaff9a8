package vn.lienthong.verification.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.verify.Target;
import vn.lienthong.population.FieldAnswer;
import vn.lienthong.verification.FieldAnswers;
import vn.lienthong.verification.Right;
import vn.lienthong.verification.VerifiedField;

/**
 * Reduces a line of results to what a right allows the body to be told: the outcome, for each field
 * yes, near, no or unknown, and corrected values of the fields that it may be given. Identifiers,
 * shares and weights stay here. Immutable.
 */
final class Disclosure {

    private final Right.Told told;

    Disclosure(Right.Told told) {
        this.told = told;
    }

    /** The titles of the columns. */
    String head() {
        List<String> titles = new ArrayList<>(List.of("line", "outcome"));
        told.fields().forEach(field -> titles.add(field.name().toLowerCase(Locale.ROOT)));
        if (!told.corrections().isEmpty()) {
            titles.add("corrections");
        }
        titles.add("duplicate_of");
        return String.join(",", titles) + "\n";
    }

    /**
     * The outcome as the body learns it: who may not learn of deaths learns that somebody was
     * found, and that something is otherwise in the register only where that is something of which
     * the body may be told.
     */
    RecordOutcome outcome(ResultLine line) {
        return switch (line.outcome()) {
            case MATCHED, MATCHED_CORRECTED -> found(line);
            case DECEASED -> told.deaths() ? RecordOutcome.DECEASED : found(line);
            case CONFLICT, AMBIGUOUS, NOT_FOUND, DUPLICATE, INVALID -> line.outcome();
        };
    }

    private RecordOutcome found(ResultLine line) {
        boolean isTold =
                Stream.concat(told.fields().stream(), told.corrections().stream())
                        .anyMatch(field -> line.corrections().containsKey(field.column()));
        return isTold ? RecordOutcome.MATCHED_CORRECTED : RecordOutcome.MATCHED;
    }

    /** The line as the body gets it. */
    String row(ResultLine line) {
        StringBuilder row = new StringBuilder();
        row.append(line.line()).append(',').append(outcome(line).name());
        for (VerifiedField field : told.fields()) {
            row.append(',').append(line.person().isPresent() ? answer(line, field) : "");
        }
        if (!told.corrections().isEmpty()) {
            row.append(',').append(cell(corrections(line)));
        }
        return row.append(',').append(line.duplicateOf()).append('\n').toString();
    }

    private static String answer(ResultLine line, VerifiedField field) {
        boolean sameDate = !line.corrections().containsKey(Target.BIRTH_DATE);
        FieldAnswer answer = FieldAnswers.of(line.level(field.compared()), sameDate);
        return answer.word();
    }

    private String corrections(ResultLine line) {
        StringBuilder text = new StringBuilder();
        for (VerifiedField field : told.corrections()) {
            String value = line.corrections().get(field.column());
            if (value != null) {
                text.append(text.isEmpty() ? "" : ";")
                        .append(field.column().code())
                        .append('=')
                        .append(value);
            }
        }
        return text.toString();
    }

    /** No spreadsheet takes it for a formula: it begins with the name of a column. */
    private static String cell(String text) {
        boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
