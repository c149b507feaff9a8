package vn.lienthong.population;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Sex;
import vn.lienthong.rules.Value;
import vn.lienthong.rules.ValueType;

/**
 * What the rules of civil acts may ask: the state of the persons just before the act. Every input
 * has a value for every act, so that a rule can always be asked.
 */
final class ActSituation {

    /**
     * Inputs by name; {@code subject} is the first person of the act, {@code other} the second,
     * {@code any} is asked of all of them.
     */
    static final Map<String, ValueType> INPUTS =
            Map.ofEntries(
                    Map.entry("today", ValueType.DATE),
                    Map.entry("happenedOn", ValueType.DATE),
                    Map.entry("subjectBorn", ValueType.DATE),
                    Map.entry("subjectAge", ValueType.NUMBER),
                    Map.entry("subjectSex", ValueType.TEXT),
                    Map.entry("subjectLife", ValueType.TEXT),
                    Map.entry("subjectMarried", ValueType.BOOLEAN),
                    Map.entry("subjectVietnamese", ValueType.BOOLEAN),
                    Map.entry("subjectYearsMissing", ValueType.NUMBER),
                    Map.entry("otherAge", ValueType.NUMBER),
                    Map.entry("otherSex", ValueType.TEXT),
                    Map.entry("otherLife", ValueType.TEXT),
                    Map.entry("otherMarried", ValueType.BOOLEAN),
                    Map.entry("yearsBetween", ValueType.NUMBER),
                    Map.entry("spouses", ValueType.BOOLEAN),
                    Map.entry("anyUnborn", ValueType.BOOLEAN),
                    Map.entry("anyDead", ValueType.BOOLEAN),
                    Map.entry("oneself", ValueType.BOOLEAN),
                    Map.entry("kin", ValueType.BOOLEAN),
                    Map.entry("otherSexStands", ValueType.BOOLEAN),
                    Map.entry("marriedToTwo", ValueType.BOOLEAN),
                    Map.entry("restedUpon", ValueType.BOOLEAN),
                    Map.entry("headless", ValueType.BOOLEAN),
                    Map.entry("childBornDaysLater", ValueType.NUMBER),
                    Map.entry("named", ValueType.BOOLEAN),
                    Map.entry("marriedToOthers", ValueType.BOOLEAN),
                    Map.entry("parentKnown", ValueType.BOOLEAN),
                    Map.entry("relative", ValueType.BOOLEAN),
                    Map.entry("childKnown", ValueType.BOOLEAN),
                    Map.entry("cause", ValueType.TEXT),
                    Map.entry("yearsWithoutNews", ValueType.NUMBER),
                    Map.entry("sameSex", ValueType.BOOLEAN),
                    Map.entry("bornAfterDeath", ValueType.BOOLEAN),
                    Map.entry("bornAfterMarriage", ValueType.BOOLEAN),
                    Map.entry("marriesLater", ValueType.BOOLEAN),
                    Map.entry("stands", ValueType.BOOLEAN),
                    Map.entry("yearsToParents", ValueType.NUMBER),
                    Map.entry("yearsToChildren", ValueType.NUMBER));

    private final CivilAct act;
    private final Function<UUID, History> known;
    private final Generations generations;
    private final List<LocalDate> marriages;
    private final ActFindings found;
    private final LocalDate today;
    private final LocalDate day;

    private ActSituation(CivilAct act, Known known, LocalDate today) {
        this.act = act;
        this.known = known.histories();
        this.generations = known.generations();
        this.marriages = known.marriages();
        this.found = known.found();
        this.today = today;
        this.day = act.happenedOn();
    }

    /**
     * What the register knows around an act.
     *
     * @param histories of the persons whom the act may change
     * @param generations around the person who died or whose birth is corrected; none for others
     * @param marriages days on which the first person of the act married, by acts that stand
     * @param found what else was looked for
     */
    record Known(
            Function<UUID, History> histories,
            Generations generations,
            List<LocalDate> marriages,
            ActFindings found) {
        Known {
            marriages = List.copyOf(marriages);
        }

        /** The same when that was found. */
        Known with(ActFindings more) {
            return new Known(histories, generations, marriages, more);
        }
    }

