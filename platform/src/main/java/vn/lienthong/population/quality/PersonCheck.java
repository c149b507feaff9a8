package vn.lienthong.population.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.lienthong.rules.Condition;
import vn.lienthong.rules.Value;

/**
 * Asks one rule about many people. Remembers what it answered for the values that the rule speaks
 * of, because they come again and again: a rule is worked out a few hundred times, not once a
 * person. For one thread.
 */
final class PersonCheck {

    /** Answers remembered; a rule that speaks of more is worked out again. */
    private static final int ANSWERS_MAX = 10_000;

    /** What a rule says of a person. */
    enum Answer {
        NOT_CONCERNED,
        KEPT,
        BROKEN
    }

    private final QualityRule.Check.OfPersons check;
    private final int[] positions;
    private final Map<List<Value>, Answer> answers = new HashMap<>();

    PersonCheck(QualityRule.Check.OfPersons check) {
        this.check = check;
        var spokenOf = new TreeSet<>(check.fails().inputs().keySet());
        Optional.ofNullable(check.applies()).ifPresent(of -> spokenOf.addAll(of.inputs().keySet()));
        this.positions = spokenOf.stream().mapToInt(PersonProfile.NAMES::indexOf).toArray();
    }

    Answer ask(PersonProfile person) {
        var key = new ArrayList<Value>(positions.length);
        for (int position : positions) {
            key.add(person.values().get(position));
        }
        Answer known = answers.get(key);
        if (known != null) {
            return known;
        }
        Answer answer = workOut(key);
        if (answers.size() < ANSWERS_MAX) {
            answers.put(key, answer);
        }
        return answer;
    }

    private Answer workOut(List<Value> key) {
        var inputs = new HashMap<String, Value>();
        for (int i = 0; i < positions.length; i++) {
            inputs.put(PersonProfile.NAMES.get(positions[i]), key.get(i));
        }
        Condition applies = check.applies();
        if (applies != null && !holds(applies, inputs)) {
            return Answer.NOT_CONCERNED;
        }
        return holds(check.fails(), inputs) ? Answer.BROKEN : Answer.KEPT;
    }

    static boolean holds(Condition condition, Map<String, Value> inputs) {
        return switch (condition.ask(inputs)) {
            case Condition.Answer.Met _ -> true;
            case Condition.Answer.NotMet _ -> false;
            case Condition.Answer.Unanswerable unanswerable ->
                    throw new IllegalStateException("inputs are missing: " + unanswerable.inputs());
            case Condition.Answer.Failed failed ->
                    throw new IllegalStateException("a rule failed: " + failed.reason());
        };
    }
}
