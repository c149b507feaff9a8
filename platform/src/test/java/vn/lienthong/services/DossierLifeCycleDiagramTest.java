package vn.lienthong.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lienthong.ProjectFiles;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.Texts;

/** The picture of a dossier's life is drawn from the code that allows its steps. */
class DossierLifeCycleDiagramTest {

    private static final Texts TEXTS = Texts.fromClassPath();

    @Test
    void theLifeCyclePageSaysWhatTheCodeAllows() {
        ProjectFiles.assertGenerated("docs/reference/dossier-life-cycle.md", page());
    }

    @Test
    void aReachedStateHasAWayOnUnlessItIsFinal() {
        for (DossierState state : reached()) {
            boolean leads =
                    Arrays.stream(DossierStep.values()).anyMatch(step -> step.mayFollow(state));
            assertThat(leads).as(state.name()).isNotEqualTo(state.isFinal());
        }
    }

    private static String page() {
        var page = new StringBuilder("# Life cycle of a dossier\n\n");
        page.append("Generated from `DossierStep` and `DossierState` by");
        page.append(" `DossierLifeCycleDiagramTest`; do not edit.\n\n");
        diagram(page);
        states(page);
        steps(page);
        return page.toString();
    }

    private static void diagram(StringBuilder page) {
        page.append("```mermaid\nstateDiagram-v2\n");
        for (DossierState state : reached()) {
            page.append(
                    "    state \"%s\" as %s\n".formatted(text(Language.VIETNAMESE, state), state));
        }
        for (DossierStep step : DossierStep.values()) {
            if (step.from().isEmpty()) {
                page.append("    [*] --> %s : %s\n".formatted(step.to(), step));
            }
            for (DossierState from : sorted(step.from())) {
                page.append("    %s --> %s : %s\n".formatted(from, step.to(), step));
            }
        }
        for (DossierState state : reached()) {
            if (state.isFinal()) {
                page.append("    %s --> [*]\n".formatted(state));
            }
        }
        page.append("```\n\n");
    }

    private static void states(StringBuilder page) {
        page.append("## States\n\n");
        page.append("The number is the state's number in the national exchange of dossiers.\n\n");
        page.append("| number | code | Vietnamese | English | |\n|---|---|---|---|---|\n");
        for (DossierState state : DossierState.values()) {
            page.append(
                    "| %d | `%s` | %s | %s | %s |\n"
                            .formatted(
                                    state.number(),
                                    state,
                                    text(Language.VIETNAMESE, state),
                                    text(Language.ENGLISH, state),
                                    remark(state)));
        }
        page.append('\n');
    }

    private static String remark(DossierState state) {
        if (!reached().contains(state)) {
            return "no step leads here";
        }
        return state.isFinal() ? "final" : "";
    }

    private static void steps(StringBuilder page) {
        page.append("## Steps\n\n");
        page.append("| code | Vietnamese | English | from | to |\n|---|---|---|---|---|\n");
        for (DossierStep step : DossierStep.values()) {
            String from =
                    sorted(step.from()).stream()
                            .map(state -> "`" + state + "`")
                            .collect(Collectors.joining(", "));
            page.append(
                    "| `%s` | %s | %s | %s | `%s` |\n"
                            .formatted(
                                    step,
                                    text(Language.VIETNAMESE, step),
                                    text(Language.ENGLISH, step),
                                    from.isEmpty() ? "the start" : from,
                                    step.to()));
        }
    }

    private static Set<DossierState> reached() {
        var reached = EnumSet.noneOf(DossierState.class);
        for (DossierStep step : DossierStep.values()) {
            reached.add(step.to());
        }
        return reached;
    }

    /** In the order of the enum, so that the page is the same every time. */
    private static Set<DossierState> sorted(Set<DossierState> states) {
        var sorted = EnumSet.noneOf(DossierState.class);
        sorted.addAll(states);
        return sorted;
    }

    private static String text(Language language, DossierState state) {
        return TEXTS.text(language, "state." + state, Map.of());
    }

    private static String text(Language language, DossierStep step) {
        return TEXTS.text(language, "step." + step, Map.of());
    }
}
