package vn.lienthong.rules;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A compiled CEL expression that is true or false of its inputs; see {@link ConditionCompiler}.
 *
 * <p>Thread-safe, without side effects, and always ends: the language has no unbounded loops.
 */
public final class Condition {

    private final String expression;
    private final Map<String, ValueType> inputs;
    private final CelRuntime.Program program;

    Condition(String expression, Map<String, ValueType> inputs, CelRuntime.Program program) {
        this.expression = expression;
        this.inputs = Map.copyOf(inputs);
        this.program = program;
    }

    /** What a condition says of its inputs. */
    public sealed interface Answer {

        /** It holds. */
        record Met() implements Answer {}

        /** It does not hold. */
        record NotMet() implements Answer {}

        /** It cannot be asked, because inputs it speaks of are not given or of another type. */
        record Unanswerable(SortedSet<String> inputs) implements Answer {}

        /** It was asked and cannot be worked out, such as a division by zero. */
        record Failed(String reason) implements Answer {}
    }

    /** The expression as it was written. */
    public String expression() {
        return expression;
    }

    /** The inputs that the expression speaks of, with their types. */
    public Map<String, ValueType> inputs() {
        return inputs;
    }

    /** Asks the condition; inputs it does not speak of are ignored. */
    public Answer ask(Map<String, Value> given) {
        SortedSet<String> unusable = new TreeSet<>();
        Map<String, Object> variables = new HashMap<>();
        inputs.forEach((name, type) -> {
            Value value = given.get(name);
            if (value == null || value.type() != type) {
                unusable.add(name);
            } else {
                variables.put(name, value.forCel());
            }
        });
        if (!unusable.isEmpty()) {
            return new Answer.Unanswerable(unusable);
        }
        try {
            return Boolean.TRUE.equals(program.eval(variables))
                    ? new Answer.Met()
                    : new Answer.NotMet();
        } catch (CelEvaluationException failure) {
            // The code says what went wrong; the message could quote an input.
            return new Answer.Failed(failure.getErrorCode().name());
        }
    }
}
