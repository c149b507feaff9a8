package vn.lienthong.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.shell.Identifiers;

/** Issues and cancels what acts need: identifiers and personal numbers. Thread-safe. */
final class ActNumbers {

    private final NumberAllocator numbers;
    private final ActStore store;
    private final Identifiers identifiers;

    ActNumbers(NumberAllocator numbers, ActStore store, Identifiers identifiers) {
        this.numbers = numbers;
        this.store = store;
        this.identifiers = identifiers;
    }

    UUID nextAct() {
        return identifiers.next();
    }

    /** A number that says the new sex, of the same place and year of birth. */
    PersonalNumber replace(
            History person, CivilAct.SexRedetermined changed, UUID act, Instant now) {
        PersonalNumber held = held(person, changed.happenedOn());
        return numbers.issue(
                held.unmasked().substring(0, 3),
                changed.sex(),
                held.birthYear(),
                person.person(),
                act,
                now);
    }

    /**
     * Cancels the number that an act ends, and gives back the one that a revoked merge had ended.
     *
     * @param act what was registered
     * @param recorded as the register keeps it
     * @param before what was believed before it
     */
    void settle(CivilAct act, RecordedAct recorded, Replay before, LocalDate today) {
        switch (act) {
            case CivilAct.SexRedetermined changed ->
                    cancel(before.of(changed.person()), recorded, today);
            case CivilAct.PersonsMerged merge -> cancel(before.of(merge.merged()), recorded, today);
            case CivilAct.Revocation revocation ->
                    store.reestablish(revocation.act(), recorded.id(), recorded.registeredAt());
            default -> {}
        }
    }

    private void cancel(History before, RecordedAct recorded, LocalDate today) {
        store.cancel(held(before, today), recorded.id(), recorded.registeredAt());
    }

    private static PersonalNumber held(History person, LocalDate day) {
        return PersonalNumber.of(person.latest(day, Attribute.NUMBER, "number").orElseThrow());
    }
}
