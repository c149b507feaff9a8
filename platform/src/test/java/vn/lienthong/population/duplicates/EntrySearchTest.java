package vn.lienthong.population.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.CivilRegistration;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.People;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.database.TestDatabase;

/** Those who entered unsearched are searched later, each once, whatever happens in between. */
class EntrySearchTest {

    private static final ConfigurableApplicationContext PLATFORM =
            RunningPlatform.start(TestDatabase.fresh());
    private static final int PERSONS = 3_500;
    private static int serial;

    private final EntrySearch search = PLATFORM.getBean(EntrySearch.class);
    private final JdbcClient sql = PLATFORM.getBean(JdbcClient.class);

    @AfterAll
    static void stop() {
        PLATFORM.close();
    }

    @BeforeEach
    void nobodyIsLeftFromBefore() {
        search.sinceLastTime(_ -> {});
    }

    /** Enters people of whom every hundredth is there twice, as a file does. */
    private void entered() {
        var persons = new ArrayList<Enrolment>();
        for (int i = 0; i < PERSONS; i++) {
            if (i % 100 != 1) {
                serial++;
            }
            var born = PartialDate.of(LocalDate.of(1950, 1, 1).plusDays(serial % 18_000));
            persons.add(
                    new Enrolment(
                            PLATFORM.getBean(Identifiers.class).next(),
                            PersonalNumber.compose(
                                    "99" + serial % 10, Sex.MALE, born.year(), 100_000 + i),
                            VietnameseName.of("Lý Văn Quý"),
                            Sex.MALE,
                            born,
                            null,
                            null,
                            People.COMMUNE));
        }
        PLATFORM.getBean(CivilRegistration.class)
                .enrol(persons, UUID.randomUUID(), LocalDate.of(2026, 1, 1));
    }

    private long pairs() {
        return sql.sql("select count(*) from population.duplicate_pair").query(Long.class).single();
    }

    @Test
    void whoeverEnteredIsSearchedAndASecondRunFindsNothingNew() {
        entered();
        long before = pairs();

        EntrySearch.Report report = search.sinceLastTime(_ -> {});

        assertThat(report.persons()).isGreaterThanOrEqualTo(PERSONS);
        assertThat(report.found()).isEqualTo(PERSONS / 100);
        assertThat(search.sinceLastTime(_ -> {}).found()).isZero();
        assertThat(pairs()).isEqualTo(before + PERSONS / 100);
    }

    @Test
    void aRunThatWasCutOffGoesOnWhereItWas() {
        entered();
        var told = new ArrayList<Long>();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        search.sinceLastTime(persons -> {
                            told.add(persons);
                            if (told.size() == 2) {
                                throw new IllegalStateException("cut off");
                            }
                        }));
        long before = pairs();

        EntrySearch.Report rest = search.sinceLastTime(_ -> {});

        assertThat(told).isEqualTo(List.of(1_000L, 2_000L));
        assertThat(rest.found()).isPositive();
        assertThat(pairs()).isEqualTo(before + rest.found());
        // Once more everybody, and nobody was passed over.
        assertThat(PLATFORM.getBean(DuplicateSearch.class).throughout().found()).isZero();
    }

    @Test
    void onceADayIsEnough() {
        assertThat(search.onceADay()).isEmpty();
        sql.sql(
                        "update population.duplicate_search set searched_until = searched_until - interval '1 day'")
                .update();

        assertThat(search.onceADay()).isPresent();
        assertThat(search.onceADay()).isEmpty();
    }
}
