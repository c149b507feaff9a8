package vn.lienthong.primitives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Violation BROKEN = Violation.of("name.length", Map.of("limit", "100"));

    @Test
    void anAcceptedValuePassesThroughEveryStep() {
        Outcome<Integer> seven = Outcome.accepted(7);
        assertThat(seven.map(n -> n + 1).orElseThrow()).isEqualTo(8);
        assertThat(seven.flatMap(n -> Outcome.<String>refused(BROKEN)))
                .isEqualTo(Outcome.refused(BROKEN));
        assertThat(seven.at("child")).isEqualTo(seven);
    }

    @Test
    void aRefusalKeepsItsViolationsAndSaysWhereTheyAre() {
        Outcome<Integer> refused = Outcome.refused(List.of(BROKEN));
        assertThat(refused.map(n -> n + 1)).isEqualTo(Outcome.refused(BROKEN));
        Outcome<Integer> placed = refused.at("name").at("mother");
        assertThat(placed)
                .isEqualTo(
                        Outcome.refused(
                                new Violation(
                                        "mother.name", "name.length", Map.of("limit", "100"))));
        assertThatThrownBy(refused::orElseThrow)
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        failure -> assertThat(failure.violation()).isEqualTo(BROKEN));
    }

    @Test
    void aRefusalWithoutReasonOrCodeIsADefect() {
        assertThatThrownBy(() -> Outcome.refused(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Violation.of(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
