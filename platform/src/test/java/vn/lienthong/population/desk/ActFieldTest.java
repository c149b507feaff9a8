package vn.lienthong.population.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lienthong.population.ActKind;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.Texts;

/** Every act of the catalogue has a form at the desk, or a reason why not. */
class ActFieldTest {

    private static final Map<ActKind, String> WITHOUT_A_FORM =
            Map.of(
                    ActKind.ENROLMENT, "comes with an import",
                    ActKind.BIRTH, "comes with its dossier, or is of somebody new",
                    ActKind.PERSONS_MERGED, "is decided where two records are compared",
                    ActKind.UNITS_REORGANISED, "is one act about all communes");

    private static final Set<ActKind> AMENDMENTS =
            EnumSet.of(ActKind.CORRECTION, ActKind.REVOCATION);

    @Test
    void everyKindHasAFormOrAReasonWhyNot() {
        Set<ActKind> formless =
                Arrays.stream(ActKind.values())
                        .filter(kind -> ActField.of(kind).isEmpty())
                        .collect(Collectors.toSet());

        assertThat(formless).isEqualTo(WITHOUT_A_FORM.keySet());
    }

    @Test
    void everyFormIsOfferedOnceOnThePageOfAPersonOrAtAnAct() {
        var offered =
                Arrays.stream(ActGroup.values()).flatMap(group -> group.kinds().stream()).toList();

        assertThat(offered).doesNotHaveDuplicates();
        Set<ActKind> all = EnumSet.allOf(ActKind.class);
        all.removeAll(WITHOUT_A_FORM.keySet());
        all.removeAll(AMENDMENTS);
        assertThat(offered).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void everyFormAsksForTheDay() {
        for (ActKind kind : ActKind.values()) {
            if (!WITHOUT_A_FORM.containsKey(kind)) {
                assertThat(ActField.of(kind)).as(kind.name()).contains(ActField.DAY);
            }
        }
    }

    @Test
    void bothLanguagesNameEveryFormFieldAndOption() {
        var asked = new TreeSet<String>();
        for (ActKind kind : ActKind.values()) {
            for (ActField field : ActField.of(kind)) {
                asked.add("kind." + kind);
                asked.add("act-lead." + kind);
                asked.add("field." + field.id());
                field.options().forEach(option -> asked.add("field." + field.id() + "." + option));
                if (field.type() == ActField.Type.TEXT
                        || field.type() == ActField.Type.NUMBER
                        || field.type() == ActField.Type.DAY
                        || field.type() == ActField.Type.MEMBERS) {
                    asked.add("field." + field.id() + ".hint");
                }
            }
        }
        for (NewPersonKind kind : NewPersonKind.values()) {
            asked.add("new-person." + kind);
            asked.add("new-person-lead." + kind);
            for (ActField field : kind.fields()) {
                asked.add("field." + field.id());
                field.options().forEach(option -> asked.add("field." + field.id() + "." + option));
                if (field.options().isEmpty()) {
                    asked.add("field." + field.id() + ".hint");
                }
            }
        }
        Arrays.stream(ActGroup.values()).forEach(group -> asked.add("acts." + group));
        Texts texts = Texts.fromClassPath();

        assertThat(asked).hasSizeGreaterThan(100);
        for (Language language : Language.values()) {
            assertThat(asked)
                    .as(language.name())
                    .allSatisfy(key -> assertThat(texts.has(language, key)).as(key).isTrue());
        }
    }
}
