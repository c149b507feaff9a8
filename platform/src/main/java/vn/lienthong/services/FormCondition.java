package vn.lienthong.services;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.rules.Condition;
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
        return expression -> new FormCondition(Condition.compile(expression, types), fields);
    }

    /** Whether the condition holds for these answers on a day. */
    public boolean holds(Answers answers, LocalDate today) {
        return condition.holds(inputs(answers, today));
    }

    private Map<String, Object> inputs(Answers answers, LocalDate today) {
        var inputs = new HashMap<String, Object>();
        for (Procedure.Field field : fields) {
            String answer = answers.of(field.id());
            inputs.put(field.id(), answer);
            if (field.type() == Procedure.FieldType.DATE) {
                inputs.put(
                        field.id() + DAYS,
                        answer.isEmpty()
                                ? 0L
                                : ChronoUnit.DAYS.between(LocalDate.parse(answer), today));
            }
        }
        return inputs;
    }

    @Override
    public String toString() {
        return condition.toString();
    }
}
