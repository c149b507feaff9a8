package vn.lienthong.population.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.ActOrder;
import vn.lienthong.population.ActOutcome;
import vn.lienthong.population.ActRegistration;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.PersonAct;
import vn.lienthong.population.PersonRecords;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/**
 * Registers acts from forms. A form leads to one act however often it is sent; when another act
 * about the person came since the form was opened, nothing is written and the officer is told.
 * Thread-safe.
 */
@Transactional
public class ActDesk {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final PersonDesk persons;
    private final ActRegistration acts;
    private final ActSources sources;
    private final Clock clock;

    ActDesk(PersonDesk persons, ActRegistration acts, ActSources sources, Clock clock) {
        this.persons = persons;
        this.acts = acts;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * The form of an act.
     *
     * @param amended the act to correct or revoke, null for other kinds
     * @throws FaultException as {@link PersonDesk#open}; {@code act.unknown} when the kind has no
     *     form, or there is no such act about the person that can be amended
     */
    public ActForm form(UUID person, ActKind kind, @Nullable UUID amended, DeskVisit visit) {
        OpenedPerson opened = open(person, kind, visit);
        return form(
                opened,
                kind,
                amended(opened, kind, amended),
                households(opened, kind, null, visit));
    }

    /**
     * The form once more, with what changed in the household since the officer saw it.
     *
     * @throws FaultException as {@link #form}
     */
    public ActForm again(ActDraft draft, DeskVisit visit) {
        OpenedPerson opened = open(draft.person(), draft.kind(), visit);
        return form(
                opened,
                draft.kind(),
                amended(opened, draft.kind(), draft.amended()),
                households(opened, draft.kind(), draft, visit));
    }

    private static ActForm form(
            OpenedPerson opened,
            ActKind kind,
            @Nullable PersonAct amended,
            ActForm.Households households) {
        return new ActForm(opened.file().person(), kind, amended, opened.lastAct(), households);
    }

    /** The household of whoever is the act's, and who came and went since a draft was begun. */
    private ActForm.Households households(
            OpenedPerson opened, ActKind kind, @Nullable ActDraft draft, DeskVisit visit) {
        Household own = opened.ownHousehold().orElse(null);
        if (!isOfHousehold(kind) || own == null) {
            return ActForm.Households.NONE;
        }
        if (draft == null) {
            return new ActForm.Households(own, null, List.of(), List.of());
        }
        var gone = new HashSet<>(draft.seenMembers());
        gone.removeAll(own.memberIds());
        return new ActForm.Households(
                own,
                null,
                persons.formerMembers(own.householdId(), gone, visit),
                own.members().stream()
                        .filter(member -> !draft.seenMembers().contains(member.personId()))
                        .map(Relative::name)
                        .toList());
    }

    private OpenedPerson open(UUID person, ActKind kind, DeskVisit visit) {
        return isOfHousehold(kind)
                ? persons.openWithHousehold(person, today(), PersonRecords.NOW, visit)
                : persons.open(person, today(), PersonRecords.NOW, visit);
    }

    private static boolean isOfHousehold(ActKind kind) {
        return kind == ActKind.HOUSEHOLD_FORMED || kind == ActKind.HOUSEHOLDS_MERGED;
    }

    private static @Nullable PersonAct amended(
            OpenedPerson opened, ActKind kind, @Nullable UUID amended) {
        boolean amends = kind == ActKind.CORRECTION || kind == ActKind.REVOCATION;
        if (ActField.of(kind).isEmpty() || amends != (amended != null)) {
            throw new FaultException("act.unknown");
        }
        return amends
                ? opened.file().acts().stream()
                        .filter(act -> act.actId().equals(amended))
                        .filter(act -> act.kind() != ActKind.UNITS_REORGANISED)
                        .findFirst()
                        .orElseThrow(() -> new FaultException("act.unknown"))
                : null;
    }

    /** What the officer reads before registering: nothing is written, all rules are asked. */
    public Outcome<ActForm> check(ActDraft draft, DeskVisit visit) {
        OpenedPerson opened = open(draft.person(), draft.kind(), visit);
        PersonAct amended = amended(opened, draft.kind(), draft.amended());
        return order(draft, opened, visit)
                .flatMap(order -> {
                    List<Violation> violations = placed(acts.violations(order), draft);
                    return violations.isEmpty()
                            ? Outcome.accepted(
                                    form(
                                            opened,
                                            draft.kind(),
                                            amended,
                                            planned(opened, order, visit)))
                            : Outcome.refused(violations);
                });
    }

    /** The households as the act would find them. */
    private ActForm.Households planned(OpenedPerson opened, ActOrder order, DeskVisit visit) {
        Household into =
                order.act() instanceof CivilAct.HouseholdsMerged merged
                        ? persons.household(merged.into(), today(), visit)
                        : null;
        return new ActForm.Households(
                opened.ownHousehold().orElse(null), into, List.of(), List.of());
    }

    /**
     * Registers the act. Refuses with {@code person.changed} when an act about the person came in
     * between, and with the rules that the act breaks.
     *
     * @throws FaultException as {@link #form}; {@code person.changed} when the other act came at
     *     the same moment
     */
    public Outcome<ActOutcome.Registered> register(ActDraft draft, DeskVisit visit) {
        Optional<ActOutcome.Registered> before = acts.registeredFor(draft.order());
        if (before.isPresent()) {
            return Outcome.accepted(before.get());
        }
        OpenedPerson opened = open(draft.person(), draft.kind(), visit);
        amended(opened, draft.kind(), draft.amended());
        Optional<Violation> between = between(draft, opened);
        if (between.isPresent()) {
            // The act in between may be this form's own, sent twice at the same moment.
            return acts.registeredFor(draft.order())
                    .map(Outcome::accepted)
                    .orElseGet(() -> Outcome.refused(between.get()));
        }
        return order(draft, opened, visit)
                .flatMap(order -> entered(order, opened.file().person().personId(), draft));
    }

    private Outcome<ActOutcome.Registered> entered(ActOrder order, UUID person, ActDraft draft) {
        return switch (acts.register(order)) {
            case ActOutcome.Registered registered -> {
                // The persons are locked by now: whoever came at the same moment came before.
                Optional<UUID> before = persons.lastActBefore(person, registered.actId());
                if (!before.equals(draft.seenLast())) {
                    throw new FaultException(List.of(changed(before.flatMap(persons::entry))));
                }
                yield Outcome.accepted(registered);
            }
            case ActOutcome.Refused(List<Violation> violations) ->
                    Outcome.refused(placed(violations, draft));
        };
    }

    private static List<Violation> placed(List<Violation> violations, ActDraft draft) {
        return violations.stream()
                .map(violation -> ActReader.placed(violation, draft.kind()))
                .toList();
    }

    private Outcome<ActOrder> order(ActDraft draft, OpenedPerson opened, DeskVisit visit) {
        return ActReader.read(
                        draft,
                        new Surroundings(
                                opened,
                                sources,
                                person -> persons.householdOf(person, today(), visit),
                                day ->
                                        persons.stateOn(
                                                opened.file().person().personId(),
                                                day,
                                                PersonRecords.NOW,
                                                visit),
                                visit.reading(),
                                today()))
                .map(read ->
                        new ActOrder(
                                read.act(),
                                visit.officer(),
                                read.ground(),
                                read.decidedBy(),
                                draft.order()));
    }

    /** The act that came since the form was opened, unless it is the form's own. */
    private static Optional<Violation> between(ActDraft draft, OpenedPerson opened) {
        return opened.latestAct()
                .filter(last -> !draft.seenLast().filter(last::equals).isPresent())
                .flatMap(last ->
                        opened.file().acts().stream()
                                .filter(act -> act.actId().equals(last))
                                .findFirst())
                .map(act -> changed(Optional.of(act.entry())));
    }

    /**
     * Says which act came in between.
     *
     * @param entry of that act; empty where the act that the form saw last is gone
     */
    private static Violation changed(Optional<PersonAct.Entry> entry) {
        return Violation.of(
                "person.changed",
                Map.of(
                        "number",
                        entry.flatMap(PersonAct.Entry::registerNumber).orElse("–"),
                        "moment",
                        entry.map(act ->
                                        MOMENT.format(
                                                act.registeredAt().atZone(SimulatedTime.VIETNAM)))
                                .orElse("–")));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
