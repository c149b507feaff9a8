package vn.lienthong.population;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.primitives.Period;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;

/** Makes up acts of every kind about some persons, whether the law allows them or not. */
final class RandomActs {

    private static final LocalDate FIRST = LocalDate.of(2016, 2, 1);
    private static final LocalDate BEFORE_CHILDREN = LocalDate.of(2010, 2, 1);
    private static final List<String> GIVEN =
            List.of("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh");

    private final RandomGenerator random;
    private final JdbcClient database;
    private final PersonRecords records;
    private final Communes communes;
    private final List<UUID> households = new ArrayList<>();

    /**
     * Communes to live in.
     *
     * @param before those until a day
     * @param since those from then on
     */
    record Communes(LocalDate day, List<String> before, List<String> since) {}

    /** Persons to whom something happens. */
    record Cast(List<UUID> men, List<UUID> women, List<UUID> children) {

        List<UUID> all() {
            var all = new ArrayList<>(men);
            all.addAll(women);
            all.addAll(children);
            return all;
        }
    }

    RandomActs(
            RandomGenerator random, JdbcClient database, PersonRecords records, Communes communes) {
        this.random = random;
        this.database = database;
        this.records = records;
        this.communes = communes;
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A day from the first to another. */
    LocalDate day(LocalDate last) {
        return FIRST.plusDays(random.nextLong(ChronoUnit.DAYS.between(FIRST, last) + 1));
    }

    /** Something that may have happened until today; nothing where there is nothing to amend. */
    Optional<CivilAct> next(Cast cast, LocalDate today) {
        LocalDate day = day(today);
        return random.nextInt(4) == 0
                ? amendment(any(cast.all()), today)
                : Optional.of(act(cast, day));
    }

    private CivilAct act(Cast cast, LocalDate day) {
        UUID man = any(cast.men());
        UUID woman = any(cast.women());
        UUID child = any(cast.children());
        UUID anybody = any(cast.all());
        return switch (random.nextInt(28)) {
            case 0, 1 -> new CivilAct.Marriage(man, woman, day);
            case 2 ->
                    new CivilAct.Marriage(man, woman, day, day.plusDays(1 + random.nextInt(1_000)));
            case 3 -> new CivilAct.Divorce(man, woman, day);
            case 4 -> new CivilAct.Adoption(child, woman, man, random.nextBoolean(), day);
            case 5 -> new CivilAct.ParentRecognised(child, random.nextBoolean() ? man : woman, day);
            case 6 -> new CivilAct.Guardianship(child, anybody, day);
            case 7 -> new CivilAct.NameChanged(anybody, name(), day);
            case 8 -> new CivilAct.SexRedetermined(anybody, any(List.of(Sex.values())), day);
            case 9 -> new CivilAct.EthnicityRedetermined(anybody, any(List.of("Kinh", "Tày")), day);
            case 10, 11, 12 -> new CivilAct.ResidenceRegistered(anybody, commune(day), day);
            case 13 -> new CivilAct.ResidenceRemoved(anybody, day);
            case 14, 15 -> new CivilAct.TemporaryResidence(anybody, commune(day), period(day));
            case 16 -> new CivilAct.Absence(anybody, "đi học", period(day));
            case 17 ->
                    household(
                            man,
                            Set.of(man, woman, child),
                            random.nextInt(4) == 0 ? BEFORE_CHILDREN : day);
            case 18 -> households(day).orElseGet(() -> household(woman, Set.of(woman), day));
            case 19 -> new CivilAct.Missing(anybody, day);
            case 20 ->
                    new CivilAct.DeclaredDead(
                            anybody, CivilAct.DeclaredDead.Cause.DISASTER, day.minusYears(3), day);
            case 21 -> new CivilAct.Returned(anybody, day);
            case 22 -> new CivilAct.NationalityRenounced(anybody, day);
            case 23 -> new CivilAct.Naturalised(anybody, day);
            case 24 ->
                    random.nextInt(3) == 0
                            ? new CivilAct.Death(anybody, day, "Hà Nội")
                            : merge(cast.men(), day);
            case 25 -> new CivilAct.Ended(child, Attribute.GUARDIAN, day);
            case 26 ->
                    new CivilAct.Ended(
                            anybody,
                            any(List.of(Attribute.TEMPORARY_RESIDENCE, Attribute.ABSENCE)),
                            day);
            default -> detail(anybody, day);
        };
    }

    private CivilAct merge(List<UUID> men, LocalDate day) {
        UUID survivor = any(men);
        List<UUID> others = men.stream().filter(man -> !man.equals(survivor)).toList();
        return new CivilAct.PersonsMerged(survivor, any(others), day);
    }

    private CivilAct household(UUID head, Set<UUID> members, LocalDate day) {
        UUID household = new UUID(random.nextLong(), random.nextLong());
        households.add(household);
        return new CivilAct.HouseholdFormed(household, head, members, day);
    }

    private Optional<CivilAct> households(LocalDate day) {
        List<UUID> known = new ArrayList<>(new HashSet<>(households));
        known.sort(null);
        if (known.size() < 2) {
            return Optional.empty();
        }
        UUID from = any(known);
        List<UUID> movers =
                database.sql(
                                "select person_id from population.person_current where household = ? order by 1")
                        .param(from)
                        .query((row, number) -> row.getObject("person_id", UUID.class))
                        .list();
        UUID into = any(known.stream().filter(other -> !other.equals(from)).toList());
        return movers.isEmpty()
                ? Optional.empty()
                : Optional.of(new CivilAct.HouseholdsMerged(from, into, movers, day));
    }

    private CivilAct detail(UUID person, LocalDate day) {
        return switch (random.nextInt(4)) {
            case 0 -> declared(person, Attribute.CURRENT_RESIDENCE, "commune", commune(day), day);
            case 1 -> declared(person, Attribute.CONTACT, "phone", phone(), day);
            case 2 -> declared(person, Attribute.RELIGION, "religion", "Phật giáo", day);
            default -> new CivilAct.DetailsDeclared(person, Attribute.CONTACT, Map.of(), day);
        };
    }

    private static CivilAct declared(
            UUID person, Attribute attribute, String part, String value, LocalDate day) {
        return new CivilAct.DetailsDeclared(person, attribute, Map.of(part, value), day);
    }

    private Optional<CivilAct> amendment(UUID person, LocalDate today) {
        List<PersonAct> acts = records.acts(person, People.reading());
        PersonAct act = any(acts);
        if (random.nextBoolean()) {
            return Optional.of(new CivilAct.Revocation(act.actId(), List.of(person), day(today)));
        }
        if (random.nextInt(3) == 0) {
            return Optional.of(
                    new CivilAct.DayCorrected(act.actId(), person, day(today), day(today)));
        }
        List<PersonAct.Said> said =
                act.said().stream().filter(part -> !right(part).isEmpty()).toList();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        PersonAct.Said wrong = any(said);
        return Optional.of(
                new CivilAct.Correction(
                        act.actId(), person, wrong.attribute(), right(wrong), day(today)));
    }

    /** What is right instead; empty for what is not corrected here. */
    private Map<String, String> right(PersonAct.Said wrong) {
        return switch (wrong.attribute()) {
            case NAME -> Map.of("full", name().full());
            case BIRTH -> Map.of("date", (1990 + random.nextInt(7)) + "-03-27");
            case SEX -> Map.of("sex", any(List.of(Sex.values())).name());
            case RESIDENCE, TEMPORARY_RESIDENCE, CURRENT_RESIDENCE ->
                    Map.of("commune", commune(wrong.valid().from()));
            case ETHNICITY -> Map.of("ethnicity", "Mường");
            case CONTACT -> Map.of("phone", phone());
            default -> Map.of();
        };
    }

    private VietnameseName name() {
        return VietnameseName.of("Lê Minh " + any(GIVEN));
    }

    private String phone() {
        return "09%08d".formatted(random.nextInt(100_000_000));
    }

    private Period period(LocalDate from) {
        return new Period(from, from.plusDays(1 + random.nextInt(700)));
    }

    private String commune(LocalDate day) {
        return any(day.isBefore(communes.day()) ? communes.before() : communes.since());
    }
}
