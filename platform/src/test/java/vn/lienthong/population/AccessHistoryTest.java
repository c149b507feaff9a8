package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.RunningPlatform;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.shell.Texts;

/** What persons see of who read their record: all of it, in order, and late where it must be. */
class AccessHistoryTest {

    private static final String INVESTIGATION = "Luật số 101/2015/QH13 ngày 27/11/2015, Điều 177";
    private static final String SECRET = "Luật số 29/2018/QH14 ngày 15/11/2018, Điều 5";

    private static final Instant NOON = Instant.parse("2026-03-10T05:00:00Z");

    private final RunningPlatform platform = RunningPlatform.shared();
    private final AccessHistory history = platform.bean(AccessHistory.class);
    private final PopulationRegister register = platform.bean(PopulationRegister.class);
    private final Actor person = People.account(People.woman(platform).personId());
    private final Actor officer = People.officer();

    private void at(Instant moment, Runnable work) {
        platform.bean(SimulatedTime.class).at(moment, work);
    }

    private void read(Actor reader, Reading.Purpose purpose, Instant moment) {
        at(
                moment,
                () ->
                        register.read(
                                person.personId().orElseThrow(),
                                new Reading(reader, purpose, null)));
    }

    private List<AccessRecord> all() {
        return history.page(person, AccessPeriod.EVER, null, 0).records();
    }

    @Test
    void theHistoryHasPagesOfTwentyFiveTheNewestFirst() {
        for (int hour = 0; hour < 30; hour++) {
            read(officer, Reading.Purpose.CHECK_OF_CLAIM, NOON.plusSeconds(3_600L * hour));
        }

        AccessHistory.Page first = history.page(person, AccessPeriod.EVER, null, 0);
        AccessHistory.Page second = history.page(person, AccessPeriod.EVER, null, 1);

        assertThat(first.records()).hasSize(25);
        assertThat(first.older()).isTrue();
        assertThat(second.records()).hasSize(5);
        assertThat(second.older()).isFalse();
        assertThat(first.records().getFirst().time().last())
                .isEqualTo(NOON.plusSeconds(3_600 * 29));
        assertThat(second.records().getLast().time().last()).isEqualTo(NOON);
        assertThat(history.latest(person, 5)).isEqualTo(first.records().subList(0, 5));
    }

    @Test
    void aPeriodBeginsAndEndsWithTheDaysOfVietnam() {
        read(officer, Reading.Purpose.DOSSIER, Instant.parse("2026-03-09T16:59:59Z"));
        read(officer, Reading.Purpose.RESULT, Instant.parse("2026-03-09T17:00:00Z"));
        read(officer, Reading.Purpose.CIVIL_ACT, Instant.parse("2026-03-10T16:59:59Z"));
        read(officer, Reading.Purpose.PREFILL, Instant.parse("2026-03-10T17:00:00Z"));
        LocalDate day = LocalDate.of(2026, 3, 10);

        assertThat(history.page(person, new AccessPeriod(day, day), null, 0).records())
                .extracting(AccessRecord::purpose)
                .containsExactly(Reading.Purpose.CIVIL_ACT, Reading.Purpose.RESULT);
        assertThat(history.page(person, new AccessPeriod(null, day), null, 0).records()).hasSize(3);
        assertThat(history.page(person, new AccessPeriod(day, null), null, 0).records()).hasSize(3);
    }

    @Test
    void readersAreToldApartByTheirKind() {
        read(person, Reading.Purpose.OWN_RECORD, NOON);
        read(officer, Reading.Purpose.DOSSIER, NOON);
        read(People.account(UUID.randomUUID()), Reading.Purpose.CHECK_OF_CLAIM, NOON);

        assertThat(kindAlone(ReaderKind.OWN)).isEqualTo(Reading.Purpose.OWN_RECORD);
        assertThat(kindAlone(ReaderKind.OFFICER)).isEqualTo(Reading.Purpose.DOSSIER);
        assertThat(kindAlone(ReaderKind.CITIZEN)).isEqualTo(Reading.Purpose.CHECK_OF_CLAIM);
        assertThat(history.page(person, AccessPeriod.EVER, ReaderKind.AGENCY, 0).records())
                .isEmpty();
    }