    /** The inputs for an act. */
    static Map<String, Value> of(CivilAct act, Known known, LocalDate today) {
        return new ActSituation(act, known, today).inputs();
    }

    /**
     * A parent at a birth.
     *
     * @param life what was known of the parent's life on the day before
     * @param childKnown whether the register knows this child of theirs already
     */
    record KnownParent(Person person, String life, boolean childKnown) {}

    /**
     * The inputs for a birth: the child is the subject, a parent the other.
     *
     * @param parent the parent as the register knows them
     */
    static Map<String, Value> ofBirth(
            LocalDate born, Sex sex, KnownParent parent, LocalDate today) {
        Person person = parent.person();
        long age = ChronoUnit.YEARS.between(person.birthDate().latest(), born);
        return ofBirth(
                born,
                sex,
                new AtBirth(person.sex(), age, parent.life(), parent.childKnown()),
                today);
    }

    /**
     * A parent at a birth, whoever knows them.
     *
     * @param age in full years
     * @param life what is known of the parent's life on the day before
     * @param childKnown whether the register knows this child of theirs already
     */
    record AtBirth(Sex sex, long age, String life, boolean childKnown) {}

    /** The inputs for a birth: the child is the subject, a parent the other. */
    static Map<String, Value> ofBirth(LocalDate born, Sex sex, AtBirth parent, LocalDate today) {
        Map<String, Value> inputs = nothingSpecial();
        inputs.put("today", Value.of(today));
        inputs.put("happenedOn", Value.of(born));
        inputs.put("subjectBorn", Value.of(born));
        inputs.put("subjectAge", Value.of(0));
        inputs.put("subjectSex", Value.of(sex.name()));
        inputs.put("subjectLife", Value.of("ALIVE"));
        inputs.put("otherAge", Value.of(parent.age()));
        inputs.put("otherSex", Value.of(parent.sex().name()));
        inputs.put("otherLife", Value.of(parent.life()));
        inputs.put("yearsBetween", Value.of(parent.age()));
        inputs.put("childKnown", Value.of(parent.childKnown()));
        return inputs;
    }

    /**
     * The inputs for two who are entered as married, as if they had married on that day: they may
     * have been younger.
     */
    static Map<String, Value> ofMarried(
            EntryLaw.Spouse husband, EntryLaw.Spouse wife, LocalDate day) {
        Map<String, Value> inputs = nothingSpecial();
        inputs.put("today", Value.of(day));
        inputs.put("happenedOn", Value.of(day));
        inputs.put("subjectBorn", Value.of(husband.birthDate().earliest()));
        inputs.put("subjectAge", Value.of(husband.ageAtMost(day)));
        inputs.put("subjectSex", Value.of(husband.sex().name()));
        inputs.put("subjectLife", Value.of("ALIVE"));
        inputs.put("otherAge", Value.of(wife.ageAtMost(day)));
        inputs.put("otherSex", Value.of(wife.sex().name()));
        inputs.put("otherLife", Value.of("ALIVE"));
        inputs.put("yearsBetween", Value.of(0));
        return inputs;
    }

    /**
     * The inputs for somebody who is in no register yet: a living foreigner who is nobody's kin.
     */
    static Map<String, Value> ofNewCitizen(RegisterNewCitizen order, LocalDate today) {
        LocalDate day = order.naturalisedOn();
        long age = ChronoUnit.YEARS.between(order.birthDate().latest(), day);
        Map<String, Value> inputs = nothingSpecial();
        inputs.put("today", Value.of(today));
        inputs.put("happenedOn", Value.of(day));
        inputs.put("subjectBorn", Value.of(order.birthDate().earliest()));
        inputs.put("subjectVietnamese", Value.of(order.formerNationality().equals("VN")));
        for (String person : List.of("subject", "other")) {
            inputs.put(person + "Age", Value.of(age));
            inputs.put(person + "Sex", Value.of(order.sex().name()));
            inputs.put(person + "Life", Value.of("ALIVE"));
        }
        inputs.put("yearsBetween", Value.of(0));
        return inputs;
    }

