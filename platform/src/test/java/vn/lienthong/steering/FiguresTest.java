package vn.lienthong.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.services.Channel;
import vn.lienthong.services.DossierSubmitted;
import vn.lienthong.steering.indicators.FactKind;
import vn.lienthong.steering.indicators.SteeringTables;

/** Figures against the work itself. */
class FiguresTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Figures figures = platform.bean(Figures.class);

    @BeforeEach
    void everythingIsDelivered() {
        platform.awaitEvents();
    }

    @Test
    void everyFigureOfEveryProvinceEqualsARecountOfTheWork() {
        Map<String, Figures.Counts> recount =
                platform
                        .sql()
                        .sql(
                                """
                                with closing as (
                                    select d.province_code, d.channel, d.dossier_id, e.happened_at,
                                           e.happened_at <= coalesce(d.due_at, d.answer_due_at) as on_time
                                    from services.dossier d join services.dossier_event e using (dossier_id)
                                    where e.step in ('REFUSE', 'WITHDRAW', 'APPROVE', 'STOP'))
                                select p.province_code,
                                  (select count(*) from services.dossier d where d.province_code = p.province_code) as received,
                                  (select count(*) from services.dossier d where d.province_code = p.province_code and channel = 'ONLINE') as online,
                                  (select count(*) from closing c where c.province_code = p.province_code) as closed,
                                  (select count(*) from closing c where c.province_code = p.province_code and on_time) as on_time,
                                  (select count(*) from services.dossier d join population.civil_act a on a.case_reference = d.dossier_id
                                    where d.province_code = p.province_code and a.kind = 'BIRTH') as births
                                from (select distinct province_code from services.dossier) p
                                """)
                        .query((row, number) ->
                                Map.entry(
                                        row.getString("province_code"),
                                        new Figures.Counts(
                                                row.getLong("received"),
                                                row.getLong("online"),
                                                row.getLong("closed"),
                                                row.getLong("on_time"),
                                                row.getLong("births"))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(recount).isNotEmpty();
        recount.forEach((province, counts) -> {
            Figures.Counts shown = figures.total(new Scope(province, null));
            assertThat(shown.received()).isEqualTo(counts.received());
            assertThat(shown.online()).isEqualTo(counts.online());
            assertThat(shown.closed()).isEqualTo(counts.closed());
            assertThat(shown.onTime()).isEqualTo(counts.onTime());
            assertThat(shown.births()).isGreaterThanOrEqualTo(counts.births());
        });
    }

    @Test
    void theWholeIsTheSumOfItsProvincesAndOfItsMonths() {
        Figures.Counts total = figures.total(new Scope(null, null));

        assertThat(
                        figures.byProvince(new Scope(null, null)).values().stream()
                                .mapToLong(Figures.Counts::received)
                                .sum())
                .isEqualTo(total.received());
        assertThat(
                        figures.byMonth(new Scope(null, null)).values().stream()
                                .mapToLong(Figures.Counts::births)
                                .sum())
                .isEqualTo(total.births());
    }

    /** Hà Giang, 02, went into Tuyên Quang, 08, on 1 July 2025 (Resolution 202/2025/QH15). */
    @Test
    void whatBelongsToAProvinceThatEndedCountsForTheOneInWhichItLies() {
        var may = LocalDate.of(2025, 5, 12);
        SteeringTables tables = SteeringTables.fresh();
        tables.add(FactKind.RECEIVED, "02", may, may, null, 3);
        tables.add(FactKind.RECEIVED, "08", may, may, null, 2);
        tables.add(FactKind.BIRTHS, "02", may, may, null, 1);
        tables.add(FactKind.RECEIVED, "01", may, may, null, 4);
        var ofTables =
                new Figures(
                        tables.database(),
                        platform.bean(AdministrativeUnits.class),
                        platform.bean(Clock.class));

        Scope month = new Scope("08", YearMonth.of(2025, 5));
        var both = new Figures.Counts(5, 0, 0, 0, 1);
        assertThat(ofTables.total(month)).isEqualTo(both);
        assertThat(ofTables.byProvince(new Scope(null, null)))
                .containsOnly(
                        Map.entry("08", both), Map.entry("01", new Figures.Counts(4, 0, 0, 0, 0)));
        assertThat(ofTables.byMonth(new Scope("08", null)))
                .containsOnly(Map.entry(YearMonth.of(2025, 5), both));
        assertThat(ofTables.cases(CaseKind.RECEIVED, month, 0))
                .extracting(CaseFact::provinceCode)
                .containsExactlyInAnyOrder("02", "02", "02", "08", "08");
    }

    @Test
    void everyFigureLeadsToAsManyCases() {
        Scope country = new Scope(null, null);
        long cases = 0;
        for (int page = 0; ; page++) {
            int found = figures.cases(CaseKind.RECEIVED, country, page).size();
            cases += found;
            if (found < Figures.PAGE) {
                break;
            }
        }

        assertThat(cases).isEqualTo(figures.total(country).received());
    }

    @Test
    void anEventThatComesTwiceCountsOnce() {
        var event =
                new DossierSubmitted(
                        UUID.randomUUID(),
                        "1.001193",
                        "00004",
                        "99",
                        Channel.ONLINE,
                        Instant.parse("2026-03-27T02:00:00Z"));
        platform.publish(event);
        platform.publish(event);
        platform.awaitEvents();

        Scope place = new Scope("99", YearMonth.of(2026, 3));
        assertThat(figures.total(place).received()).isEqualTo(1);
        assertThat(figures.total(new Scope("99", YearMonth.of(2026, 4))).received()).isZero();
        platform.sql().sql("delete from steering.case_fact where province_code = '99'").update();
    }

    @Test
    void aPseudonymIsTheSameForTheSameCaseAndSaysNothingOfIt() {
        UUID dossier =
                platform.sql()
                        .sql("select dossier_id from services.dossier limit 1")
                        .query(UUID.class)
                        .single();
        String pseudonym =
                platform.sql()
                        .sql(
                                "select pseudonym from steering.case_fact where case_id = ? and measure = 'RECEIVED'")
                        .param(dossier)
                        .query(String.class)
                        .single();

        assertThat(pseudonym).matches("[0-9a-f]{12}");
        assertThat(dossier.toString().replace("-", "")).doesNotContain(pseudonym);
    }
}
