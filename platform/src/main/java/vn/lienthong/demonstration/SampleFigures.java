package vn.lienthong.demonstration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.reference.Agencies;
import vn.lienthong.reference.Agency;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.IndicatorValue;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.Publications;
import vn.lienthong.steering.indicators.ReportEntry;
import vn.lienthong.steering.indicators.ReportedValue;
import vn.lienthong.steering.indicators.ReportedValues;
import vn.lienthong.steering.indicators.ReportingPeriod;
import vn.lienthong.steering.indicators.Slice;
import vn.lienthong.steering.tasks.BodyMembers;
import vn.lienthong.steering.tasks.Duty;

/**
 * Publishes the figures of the simulated months, each some days after its end, and lets some
 * provinces report beside them, better than it was. Used by one thread.
 */
public class SampleFigures {

    private static final String REPORTED = "portal.on-time-share";
    private static final String EVIDENCE =
            "Báo cáo tháng của Ủy ban nhân dân tỉnh, biểu 2 (trình diễn).";
    private static final int MONTHS = 7;
    private static final int PROVINCES = 4;
    private static final int HOUR = 9;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How much better than measured provinces say they are, if there is room for it. */
    private static final BigDecimal FLATTERY = new BigDecimal("2.50");

    private final SettlementLog log;
    private final Agencies agencies;
    private final Identifiers identifiers;
    private final SimulatedTime time;
    private final Steering steering;

    /** The use cases of steering that the samples go through. */
    record Steering(
            Indicators indicators,
            IndicatorFigures figures,
            Publications publications,
            ReportedValues reported,
            BodyMembers members) {}

    SampleFigures(
            SettlementLog log,
            Agencies agencies,
            Identifiers identifiers,
            SimulatedTime time,
            Steering steering) {
        this.log = log;
        this.agencies = agencies;
        this.identifiers = identifiers;
        this.time = time;
        this.steering = steering;
    }

    /** Enters them, once every event was read; nothing where nobody lives or it was done before. */
    public void enter() {
        Optional<SettlementLog.Progress> progress = log.read().filter(known -> known.people() > 0);
        Indicator indicator = steering.indicators().find(REPORTED).orElseThrow();
        if (progress.isEmpty() || !steering.publications().of(indicator, Slice.ALL).isEmpty()) {
            return;
        }
        LocalDate asOf = LocalDate.ofInstant(progress.get().asOf(), SimulatedTime.VIETNAM);
        YearMonth present = YearMonth.from(asOf);
        for (int back = MONTHS; back > 0; back--) {
            LocalDate day = present.minusMonths(back - 1L).atDay(Publications.PUBLISHED_ON);
            if (!day.isAfter(asOf)) {
                at(day, () -> steering.publications().publishDue());
            }
        }
        ReportingPeriod last = ReportingPeriod.of(present.minusMonths(1));
        List<Agency> provinces = agencies.provinces(asOf);
        int reports = 0;
        for (Agency province : provinces) {
            if (reports < PROVINCES && report(indicator, province, last, asOf)) {
                reports++;
            }
        }
    }

    /** One person of a province reports, another confirms; false where nothing was measured. */
    private boolean report(
            Indicator indicator, Agency province, ReportingPeriod period, LocalDate asOf) {
        Optional<BigDecimal> measured = measured(indicator, province, period);
        if (measured.isEmpty()) {
            return false;
        }
        BigDecimal said =
                measured.get().add(FLATTERY).min(HUNDRED).setScale(2, RoundingMode.HALF_UP);
        var entry =
                new ReportEntry(
                        identifiers.next(),
                        indicator.id(),
                        period.code(),
                        said.toPlainString(),
                        EVIDENCE);
        at(
                asOf,
                () -> {
                    ReportedValue report =
                            FaultException.require(
                                    steering.reported()
                                            .enter(entry, member(province.code(), Duty.OFFICER)));
                    FaultException.require(
                            steering.reported()
                                    .decide(
                                            report.reportId(),
                                            true,
                                            "",
                                            member(province.code(), Duty.LEADER)));
                });
        return true;
    }

    private Optional<BigDecimal> measured(
            Indicator indicator, Agency province, ReportingPeriod period) {
        String unit = province.unitCode();
        Indicator.Method method = indicator.method();
        return unit == null || method == null
                ? Optional.empty()
                : steering.figures()
                        .working(
                                method, new IndicatorFigures.Question(Slice.of(unit), period, null))
                        .value()
                        .computed()
                        .map(IndicatorValue.Computed::value);
    }

    private Actor member(AgencyCode body, Duty duty) {
        var actor = new Actor(identifiers.next(), Role.LEADER, "", null, null);
        steering.members().appoint(actor.accountId(), body, duty);
        return actor;
    }

    private void at(LocalDate day, Runnable work) {
        Instant moment = day.atTime(HOUR, 0).atZone(SimulatedTime.VIETNAM).toInstant();
        time.at(moment, work);
    }
}
