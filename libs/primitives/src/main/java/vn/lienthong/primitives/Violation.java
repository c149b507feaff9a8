package vn.lienthong.primitives;

import java.io.Serializable;
import java.util.Map;

/**
 * One broken rule: where, which, and the facts that a message about it needs.
 *
 * <p>A violation never carries the offending value, which may be personal data; its arguments are
 * facts about the rule (a limit, an expected shape), not about the person.
 *
 * @param field path of the field that broke the rule, such as {@code mother.personalNumber}; empty
 *     for the value itself
 * @param code stable code in the error catalogue, such as {@code personal-number.length}
 * @param arguments named facts for the message, such as {@code limit=10}
 */
public record Violation(String field, String code, Map<String, String> arguments)
        implements Serializable {

    public Violation {
        if (code.isBlank()) {
            throw new IllegalArgumentException("a violation needs the code of the broken rule");
        }
        arguments = Map.copyOf(arguments);
    }

    /** A violation of the value itself, without arguments. */
    public static Violation of(String code) {
        return new Violation("", code, Map.of());
    }

    /** A violation of the value itself. */
    public static Violation of(String code, Map<String, String> arguments) {
        return new Violation("", code, arguments);
    }

    /** The same violation as seen from outside: {@code path} is put before the present field. */
    public Violation at(String path) {
        return new Violation(field.isEmpty() ? path : path + "." + field, code, arguments);
    }
}
