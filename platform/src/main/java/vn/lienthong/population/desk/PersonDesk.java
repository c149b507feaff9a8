package vn.lienthong.population.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.PersonAct;
import vn.lienthong.population.PersonFile;
import vn.lienthong.population.PersonRecords;
import vn.lienthong.population.PersonState;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;

/**
 * Opens one record at the desk, with those whom it names. The person and everybody named get an
 * access record in the same transaction. Thread-safe.
 */
@Transactional
public class PersonDesk {

    /** Most members of a household that the page of a person shows, the head first. */
    public static final int MEMBERS_SHOWN = 50;

    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final PersonRecords records;
    private final PopulationRegister register;
    private final RelativeStore relatives;
    private final Territory territory;
    private final Clock clock;

    PersonDesk(
            PersonRecords records,
            PopulationRegister register,
            RelativeStore relatives,
            Territory territory,
            Clock clock) {
        this.records = records;
        this.register = register;
        this.relatives = relatives;
        this.territory = territory;
        this.clock = clock;
    }

    /**
     * A person's record as it was on a day and known at a moment, and all acts; of the household at
     * most {@value #MEMBERS_SHOWN} members.
     *
     * @throws FaultException {@code person.unknown}, or {@code person.other-territory}
     */
    public OpenedPerson open(UUID person, LocalDate validOn, Instant knownOn, DeskVisit visit) {
        return open(person, validOn, knownOn, visit, MEMBERS_SHOWN);
    }

    /** Whether the officer has to identify a person before {@link #open} opens the record. */
    @Transactional(readOnly = true)
    public boolean mustIdentify(UUID person, DeskVisit visit) {
        return territory.mustIdentify(person, visit);
    }

    /** Whether the purpose opens records from papers, wherever the person lives. */
    public boolean opensFromPapers(DeskVisit visit) {
        return territory.opensFromPapers(visit);
    }

    /**
     * Whom the papers at hand mean: number and date of birth must be of one person. Refuses with
     * {@code person.not-of-papers} at {@code number}, or what is wrong with either.
     *
     * @param number as typed
     * @param birthDate as typed
     * @throws FaultException {@code person.other-territory} when the purpose opens residents only,
     *     {@code person.too-many-misses} when the officer named nobody too often
     */
    public Outcome<Identified> identify(String number, String birthDate, DeskVisit visit) {
        territory.requireIdentifying(visit);
        var violations = new ArrayList<Violation>();
        Outcome<PersonalNumber> read = PersonalNumber.parse(number).at("number");
        Outcome<PartialDate> born = PartialDate.parse(birthDate).at("birthDate");
        if (read instanceof Outcome.Refused<PersonalNumber>(List<Violation> broken)) {
            violations.addAll(broken);
        }
        if (born instanceof Outcome.Refused<PartialDate>(List<Violation> broken)) {
            violations.addAll(broken);
        }
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        return register.identify(read.orElseThrow(), born.orElseThrow(), visit.reading())
                .map(person ->
                        Outcome.accepted(
                                new Identified(
                                        person.personId(), visit.identifying(person.personId()))))
                .orElseGet(
                        () -> Outcome.refused(Violation.of("person.not-of-papers").at("number")));
    }

    /**
     * Somebody identified from papers.
     *
     * @param person whom they mean
     * @param visit the visit from now on
     */
    public record Identified(UUID person, DeskVisit visit) {}

    /** As {@link #open}, with all members of the household, however many. */
    OpenedPerson openWithHousehold(
            UUID person, LocalDate validOn, Instant knownOn, DeskVisit visit) {
        return open(person, validOn, knownOn, visit, RelativeStore.ALL);
    }

    private OpenedPerson open(
            UUID person, LocalDate validOn, Instant knownOn, DeskVisit visit, int most) {
        PersonFile file = records.file(person, validOn, knownOn, visit.reading());
        territory.requireMayOpen(file.person(), visit);
        List<Relative> family = relatives.family(file.state());
        List<Relative> household =
                file.state()
                        .value(Attribute.HOUSEHOLD, "household")
                        .map(id ->
                                relatives.household(
                                        UUID.fromString(id), validOn, file.state().knownOn(), most))
                        .orElse(List.of());
        Map<UUID, String> names = relatives.names(mentioned(file));
        Set<UUID> shown = new HashSet<>(names.keySet());
        Stream.concat(family.stream(), household.stream())
                .forEach(relative -> shown.add(relative.personId()));
        UUID now = file.person().personId();
        shown.remove(now);
        register.noteReadings(shown, visit.reading());
        return new OpenedPerson(
                file, family, household, names, relatives.lastAct(now, null).orElse(null));
    }

    /** The act about a person that was the last one before another was registered. */
    Optional<UUID> lastActBefore(UUID person, UUID act) {
        return relatives.lastAct(person, act);
    }

    /** Where and when an act was registered; names nobody. */
    Optional<PersonAct.Entry> entry(UUID act) {
        return relatives.entry(act);
    }

    /** What held of somebody on a day, as is known at a moment. */
    PersonState stateOn(UUID person, LocalDate day, Instant now, DeskVisit visit) {
        return records.file(person, day, now, visit.reading()).state();
    }

    /** The household to which somebody belongs whom a form names; its members are read. */
    Optional<Household> householdOf(UUID person, LocalDate day, DeskVisit visit) {
        return relatives.householdOf(person).map(id -> household(id, day, visit));
    }

    /** A household that an act speaks of; its members are read. */
    Household household(UUID id, LocalDate day, DeskVisit visit) {
        var household =
                new Household(id, relatives.household(id, day, clock.instant(), RelativeStore.ALL));
        register.noteReadings(household.memberIds(), visit.reading());
        return household;
    }

    /** Names of those among some persons who belonged to a household once; they are read. */
    List<String> formerMembers(UUID household, Set<UUID> persons, DeskVisit visit) {
        Map<UUID, String> names = relatives.formerMembers(household, persons);
        register.noteReadings(names.keySet(), visit.reading());
        return names.values().stream().sorted().toList();
    }

    /** Everybody whom the state or an act names; identifiers of households are nobody's. */
    private static Set<UUID> mentioned(PersonFile file) {
        var mentioned = new HashSet<UUID>();
        file.state().held().values().forEach(value -> add(value.values(), mentioned));
        file.acts()
                .forEach(act -> act.said().forEach(said -> add(said.value().values(), mentioned)));
        return mentioned;
    }

    private static void add(Collection<String> values, Set<UUID> mentioned) {
        values.stream()
                .filter(value -> IDENTIFIER.matcher(value).matches())
                .map(UUID::fromString)
                .forEach(mentioned::add);
    }
}
