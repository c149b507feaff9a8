package vn.lienthong.services;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an applicant answered so far, field by field, in the form in which it is stored. Prints
 * without any answer.
 *
 * @param values field to text; an unanswered field is absent
 */
public record Answers(Map<String, String> values) {

    /** Suffix of the value that holds the code of the commune that a text was understood as. */
    static final String CODE = "Code";

    public Answers {
        values = Map.copyOf(values);
    }

    public static Answers none() {
        return new Answers(Map.of());
    }

    /** The answer of a field, empty text when there is none. */
    public String of(String field) {
        return values.getOrDefault(field, "");
    }

    /** Code of the commune answered in a field, empty text when there is none. */
    public String communeOf(String field) {
        return of(field + CODE);
    }

    /** These answers with others put over them; an empty text takes an answer away. */
    public Answers with(Map<String, String> newer) {
        var all = new LinkedHashMap<>(values);
        newer.forEach((field, value) -> {
            if (value.isEmpty()) {
                all.remove(field);
            } else {
                all.put(field, value);
            }
        });
        return new Answers(all);
    }

    @Override
    public String toString() {
        return "Answers" + values.keySet();
    }
}