    /** Inputs that few kinds of acts have, as they are for all others. */
    static Map<String, Value> nothingSpecial() {
        var inputs = new HashMap<String, Value>();
        inputs.put("subjectMarried", Value.of(false));
        inputs.put("subjectVietnamese", Value.of(true));
        inputs.put("subjectYearsMissing", Value.of(0));
        inputs.put("otherMarried", Value.of(false));
        inputs.put("spouses", Value.of(false));
        inputs.put("anyUnborn", Value.of(false));
        inputs.put("anyDead", Value.of(false));
        inputs.put("oneself", Value.of(false));
        inputs.put("kin", Value.of(false));
        inputs.put("otherSexStands", Value.of(false));
        inputs.put("marriedToTwo", Value.of(false));
        inputs.put("restedUpon", Value.of(false));
        inputs.put("headless", Value.of(false));
        inputs.put("childBornDaysLater", Value.of(0));
        inputs.put("named", Value.of(false));
        inputs.put("marriedToOthers", Value.of(false));
        inputs.put("parentKnown", Value.of(false));
        inputs.put("relative", Value.of(false));
        inputs.put("childKnown", Value.of(false));
        inputs.put("cause", Value.of(""));
        inputs.put("yearsWithoutNews", Value.of(0));
        inputs.put("sameSex", Value.of(false));
        inputs.put("bornAfterDeath", Value.of(false));
        inputs.put("bornAfterMarriage", Value.of(false));
        inputs.put("marriesLater", Value.of(false));
        inputs.put("stands", Value.of(true));
        inputs.put("yearsToParents", Value.of(Generations.UNKNOWN));
        inputs.put("yearsToChildren", Value.of(Generations.UNKNOWN));
        return inputs;
    }

    private Map<String, Value> inputs() {
        List<UUID> persons = act.persons();
        History subject = known.apply(persons.getFirst());
        History other = persons.size() > 1 ? known.apply(persons.get(1)) : subject;
        Map<String, Value> inputs = nothingSpecial();
        inputs.put("today", Value.of(today));
        inputs.put("happenedOn", Value.of(day));
        Optional<PartialDate> corrected = correctedBirth();
        PartialDate born = corrected.orElseGet(subject::born);
        inputs.put("subjectBorn", Value.of(born.earliest()));
        inputs.put("subjectAge", Value.of(age(subject)));
        inputs.put("subjectSex", Value.of(subject.sex(day).name()));
        inputs.put("subjectLife", Value.of(subject.life(day)));
        inputs.put("subjectMarried", Value.of(married(subject)));
        inputs.put(
                "subjectVietnamese",
                Value.of(
                        subject.of(Attribute.NATIONALITY).stretches().isEmpty()
                                || subject.on(day, Attribute.NATIONALITY, "country")
                                        .filter("VN"::equals)
                                        .isPresent()));
        inputs.put("subjectYearsMissing", Value.of(yearsMissing(subject)));
        inputs.put("otherAge", Value.of(age(other)));
        inputs.put("otherSex", Value.of(other.sex(day).name()));
        inputs.put("otherLife", Value.of(other.life(day)));
        inputs.put("otherMarried", Value.of(married(other)));
        inputs.put("yearsBetween", Value.of(yearsBetween(persons, subject)));
        inputs.put(
                "spouses",
                Value.of(subject.spouse(day).filter(other.person()::equals).isPresent()));
        inputs.put("oneself", Value.of(persons.size() > 1 && other.equals(subject)));
        found(inputs);
        ofAll(persons, inputs);
        inputs.put("named", Value.of(names(subject, other) || names(other, subject)));
        inputs.put("marriedToOthers", Value.of(marriedToOthers(subject, other)));
        inputs.put("parentKnown", Value.of(parentKnown(subject, other)));
        inputs.put("relative", Value.of(act instanceof CivilAct.Adoption a && a.relative()));
        if (act instanceof CivilAct.DeclaredDead dead) {
            inputs.put("cause", Value.of(dead.cause().name()));
            inputs.put(
                    "yearsWithoutNews", Value.of(ChronoUnit.YEARS.between(dead.lastNews(), day)));
        }
        inputs.put(
                "sameSex",
                Value.of(
                        act instanceof CivilAct.SexRedetermined changed
                                && changed.sex() == subject.sex(day)));
        inputs.put(
                "bornAfterDeath",
                Value.of(corrected.filter(birth -> isAfterDeath(subject, birth)).isPresent()));
        inputs.put(
                "bornAfterMarriage",
                Value.of(
                        corrected
                                .filter(birth ->
                                        marriages.stream()
                                                .anyMatch(from -> from.isBefore(birth.earliest())))
                                .isPresent()));
        inputs.put(
                "marriesLater", Value.of(marriages.stream().anyMatch(from -> from.isAfter(day))));
        if (act instanceof CivilAct.Ended ended) {
            inputs.put("stands", Value.of(subject.of(ended.what()).on(day).isPresent()));
        }
        inputs.put("yearsToParents", Value.of(generations.yearsToParents(born)));
        inputs.put("yearsToChildren", Value.of(generations.yearsToChildren(born)));
        inputs.put("childBornDaysLater", Value.of(generations.daysToLastChild(day)));
        return inputs;
    }

