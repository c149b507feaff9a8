package vn.lienthong.population;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.primitives.Period;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
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

    /**
     * What an act does to beliefs.
     *
     * @param today day of its registration
     */
    record Step(Replay before, Replay after, LocalDate today) {}

    /**
     * The numbers that an act makes necessary: whoever's sex or year of birth it changes needs one
     * that says so (Decree 137/2015/NĐ-CP, Article 15), of the same place.
     *
     * @param act the act as it stands without them
     * @param since since when they are held
     */
    List<Change> issue(Collection<UUID> persons, RecordedAct act, LocalDate since, Step step) {
        return persons.stream()
                .filter(person -> needsAnother(person, step))
                .map(person ->
                        new Change(
                                person,
                                Attribute.NUMBER,
                                Period.since(since),
                                Map.of("number", another(person, act, step).unmasked())))
                .toList();
    }

    private static boolean needsAnother(UUID person, Step step) {
        History was = step.before().of(person);
        History is = step.after().of(person);
        Sex sex = is.sex(step.today());
        int year = is.born().year();
        PersonalNumber held = held(is, step.today());
        boolean changed = was.born().year() != year || was.sex(step.today()) != sex;
        boolean agrees = held.sex() == sex && held.birthYear() == year;
        return changed && !agrees && is.survivor().isEmpty();
    }

    private PersonalNumber another(UUID person, RecordedAct act, Step step) {
        History is = step.after().of(person);
        return numbers.issue(
                held(is, step.today()).unmasked().substring(0, 3),
                is.sex(step.today()),
                is.born().year(),
                person,
                act.id(),
                act.registeredAt());
    }

    /** Cancels the numbers that an act takes from persons, and gives back those held again. */
    void settle(Collection<UUID> persons, RecordedAct act, Step step) {
        for (UUID person : persons) {
            Optional<PersonalNumber> before = inForce(step.before().of(person), step.today());
            Optional<PersonalNumber> after = inForce(step.after().of(person), step.today());
            if (!before.equals(after)) {
                before.ifPresent(number -> store.cancel(number, act.id(), act.registeredAt()));
                after.ifPresent(number -> store.reestablish(number, act.id(), act.registeredAt()));
            }
        }
    }

    /** The number that a person holds; none for a record that was merged into another's. */
    private static Optional<PersonalNumber> inForce(History person, LocalDate day) {
        return person.survivor().isPresent() ? Optional.empty() : Optional.of(held(person, day));
    }

    private static PersonalNumber held(History person, LocalDate day) {
        return PersonalNumber.of(person.latest(day, Attribute.NUMBER, "number").orElseThrow());
    }
}
