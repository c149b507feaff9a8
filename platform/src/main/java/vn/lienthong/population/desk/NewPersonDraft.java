package vn.lienthong.population.desk;

import java.util.Map;
import java.util.UUID;

/**
 * Somebody new as an officer typed it. Prints without the answers.
 *
 * @param kind how they come into the register
 * @param order identifier of the form, drawn when it was opened: one form leads to one person
 * @param answers typed text by field, those of the ground included
 */
public record NewPersonDraft(NewPersonKind kind, UUID order, Map<String, String> answers) {

    public NewPersonDraft {
        answers = Map.copyOf(answers);
    }

    /** What was typed, empty when nothing was. */
    public String answer(String field) {
        return answers.getOrDefault(field, "");
    }

    @Override
    public String toString() {
        return "NewPersonDraft[" + kind + "]";
    }
}
