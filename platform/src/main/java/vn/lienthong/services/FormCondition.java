package vn.lienthong.services;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.rules.Condition;
import vn.lienthong.rules.ConditionCompiler;
import vn.lienthong.rules.Value;
import vn.lienthong.rules.ValueType;

/**
 * A condition of a procedure over the answers to its form, in CEL.
 *
 * <p>Each field is a variable that holds its stored text, empty when unanswered; a date field
 * {@code x} also gives {@code xDays}, the days from that date to today (0 when unanswered).
 * Immutable and thread-safe.
 */
public final class FormCondition {

    private static final String DAYS = "Days";

    private final Condition condition;
    private final List<Procedure.Field> fields;

    private FormCondition(Condition condition, List<Procedure.Field> fields) {
        this.condition = condition;
        this.fields = fields;
    }

    /** Makes conditions over the fields of one form. */
    interface Compiler {
        /**
         * @throws IllegalArgumentException saying what is wrong with the expression
         */
        FormCondition compile(String expression);
    }

    static Compiler over(List<Procedure.Field> fields) {
        var types = new HashMap<String, ValueType>();
        for (Procedure.Field field : fields) {
            types.put(field.id(), ValueType.TEXT);
            if (field.type() == Procedure.FieldType.DATE) {
                types.put(field.id() + DAYS, ValueType.NUMBER);
            }
        }
        var compiler = new ConditionCompiler(types);
        return expression ->
                switch (compiler.compile(expression)) {
                    case Outcome.Accepted<Condition>(Condition condition) ->
                            new FormCondition(condition, fields);
                    case Outcome.Refused<Condition>(List<Violation> violations) ->
                            throw new IllegalArgumentException(
                                    violations.getFirst().code()
                                            + " "
                                            + violations.getFirst().arguments());
                };
    }

    /** Whether the condition holds for these answers on a day. */
    public boolean holds(Answers answers, LocalDate today) {
        return switch (condition.ask(inputs(answers, today))) {
            case Condition.Answer.Met() -> true;
            case Condition.Answer.NotMet() -> false;
            case Condition.Answer.Unanswerable(SortedSet<String> missing) ->
                    throw new IllegalStateException("a condition lacks its inputs " + missing);
            case Condition.Answer.Failed(String reason) ->
                    throw new IllegalStateException("a condition failed: " + reason);
        };
    }

    private Map<String, Value> inputs(Answers answers, LocalDate today) {
        var inputs = new HashMap<String, Value>();
        for (Procedure.Field field : fields) {
            String answer = answers.of(field.id());
            inputs.put(field.id(), Value.of(answer));
            if (field.type() == Procedure.FieldType.DATE) {
                inputs.put(
                        field.id() + DAYS,
                        Value.of(
                                answer.isEmpty()
                                        ? 0
                                        : ChronoUnit.DAYS.between(LocalDate.parse(answer), today)));
            }
        }
        return inputs;
    }

    @Override
    public String toString() {
        return condition.expression();
    }
}