    private Reading.Purpose kindAlone(ReaderKind kind) {
        List<AccessRecord> found = history.page(person, AccessPeriod.EVER, kind, 0).records();
        assertThat(found).hasSize(1);
        return found.getFirst().purpose();
    }

    @Test
    void anOfficerIsNamedByTheCommuneAndTheLawAndNeverByName() {
        read(officer, Reading.Purpose.CHECK_OF_CLAIM, NOON);

        AccessRecord line = all().getFirst();

        assertThat(line.reader().name()).isEqualTo("Phường Ba Đình, Thành phố Hà Nội");
        assertThat(line.reader().code()).isEqualTo(People.COMMUNE);
        assertThat(line.why().ground().orElseThrow().number()).isEqualTo("26/2023/QH15");
        assertThat(line.toString()).doesNotContain(officer.displayName());
    }

    @Test
    void readsOfOneReaderPurposeAndHourAreOneLineWithTheirNumber() {
        read(officer, Reading.Purpose.DOSSIER, NOON);
        read(officer, Reading.Purpose.DOSSIER, NOON.plusSeconds(600));
        read(officer, Reading.Purpose.DOSSIER, NOON.plusSeconds(3_599));
        read(officer, Reading.Purpose.DOSSIER, NOON.plusSeconds(3_600));
        read(officer, Reading.Purpose.CHECK_OF_CLAIM, NOON.plusSeconds(700));
        read(People.officer(), Reading.Purpose.DOSSIER, NOON.plusSeconds(800));

        assertThat(all())
                .extracting(line -> line.purpose() + " " + line.time().reads())
                .containsExactly("DOSSIER 1", "DOSSIER 3", "DOSSIER 1", "CHECK_OF_CLAIM 1");
        assertThat(all().get(1).time().first()).isEqualTo(NOON);
        assertThat(all().get(1).time().last()).isEqualTo(NOON.plusSeconds(3_599));
        assertThat(history.usages(person, AccessPeriod.EVER, 0, 100).total()).isEqualTo(6);
    }

    @Test
    void aLineKeepsItsIdentifierWhenMoreReadsJoinIt() {
        read(officer, Reading.Purpose.DOSSIER, NOON);
        UUID line = all().getFirst().accessId();
        read(officer, Reading.Purpose.DOSSIER, NOON.plusSeconds(60));

        assertThat(all()).singleElement().extracting(AccessRecord::accessId).isEqualTo(line);
    }

    @Test
    void aReadUnderInvestigationIsHiddenUntilItsDayAndThenShownWithItsGround() {
        read(officer, Reading.Purpose.DOSSIER, NOON);
        read(officer, Reading.Purpose.DOSSIER, NOON.plusSeconds(60));
        UUID secret =
                history.usages(person, AccessPeriod.EVER, 0, 1).records().getFirst().accessId();
        LocalDate until = LocalDate.of(2026, 4, 1);
        at(
                NOON.plusSeconds(120),
                () ->
                        platform.bean(AccessWithholding.class)
                                .withhold(
                                        secret,
                                        new WithholdingOrder(
                                                "01/04/2026", "criminal-investigation", "12/CQĐT"),
                                        People.officer())
                                .orElseThrow());

        at(
                Instant.parse("2026-03-31T16:59:59Z"),
                () -> {
                    assertThat(all())
                            .singleElement()
                            .satisfies(line -> assertThat(line.time().reads()).isEqualTo(1))
                            .satisfies(line -> assertThat(line.shownLate()).isEmpty());
                    assertThat(history.latest(person, 5)).hasSize(1);
                    assertThat(history.usages(person, AccessPeriod.EVER, 0, 9).total())
                            .isEqualTo(1);
                    assertThatThrownBy(() -> history.line(secret, person))
                            .hasMessage("access.unknown");
                });
        at(
                Instant.parse("2026-03-31T17:00:00Z"),
                () -> {
                    assertThat(history.line(secret, person).shownLate())
                            .contains(new AccessRecord.LateDisclosure(until, INVESTIGATION));
                    assertThat(history.line(secret, person).time().reads()).isEqualTo(1);
                    assertThat(all()).hasSize(2);
                });
    }

