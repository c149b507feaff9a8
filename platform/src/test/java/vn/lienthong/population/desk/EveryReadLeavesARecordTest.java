package vn.lienthong.population.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.ApiClients;
import vn.lienthong.identity.OpenClient;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.ActOrder;
import vn.lienthong.population.ActOutcome;
import vn.lienthong.population.ActRegistration;
import vn.lienthong.population.AgencyQuestion;
import vn.lienthong.population.AgencyReads;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.MatchQuestion;
import vn.lienthong.population.ParentClaim;
import vn.lienthong.population.People;
import vn.lienthong.population.PersonClaim;
import vn.lienthong.population.PersonMatching;
import vn.lienthong.population.PersonRecords;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.population.Reading.Purpose;
import vn.lienthong.population.duplicates.Duplicates;
import vn.lienthong.population.duplicates.Records;
import vn.lienthong.population.quality.WorkList;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Sex;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Client;

/**
 * No access record, no answer: every public method that says something about a person is called,
 * and must have left a record. A method that is added without being listed here fails, and so does
 * whatever a page or path of the module is given to answer with.
 */
class EveryReadLeavesARecordTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final LegalGround GROUND =
            new LegalGround(LegalGround.Kind.LAW, "60/2014/QH13", LocalDate.of(2014, 11, 20), "3");

    /** What says nothing about a person, or says it to who holds a code and no more than that. */
    private static final Map<String, String> SILENT =
            words(
                    "PopulationRegister.noteReading", "writes the record",
                    "PopulationRegister.noteReadings", "writes the records",
                    "PopulationRegister.noteFound", "writes the records of a search",
                    "PopulationRegister.persons", "is a number",
                    "PersonSearch.checked", "reads the question, not the register",
                    "PersonSearch.communeName", "names a commune",
                    "PersonDesk.opensFromPapers", "is about a purpose",
                    "PersonDesk.mustIdentify",
                            "says who has to be identified, and never whether somebody is known",
                    "CivilExtracts.kind", "looks at an act that was read",
                    "CivilExtracts.verify", "shows initials to who holds the code",
                    "ResidenceReviews.count", "is a number",
                    "Duplicates.waiting", "is a number",
                    "Duplicates.decide", "answers with the pair, which is opened again to be seen",
                    "WorkList.rule", "is content");

    private static Map<String, String> words(String... keysAndReasons) {
        var words = new TreeMap<String, String>();
        for (int i = 0; i < keysAndReasons.length; i += 2) {
            words.put(keysAndReasons[i], keysAndReasons[i + 1]);
        }
        return words;
    }

    private final String born = Records.birthday().toString();
    private final Enrolment person = woman();
    private final DeskVisit visit = DeskPeople.visit(Purpose.REGISTER_KEEPING);
    private final Instant now = PLATFORM.bean(Clock.class).instant();
    private final LocalDate today = LocalDate.now(PLATFORM.bean(Clock.class));

    private static final Client CLIENT =
            PLATFORM.bean(ApiClients.class)
                    .open(
                            new OpenClient(
                                    AgencyCode.of("G09"),
                                    "Trợ cấp",
                                    Set.of(Purpose.BENEFITS),
                                    null,
                                    "Luật 26/2023/QH15, Điều 10"))
                    .client();

    private Map<String, Runnable> reads() {
        UUID id = person.personId();
        var register = PLATFORM.bean(PopulationRegister.class);
        var records = PLATFORM.bean(PersonRecords.class);
        var claim =
                new PersonClaim(person.number(), person.name(), null, null, null, null, null, null);
        var why = new AgencyQuestion(Purpose.BENEFITS, "TC-1");
        var reads = new LinkedHashMap<String, Runnable>();
        reads.put("PopulationRegister.read", () -> register.read(id, visit.reading()));
        reads.put(
                "PopulationRegister.match",
                () ->
                        register.match(
                                new ParentClaim(person.number(), person.name()), visit.reading()));
        reads.put(
                "PopulationRegister.identify",
                () -> register.identify(person.number(), person.birthDate(), visit.reading()));
        reads.put("PersonRecords.at", () -> records.at(id, today, now, visit.reading()));
        reads.put("PersonRecords.acts", () -> records.acts(id, visit.reading()));
        reads.put("PersonRecords.file", () -> records.file(id, today, now, visit.reading()));
        reads.put(
                "PersonMatching.match",
                () ->
                        PLATFORM.bean(PersonMatching.class)
                                .match(new MatchQuestion(Purpose.BENEFITS, "TC-1", claim), CLIENT));
        reads.put(
                "PersonMatching.matchAll",
                () ->
                        PLATFORM.bean(PersonMatching.class)
                                .matchAll(
                                        List.of(new MatchQuestion(Purpose.BENEFITS, "TC-1", claim)),
                                        CLIENT));
        reads.put("AgencyReads.read", () -> PLATFORM.bean(AgencyReads.class).read(id, why, CLIENT));
        reads.put(
                "AgencyReads.find",
                () -> PLATFORM.bean(AgencyReads.class).find(claim, why, CLIENT));
        reads.put(
                "PersonSearch.search",
                () ->
                        PLATFORM.bean(PersonSearch.class)
                                .search(new SearchQuestion("lu din", "", "00004", "", ""), visit));
        reads.put(
                "PersonDesk.open",
                () -> PLATFORM.bean(PersonDesk.class).open(id, today, now, visit));
        reads.put(
                "PersonDesk.identify",
                () ->
                        DeskPeople.identified(
                                person,
                                new DeskVisit(
                                        visit.officer(), Purpose.DOSSIER_IN_HAND, "hồ sơ 12")));
        addActs(reads, id);
        addLists(reads);
        return reads;
    }

    private void addActs(Map<String, Runnable> reads, UUID id) {
        var desk = PLATFORM.bean(ActDesk.class);
        var extracts = PLATFORM.bean(CivilExtracts.class);
        reads.put("ActDesk.form", () -> desk.form(id, ActKind.DEATH, null, visit));
        var draft = new ActDraft(id, ActKind.DEATH, UUID.randomUUID(), null, null, Map.of());
        reads.put("ActDesk.again", () -> desk.again(draft, visit));
        reads.put("ActDesk.check", () -> desk.check(draft, visit));
        reads.put("ActDesk.register", () -> desk.register(draft, visit));
        reads.put("CivilExtracts.issue", () -> extracts.issue(id, death(), visit));
        reads.put(
                "CivilExtracts.show",
                () -> {
                    String token =
                            extracts.issue(id, death(), DeskPeople.visit(Purpose.CERTIFICATE));
                    extracts.show(token, visit);
                });
        reads.put(
                "ResidenceReviews.waiting",
                () -> {
                    wait(id);
                    PLATFORM.bean(ResidenceReviews.class).waiting(visit.officer());
                });
        reads.put(
                "ResidenceReviews.assign",
                () -> {
                    UUID act = wait(id);
                    PLATFORM.bean(ResidenceReviews.class)
                            .assign(id, act, Attribute.RESIDENCE, People.COMMUNE, visit.officer());
                });
    }

    private void addLists(Map<String, Runnable> reads) {
        var duplicates = PLATFORM.bean(Duplicates.class);
        var list = PLATFORM.bean(WorkList.class);
        Actor officer = visit.officer();
        reads.put(
                "Duplicates.list",
                () -> {
                    pair();
                    for (int page = 0; duplicates.list(officer, true, page).more(); page++) {
                        // The pair stands on one of the pages.
                    }
                });
        reads.put("Duplicates.open", () -> duplicates.open(pair(), officer));
        reads.put(
                "WorkList.of",
                () -> {
                    WorkList.Page page = list.of(list.rule("mother-known"), null, officer);
                    while (page.more()) {
                        UUID last = page.persons().getLast().person();
                        page = list.of(list.rule("mother-known"), last, officer);
                    }
                });
    }

    /** Somebody with a birthday that nobody else has. */
    private Enrolment woman() {
        return DeskPeople.enrolled("Lù Thị Dín", Sex.FEMALE, born, People.COMMUNE);
    }

    /** A second record of the person, and the pair that comes of it. */
    private UUID pair() {
        woman();
        return PLATFORM.sql()
                .sql(
                        "select pair_id from population.duplicate_pair where one = :id or other = :id limit 1")
                .param("id", person.personId())
                .query(UUID.class)
                .single();
    }

    private UUID death() {
        return ((ActOutcome.Registered)
                        PLATFORM.bean(ActRegistration.class)
                                .register(
                                        new ActOrder(
                                                new CivilAct.Death(
                                                        person.personId(),
                                                        LocalDate.of(2026, 1, 5),
                                                        ""),
                                                DeskPeople.visit(Purpose.CERTIFICATE).officer(),
                                                GROUND,
                                                null)))
                .actId();
    }

    /** The person waits for their commune, by the first act that has a day. */
    private static UUID wait(UUID id) {
        UUID act = Reviews.reorganisation(PLATFORM);
        Reviews.waits(PLATFORM, id, act, List.of(People.COMMUNE, DeskPeople.OTHER_COMMUNE));
        return act;
    }

    @TestFactory
    List<DynamicTest> everyReadLeavesARecord() {
        return reads().keySet().stream()
                .map(name ->
                        DynamicTest.dynamicTest(
                                name, () -> new EveryReadLeavesARecordTest().leavesARecord(name)))
                .toList();
    }

    private void leavesARecord(String name) {
        Runnable read = reads().get(name);
        assertThat(records()).isZero();
        Objects.requireNonNull(read, name).run();
        assertThat(records()).as(name).isPositive();
    }

    @TestFactory
    List<DynamicTest> withoutARecordThereIsNoAnswer() {
        return reads().keySet().stream()
                .map(name ->
                        DynamicTest.dynamicTest(
                                name, () -> new EveryReadLeavesARecordTest().answersNothing(name)))
                .toList();
    }

    private void answersNothing(String name) {
        Runnable read = Objects.requireNonNull(reads().get(name), name);
        PLATFORM.sql()
                .sql(
                        "alter table population.access_record add constraint no_room check (person_id <> '"
                                + person.personId()
                                + "')")
                .update();
        try {
            assertThatThrownBy(read::run).as(name).rootCause().hasMessageContaining("no_room");
        } finally {
            PLATFORM.sql()
                    .sql("alter table population.access_record drop constraint no_room")
                    .update();
        }
    }

    private long records() {
        return PLATFORM.sql()
                .sql(
                        "select count(*) from population.access_record where person_id = ? and reader in (?, ?)")
                .params(person.personId(), visit.officer().accountId(), CLIENT.clientId())
                .query(Long.class)
                .single();
    }

    @Test
    void noDoorIsForgotten() {
        Set<String> known = new TreeSet<>(reads().keySet());
        known.addAll(SILENT.keySet());
        Set<String> methods =
                DoorsTest.DOORS.stream()
                        .flatMap(door -> Arrays.stream(door.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> !method.isSynthetic())
                        .map(EveryReadLeavesARecordTest::name)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(methods).isEqualTo(known);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
