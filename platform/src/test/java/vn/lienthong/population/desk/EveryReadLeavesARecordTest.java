package vn.lienthong.population.desk;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.ApiClients;
import vn.lienthong.identity.OpenClient;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.ActOrder;
import vn.lienthong.population.ActOutcome;
import vn.lienthong.population.ActRegistration;
import vn.lienthong.population.AgencyQuestion;
import vn.lienthong.population.AgencyReads;
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
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.shell.Client;

/**
 * No access record, no answer: every public method that says something about a person is called,
 * and must have left a record. A method or path that is added without being listed here fails.
 */
class EveryReadLeavesARecordTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final LegalGround GROUND =
            new LegalGround(LegalGround.Kind.LAW, "60/2014/QH13", LocalDate.of(2014, 11, 20), "3");

    /** The doors through which records are read. */
    private static final List<Class<?>> DOORS =
            List.of(
                    PopulationRegister.class,
                    PersonRecords.class,
                    PersonMatching.class,
                    AgencyReads.class,
                    PersonSearch.class,
                    PersonDesk.class,
                    ActDesk.class,
                    CivilExtracts.class,
                    ResidenceReviews.class);

    /** What says nothing about a person, or says it to who holds a code and no more than that. */
    private static final Map<String, String> SILENT =
            Map.of(
                    "PopulationRegister.noteReading", "writes the record",
                    "PopulationRegister.noteReadings", "writes the records",
                    "PopulationRegister.persons", "is a number",
                    "PersonSearch.checked", "reads the question, not the register",
                    "PersonSearch.communeName", "names a commune",
                    "CivilExtracts.kind", "looks at an act that was read",
                    "CivilExtracts.verify", "shows initials to who holds the code",
                    "ResidenceReviews.count", "is a number");

    private final Enrolment person = DeskPeople.woman("Lù Thị Dín");
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
        reads.put("PersonRecords.at", () -> records.at(id, today, now, visit.reading()));
        reads.put("PersonRecords.acts", () -> records.acts(id, visit.reading()));
        reads.put("PersonRecords.file", () -> records.file(id, today, now, visit.reading()));
        reads.put(
                "PersonMatching.match",
                () ->
                        PLATFORM.bean(PersonMatching.class)
                                .match(new MatchQuestion(Purpose.BENEFITS, "TC-1", claim), CLIENT));
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
        addActs(reads, id);
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
                            .assign(id, act, People.COMMUNE, visit.officer());
                });
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
                DOORS.stream()
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

    /**
     * The pages and paths of the module go through those doors; those of duplicates and of the work
     * lists through doors whose records {@code DuplicatesTest} and {@code QualityTest} look at.
     */
    @Test
    void noPathIsForgotten() {
        Set<String> paths =
                PLATFORM
                        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                        .getHandlerMethods()
                        .entrySet()
                        .stream()
                        .filter(entry ->
                                entry.getValue()
                                        .getBeanType()
                                        .getPackageName()
                                        .equals("vn.lienthong.population.web"))
                        .flatMap(entry -> entry.getKey().getPatternValues().stream())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(paths)
                .containsExactlyInAnyOrder(
                        "/api/v1/population/match",
                        "/api/v1/population/persons/find",
                        "/api/v1/population/persons/{personId}",
                        "/api/v1/population/usages",
                        "/can-bo/cau-hoi-truy-cap",
                        "/can-bo/cau-hoi-truy-cap/{questionId}",
                        "/can-bo/chat-luong/{rule}",
                        "/can-bo/dan-cu",
                        "/can-bo/dan-cu/muc-dich",
                        "/can-bo/dan-cu/trich-luc/{token}",
                        "/can-bo/dan-cu/xem-lai",
                        "/can-bo/dan-cu/xem-lai/{personId}/{actId}",
                        "/can-bo/dan-cu/{personId}",
                        "/can-bo/dan-cu/{personId}/su-kien/{kind}",
                        "/can-bo/dan-cu/{personId}/su-kien/{kind}/dang-ky",
                        "/can-bo/dan-cu/{personId}/trich-luc/{actId}",
                        "/can-bo/trung-lap",
                        "/can-bo/trung-lap/{pairId}",
                        "/dan-cu/chat-luong",
                        "/dan-cu/chat-luong.csv",
                        "/toi/lich-su-truy-cap",
                        "/toi/lich-su-truy-cap/{accessId}/cau-hoi");
    }
}
