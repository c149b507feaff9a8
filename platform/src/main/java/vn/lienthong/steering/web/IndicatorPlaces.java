package vn.lienthong.steering.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Agencies;
import vn.lienthong.reference.Agency;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Frame;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.CommuneCodes;
import vn.lienthong.steering.indicators.CommuneFigures;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.ProvinceMap;
import vn.lienthong.steering.indicators.ReportingPeriod;
import vn.lienthong.steering.indicators.Slice;

/** Reads the parameters of the pages of indicators, and says places and bodies by name. */
@Component
public final class IndicatorPlaces {

    private static final int MONTHS_OFFERED = 24;

    private final AdministrativeUnits units;
    private final Agencies agencies;
    private final TaskWords words;
    private final IndicatorFigures figures;
    private final CommuneFigures communes;

    IndicatorPlaces(
            AdministrativeUnits units,
            Agencies agencies,
            TaskWords words,
            IndicatorFigures figures,
            CommuneFigures communes) {
        this.units = units;
        this.agencies = agencies;
        this.words = words;
        this.figures = figures;
        this.communes = communes;
    }

    /** Reads what is to be shown; a wrong parameter is told with its name and an example. */
    IndicatorLinks.Shown shown(Indicator indicator, Map<String, String> parameters) {
        String province = parameters.getOrDefault(IndicatorLinks.PROVINCE, "");
        String commune = parameters.getOrDefault(IndicatorLinks.COMMUNE, "");
        AgencyCode body = TaskParameters.body(parameters.getOrDefault(IndicatorLinks.BODY, ""));
        if (!province.isBlank()
                && units.provinces(figures.today()).stream()
                        .noneMatch(unit -> unit.code().equals(province))) {
            throw new FaultException("unit.unknown");
        }
        boolean byPlace = indicator.dimensions().contains(Indicator.Dimension.PLACE);
        boolean byBody = indicator.dimensions().contains(Indicator.Dimension.BODY);
        Slice place = byPlace ? place(province, commune) : Slice.ALL;
        return new IndicatorLinks.Shown(
                indicator.id(),
                new Slice(place.province(), place.commune(), byBody ? body : null),
                period(parameters.getOrDefault(IndicatorLinks.PERIOD, "")),
                day(parameters.getOrDefault(IndicatorLinks.KNOWN, "")));
    }

    /** A commune of another province than the one chosen is left out: the province was changed. */
    private Slice place(String province, String commune) {
        if (province.isBlank()) {
            return commune.isBlank() ? Slice.ALL : commune(commune);
        }
        Slice whole = Slice.of(province);
        if (commune.isBlank()) {
            return whole;
        }
        Slice part = commune(commune);
        return province.equals(part.province()) ? part : whole;
    }

    /** A commune that stands today, with the codes that it had. */
    Slice commune(String code) {
        return communes.slice(code).orElseThrow(() -> new FaultException("unit.unknown"));
    }

    static @Nullable ReportingPeriod period(String text) {
        if (text.isBlank()) {
            return null;
        }
        return switch (ReportingPeriod.parse(text)) {
            case Outcome.Accepted<ReportingPeriod>(ReportingPeriod period) -> period;
            case Outcome.Refused<ReportingPeriod>(var broken) ->
                    throw new FaultException(
                            broken.stream().map(one -> one.at(IndicatorLinks.PERIOD)).toList());
        };
    }

    static @Nullable LocalDate day(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw new FaultException("parameter.day");
        }
    }

    /** The question that a page asks. */
    IndicatorFigures.Question question(IndicatorLinks.Shown shown) {
        return new IndicatorFigures.Question(shown.slice(), shown.period(), known(shown.knownOn()));
    }

    /** The moment before which everything of a day was known. */
    static @Nullable Instant known(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1).atStartOfDay(SimulatedTime.VIETNAM).toInstant();
    }

    /** The slice that a body answers for, by what the indicator is shown. */
    Slice ofBody(Indicator indicator, AgencyCode body) {
        if (indicator.dimensions().contains(Indicator.Dimension.PLACE)) {
            Optional<String> province =
                    agencies.find(body, figures.today())
                            .filter(agency -> agency.kind() == Agency.Kind.PROVINCE)
                            .flatMap(agency -> Optional.ofNullable(agency.unitCode()));
            return province.map(Slice::of).orElseGet(() -> Slice.of(body));
        }
        return Slice.of(body);
    }

    /**
     * Of what an indicator speaks where it speaks of a body: of its province or commune, or of the
     * body itself; empty where it speaks of neither.
     */
    Optional<Slice> sliceOf(Indicator indicator, AgencyCode body) {
        if (indicator.dimensions().contains(Indicator.Dimension.BODY)) {
            return Optional.of(Slice.of(body));
        }
        if (!indicator.dimensions().contains(Indicator.Dimension.PLACE)) {
            return Optional.empty();
        }
        return agencies.find(body, figures.today())
                .flatMap(agency ->
                        switch (agency.kind()) {
                            case MINISTRY -> Optional.empty();
                            case PROVINCE -> Optional.ofNullable(agency.unitCode()).map(Slice::of);
                            case COMMUNE ->
                                    Optional.ofNullable(agency.unitCode()).flatMap(communes::slice);
                        });
    }

    /** The name of whose facts are shown. */
    public String name(Frame frame, Slice slice) {
        String province = slice.province();
        CommuneCodes commune = slice.commune();
        AgencyCode body = slice.body();
        if (commune != null) {
            return unit(frame, commune.code());
        }
        if (province != null) {
            return unit(frame, province);
        }
        return body == null ? frame.t("steering.country") : body(frame, body);
    }

    /** The name of a province or commune. */
    public String unit(Frame frame, String code) {
        return units.find(code, figures.today())
                .map(unit ->
                        frame.language() == Language.ENGLISH ? unit.englishName() : unit.fullName())
                .orElse(code);
    }

    /** The name of a body. */
    public String body(Frame frame, AgencyCode code) {
        return words.body(frame, code);
    }

    /** The provinces of today, since the first day of this map. */
    ProvinceMap map() {
        return ProvinceMap.all(units).getLast();
    }

    /** Provinces to choose from. */
    public List<AdministrativeUnit> provinces() {
        return units.provinces(figures.today());
    }

    /** Communes of a province to choose from. */
    public List<AdministrativeUnit> communes(String province) {
        return units.children(province, figures.today());
    }

    /** Months to choose from, the present one first. */
    public List<ReportingPeriod> months() {
        YearMonth present = YearMonth.from(figures.today());
        var months = new ArrayList<ReportingPeriod>();
        for (int back = 0; back < MONTHS_OFFERED; back++) {
            months.add(ReportingPeriod.of(present.minusMonths(back)));
        }
        return months;
    }
}
