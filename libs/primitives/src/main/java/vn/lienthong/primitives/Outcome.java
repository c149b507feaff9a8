package vn.lienthong.primitives;

import java.util.List;
import java.util.function.Function;

/**
 * What came of an attempt that is expected to fail now and then: a value, or why there is none.
 *
 * @param <T> the value of success
 */
public sealed interface Outcome<T> {

    /**
     * The attempt succeeded.
     *
     * @param value what it gave
     */
    record Accepted<T>(T value) implements Outcome<T> {}

    /**
     * The attempt was refused.
     *
     * @param violations the broken rules, at least one, in the order in which a reader should see
     *     them
     */
    record Refused<T>(List<Violation> violations) implements Outcome<T> {
        public Refused {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("a refusal names at least one broken rule");
            }
        }
    }

    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Outcome<T> refused(Violation violation) {
        return new Refused<>(List.of(violation));
    }

    static <T> Outcome<T> refused(List<Violation> violations) {
        return new Refused<>(violations);
    }

    /** The same outcome with its value changed by a function that cannot fail. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Accepted<T>(T value) -> new Accepted<>(change.apply(value));
            case Refused<T>(List<Violation> violations) -> new Refused<>(violations);
        };
    }

    /** The same outcome with its value put through a step that may refuse it. */
    default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> step) {
        return switch (this) {
            case Accepted<T>(T value) -> step.apply(value);
            case Refused<T>(List<Violation> violations) -> new Refused<>(violations);
        };
    }

    /** The same outcome with each violation moved under {@code path}. */
    default Outcome<T> at(String path) {
        return switch (this) {
            case Accepted<T> accepted -> accepted;
            case Refused<T>(List<Violation> violations) ->
                    new Refused<>(violations.stream().map(v -> v.at(path)).toList());
        };
    }

    /**
     * The value, for callers that know it to be right.
     *
     * @throws InvalidValueException with the first violation, when there is none
     */
    default T orElseThrow() {
        return switch (this) {
            case Accepted<T>(T value) -> value;
            case Refused<T>(List<Violation> violations) ->
                    throw new InvalidValueException(violations.getFirst());
        };
    }
}
