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
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.IndicatorValue;
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

    IndicatorPlaces(
            AdministrativeUnits units,
            Agencies agencies,
            TaskWords words,
            IndicatorFigures figures) {
        this.units = units;
        this.agencies = agencies;
        this.words = words;
        this.figures = figures;
    }

    /**
     * An indicator of a part of the country or of the State.
     *
     * @param shown where its page is
     */
    public record Part(IndicatorLinks.Shown shown, IndicatorValue value) {}

    /** Reads what is to be shown; a wrong parameter is told with its name and an example. */
    IndicatorLinks.Shown shown(Indicator indicator, Map<String, String> parameters) {
        String province = parameters.getOrDefault(IndicatorLinks.PROVINCE, "");
        AgencyCode body = TaskParameters.body(parameters.getOrDefault(IndicatorLinks.BODY, ""));
        if (!province.isBlank()
                && units.provinces(figures.today()).stream()
                        .noneMatch(unit -> unit.code().equals(province))) {
            throw new FaultException("unit.unknown");
        }
        boolean byPlace = indicator.dimensions().contains(Indicator.Dimension.PLACE);
        boolean byBody = indicator.dimensions().contains(Indicator.Dimension.BODY);
        return new IndicatorLinks.Shown(
                indicator.id(),
                new Slice(province.isBlank() || !byPlace ? null : province, byBody ? body : null),
                period(parameters.getOrDefault(IndicatorLinks.PERIOD, "")),
                day(parameters.getOrDefault(IndicatorLinks.KNOWN, "")));
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

    /** The parts of an indicator: every province, or the bodies of which there are facts. */
    List<Part> rows(
            Indicator.Dimension dimension,
            Map<String, IndicatorValue> values,
            IndicatorLinks.Shown shown) {
        if (!shown.slice().isAll()) {
            return List.of();
        }
        var parts = new ArrayList<Part>();
        switch (dimension) {
            case PLACE -> {
                for (AdministrativeUnit province : units.provinces(figures.today())) {
                    IndicatorValue value = values.get(province.code());
                    if (value != null) {
                        parts.add(new Part(shown.with(Slice.of(province.code())), value));
                    }
                }
            }
            case BODY ->
                    values.forEach((code, value) ->
                            parts.add(new Part(shown.with(Slice.of(AgencyCode.of(code))), value)));
        }
        return parts;
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

    /** The name of whose facts are shown. */
    public String name(Frame frame, Slice slice) {
        String province = slice.province();
        AgencyCode body = slice.body();
        if (province != null) {
            return province(frame, province);
        }
        return body == null ? frame.t("steering.country") : body(frame, body);
    }

    /** The name of a province. */
    public String province(Frame frame, String code) {
        return units.find(code, figures.today())
                .map(unit ->
                        frame.language() == Language.ENGLISH ? unit.englishName() : unit.fullName())
                .orElse(code);
    }

    /** The name of a body. */
    public String body(Frame frame, AgencyCode code) {
        return words.body(frame, code);
    }

    /** Provinces to choose from. */
    public List<AdministrativeUnit> provinces() {
        return units.provinces(figures.today());
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