    private void withhold(
            AccessWithholding withholding, Instant moment, UUID read, String until, String ground) {
        at(
                moment,
                () ->
                        withholding
                                .withhold(
                                        read,
                                        new WithholdingOrder(until, ground, "12/CQĐT"),
                                        People.officer())
                                .orElseThrow());
    }

    @Test
    void theLatestDecisionOnAReadCounts() {
        read(officer, Reading.Purpose.DOSSIER, NOON);
        UUID secret = all().getFirst().accessId();
        var withholding = platform.bean(AccessWithholding.class);
        withhold(withholding, NOON, secret, "01/04/2026", "criminal-investigation");
        withhold(withholding, NOON.plusSeconds(1), secret, "01/05/2026", "state-secret");

        at(Instant.parse("2026-04-15T00:00:00Z"), () -> assertThat(all()).isEmpty());
        at(
                Instant.parse("2026-05-01T00:00:00Z"),
                () ->
                        assertThat(all().getFirst().shownLate().orElseThrow().ground())
                                .isEqualTo(SECRET));
        assertThatThrownBy(
                        () -> platform.sql().sql("delete from population.access_withheld").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobodySeesTheHistoryOfSomebodyElse() {
        read(officer, Reading.Purpose.DOSSIER, NOON);
        UUID accessId = all().getFirst().accessId();
        Actor other = People.account(People.man(platform).personId());

        assertThat(history.page(other, AccessPeriod.EVER, null, 0).records()).isEmpty();
        assertThatThrownBy(() -> history.line(accessId, other)).hasMessage("access.unknown");
        assertThatThrownBy(() -> history.latest(officer, 5)).hasMessage("forbidden");
    }

    @ParameterizedTest
    @EnumSource(Reading.Purpose.class)
    void everyPurposeHasItsWordsAndItsGround(Reading.Purpose purpose) {
        Texts texts = platform.bean(Texts.class);

        assertThat(texts.has(Language.VIETNAMESE, "purpose." + purpose)).isTrue();
        assertThat(texts.has(Language.VIETNAMESE, "access.read." + purpose)).isTrue();
        assertThat(
                        platform.bean(AccessGrounds.class)
                                .of(purpose, LocalDate.of(2026, 1, 1))
                                .isPresent())
                .as("agencies state their own ground with every question")
                .isNotEqualTo(purpose.isOfAgencies());
        assertThat(platform.bean(AccessGrounds.class).of(purpose, LocalDate.of(1990, 1, 1)))
                .isEmpty();
    }

    @Test
    void anAgencyIsNamedWithTheGroundThatItStated() {
        platform.bean(JdbcClient.class)
                .sql(
                        """
                        insert into population.access_record (access_id, person_id, reader, reader_role,
                            reader_agency, purpose, legal_ground, agency_case, read_at)
                        values (?, ?, ?, 'AGENCY', 'G09', 'BENEFITS', 'Law of the agency', 'case 7', now())
                        """)
                .params(UUID.randomUUID(), person.personId().orElseThrow(), UUID.randomUUID())
                .update();

        AccessRecord line = all().getFirst();
        assertThat(line.reader().kind()).isEqualTo(ReaderKind.AGENCY);
        assertThat(line.reader().name()).isNotEqualTo("G09").isNotBlank();
        assertThat(line.why().stated()).isEqualTo("Law of the agency");
    }

    @Test
    void anOfficerWithoutACommuneIsNamedByTheRoleAlone() {
        read(
                new Actor(UUID.randomUUID(), Role.LEADER, "", null, null),
                Reading.Purpose.DOSSIER,
                NOON);

        assertThat(all().getFirst().reader())
                .isEqualTo(new AccessRecord.Reader(ReaderKind.OFFICER, Role.LEADER, "", ""));
    }
}
