package vn.lienthong.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.population.CivilRegistration;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.quality.QualityMeasurement;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.reference.WorkingCalendar;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.synthetic.SyntheticPerson;
import vn.lienthong.synthetic.SyntheticPopulation;

/**
 * Settles a demonstration country: enrols synthetic people, then replays six simulated months of
 * births through the real use cases. Goes on where it was cut off. Used by one thread.
 */
public final class Demonstration {

    /** Account in whose name the demonstration enrols people. */
    private static final UUID ENROLLER = new UUID(0, 0);

    private static final int MONTHS = 6;
    private static final int BATCH = 100 * SyntheticPopulation.BLOCK;

    private final Country country;
    private final CivilRegistration civil;
    private final BirthReplay replay;
    private final SettlementLog log;
    private final Surroundings surroundings;

    /**
     * What the settlement needs of the shell and the calendar.
     *
     * @param transaction runs a step and its progress in one transaction
     * @param calendar working time
     * @param identifiers identifiers of persons
     * @param time real time, or the moment of a birth
     * @param quality measured at the beginning of each simulated month
     */
    record Surroundings(
            TransactionTemplate transaction,
            WorkingCalendar calendar,
            Identifiers identifiers,
            SimulatedTime time,
            QualityMeasurement quality) {}

    Demonstration(
            Country country,
            CivilRegistration civil,
            BirthReplay replay,
            SettlementLog log,
            Surroundings surroundings) {
        this.country = country;
        this.civil = civil;
        this.replay = replay;
        this.log = log;
        this.surroundings = surroundings;
    }

    /** How many people this country was begun with; empty when it was not begun yet. */
    public Optional<Integer> settledPeople() {
        return log.read().map(SettlementLog.Progress::people);
    }

    /**
     * Settles a country that was not settled before, or goes on with one that was begun; a finished
     * one stays as it is.
     *
     * @param people how many, for a country that is not begun yet; 0 leaves it empty for good
     * @param seed of the synthetic population, for a country that is not begun yet
     * @param report told in one line what was done, step by step
     */
    public void settle(int people, long seed, Consumer<String> report) {
        SettlementLog.Progress progress =
                log.read().orElseGet(() -> log.begin(seed, people, surroundings.time().instant()));
        if (progress.finished()) {
            return;
        }
        if (progress.people() > 0) {
            SyntheticPopulation population =
                    country.population(progress.seed(), day(progress.asOf()));
            enrol(population, progress, report);
            replay(population, progress, report);
        }
        log.finish();
    }

    private void enrol(
            SyntheticPopulation population,
            SettlementLog.Progress progress,
            Consumer<String> report) {
        LocalDate firstDay = firstDay(progress);
        for (int from = progress.enrolled(); from < progress.people(); from += BATCH) {
            int to = Math.min(from + BATCH, progress.people());
            List<Enrolment> batch = batch(population, from, to, firstDay);
            surroundings
                    .transaction()
                    .executeWithoutResult(ignored -> {
                        civil.enrol(batch, ENROLLER);
                        log.enrolled(to);
                    });
        }
        report.accept("enrolled " + progress.people());
    }

    private List<Enrolment> batch(
            SyntheticPopulation population, int from, int to, LocalDate firstDay) {
        var ids = new HashMap<Long, UUID>();
        var people = new ArrayList<SyntheticPerson>(to - from);
        population.forEach(
                from,
                to,
                person -> {
                    if (person.birthDate().isBefore(firstDay)) {
                        ids.put(person.index(), surroundings.identifiers().next());
                        people.add(person);
                    }
                });
        return people.stream().map(person -> enrolment(person, ids)).toList();
    }

    private static Enrolment enrolment(SyntheticPerson person, Map<Long, UUID> ids) {
        return new Enrolment(
                Objects.requireNonNull(ids.get(person.index()), "identifier"),
                person.personalNumber(),
                person.name(),
                person.sex(),
                PartialDate.of(person.birthDate()),
                relative(person.motherIndex(), ids),
                relative(person.fatherIndex(), ids),
                person.communeCode());
    }

    private static @Nullable UUID relative(OptionalLong index, Map<Long, UUID> ids) {
        return index.isPresent() ? ids.get(index.getAsLong()) : null;
    }

    private void replay(
            SyntheticPopulation population,
            SettlementLog.Progress progress,
            Consumer<String> report) {
        List<Newborn> births = births(population, progress);
        for (int done = progress.replayed(); done < births.size(); done++) {
            Newborn birth = births.get(done);
            int next = done + 1;
            if (done > 0 && !month(birth).equals(month(births.get(done - 1)))) {
                Instant begins =
                        month(birth)
                                .atDay(1)
                                .atTime(3, 0)
                                .atZone(SimulatedTime.VIETNAM)
                                .toInstant();
                // Some births are handed in after the day of the settlement: that is still to come.
                if (!begins.isAfter(progress.asOf())) {
                    surroundings.time().at(begins, surroundings.quality()::measureOnceADay);
                }
            }
            surroundings
                    .transaction()
                    .executeWithoutResult(ignored -> {
                        replay.replay(birth, progress.asOf());
                        log.replayed(next);
                    });
        }
        report.accept("replayed " + births.size());
    }

    private static YearMonth month(Newborn birth) {
        return YearMonth.from(day(birth.submittedAt()));
    }

    private List<Newborn> births(SyntheticPopulation population, SettlementLog.Progress progress) {
        LocalDate firstDay = firstDay(progress);
        var births = new ArrayList<Newborn>();
        population.forEach(
                0,
                progress.people(),
                child -> {
                    if (!child.birthDate().isBefore(firstDay)
                            && known(child.motherIndex(), progress)) {
                        births.add(
                                Newborn.of(
                                        child,
                                        population.person(child.motherIndex().getAsLong()),
                                        father(population, child, progress),
                                        progress.seed(),
                                        surroundings.calendar()));
                    }
                });
        births.sort(
                Comparator.comparing(Newborn::submittedAt)
                        .thenComparing(birth -> birth.child().index()));
        return births;
    }

    private static Optional<SyntheticPerson> father(
            SyntheticPopulation population,
            SyntheticPerson child,
            SettlementLog.Progress progress) {
        return known(child.fatherIndex(), progress)
                ? Optional.of(population.person(child.fatherIndex().getAsLong()))
                : Optional.empty();
    }

    private static boolean known(OptionalLong index, SettlementLog.Progress progress) {
        return index.isPresent() && index.getAsLong() < progress.people();
    }

    private static LocalDate firstDay(SettlementLog.Progress progress) {
        return day(progress.asOf()).minusMonths(MONTHS);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, SimulatedTime.VIETNAM);
    }
}