    private void found(Map<String, Value> inputs) {
        inputs.put("kin", Value.of(found.kin()));
        inputs.put("otherSexStands", Value.of(found.otherSexStands()));
        inputs.put("marriedToTwo", Value.of(found.marriedToTwo()));
        inputs.put("restedUpon", Value.of(found.restedUpon()));
        inputs.put("headless", Value.of(found.headless()));
    }

    private void ofAll(List<UUID> persons, Map<String, Value> inputs) {
        inputs.put(
                "anyUnborn",
                Value.of(
                        persons.stream()
                                .map(known)
                                .anyMatch(person -> day.isBefore(person.born().earliest()))));
        inputs.put(
                "anyDead",
                Value.of(
                        persons.stream()
                                .map(known)
                                .anyMatch(person -> person.life(day).endsWith("DEAD"))));
    }

    /** What a correction says of the date of birth. */
    private Optional<PartialDate> correctedBirth() {
        return act instanceof CivilAct.Correction correction
                        && correction.attribute() == Attribute.BIRTH
                ? Optional.ofNullable(correction.value().get("date")).map(Facts::date)
                : Optional.empty();
    }

    private boolean isAfterDeath(History person, PartialDate born) {
        return person.diedOn(today)
                .map(Facts::date)
                .filter(died -> born.earliest().isAfter(died.latest()))
                .isPresent();
    }

    private long age(History person) {
        return ChronoUnit.YEARS.between(person.born().latest(), day);
    }

    private boolean married(History person) {
        return person.on(day, Attribute.MARITAL_STATUS, "status")
                .filter("MARRIED"::equals)
                .isPresent();
    }

    private long yearsMissing(History person) {
        return person.of(Attribute.LIFE).stretches().stream()
                .filter(stretch -> stretch.valid().contains(day))
                .filter(stretch -> "MISSING".equals(stretch.value().get("status")))
                .map(stretch -> ChronoUnit.YEARS.between(stretch.valid().from(), day))
                .findFirst()
                .orElse(0L);
    }

    /** By how many full years every other person is older than the subject, at the least. */
    private long yearsBetween(List<UUID> persons, History subject) {
        return persons.stream()
                .skip(1)
                .map(known)
                .mapToLong(other ->
                        ChronoUnit.YEARS.between(other.born().latest(), subject.born().earliest()))
                .min()
                .orElse(0);
    }

    /** Whether anything ever known of one person names the other: as parent, spouse, guardian. */
    private static boolean names(History one, History other) {
        String named = other.person().toString();
        return one.timelines().values().stream()
                .flatMap(timeline -> timeline.stretches().stream())
                .anyMatch(stretch -> stretch.value().containsValue(named));
    }

    private boolean marriedToOthers(History one, History other) {
        return one.spouse(day).isPresent()
                && other.spouse(day).isPresent()
                && !one.spouse(day).equals(other.spouse(day));
    }

    private boolean parentKnown(History child, History parent) {
        String part =
                switch (parent.sex(day)) {
                    case FEMALE -> "mother";
                    case MALE -> "father";
                };
        return child.parent(day, part).isPresent();
    }
}
