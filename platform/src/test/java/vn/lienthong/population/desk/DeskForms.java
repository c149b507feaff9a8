package vn.lienthong.population.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.ActOutcome;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.People;
import vn.lienthong.population.PersonFile;
import vn.lienthong.population.PersonRecords;
import vn.lienthong.population.PersonState;
import vn.lienthong.population.Reading.Purpose;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/** Fills in forms of the desk as an officer would: opened, typed, sent. */
final class DeskForms {

    private static final Map<String, String> GROUND =
            Map.of(
                    ActDraft.GROUND_KIND, "LAW",
                    ActDraft.GROUND_NUMBER, "60/2014/QH13",
                    ActDraft.GROUND_DATE, "20/11/2014",
                    ActDraft.GROUND_ARTICLE, "28");

    private final RunningPlatform platform = RunningPlatform.shared();
    private final ActDesk desk = platform.bean(ActDesk.class);
    private final DeskVisit visit = DeskPeople.visit(Purpose.DOSSIER_IN_HAND);

    DeskVisit visit() {
        return visit;
    }

    ActForm open(Enrolment person, ActKind kind) {
        return desk.form(person.personId(), kind, null, visit);
    }

    /** A form that was opened now and filled in; answers are field and text in turn. */
    ActDraft draft(Enrolment person, ActKind kind, String... answers) {
        return amendment(person, kind, null, answers);
    }

    /** The same of an act that corrects or revokes another. */
    ActDraft amendment(Enrolment person, ActKind kind, @Nullable UUID amended, String... answers) {
        ActForm form = desk.form(person.personId(), kind, amended, visit);
        var all = new HashMap<>(GROUND);
        all.put(ActDraft.SEEN_MEMBERS, form.seenMembers());
        for (int i = 0; i < answers.length; i += 2) {
            all.put(answers[i], answers[i + 1]);
        }
        return new ActDraft(
                person.personId(), kind, UUID.randomUUID(), form.lastAct(), amended, all);
    }

    Outcome<ActForm> check(ActDraft draft) {
        return desk.check(draft, visit);
    }

    Outcome<ActOutcome.Registered> send(ActDraft draft) {
        return desk.register(draft, visit);
    }

    ActForm again(ActDraft draft) {
        return desk.again(draft, visit);
    }

    void registered(Enrolment person, ActKind kind, String... answers) {
        send(draft(person, kind, answers)).orElseThrow();
    }

    /** Field and code of everything that is wrong. */
    static List<String> broken(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Violation> violations)
                ? violations.stream().map(each -> each.field() + " " + each.code()).toList()
                : List.of();
    }

    PersonState state(Enrolment person) {
        return file(person).state();
    }

    PersonFile file(Enrolment person) {
        var clock = platform.bean(Clock.class);
        return platform.bean(PersonRecords.class)
                .file(
                        person.personId(),
                        LocalDate.now(clock),
                        clock.instant().plusSeconds(1),
                        People.reading());
    }
}
