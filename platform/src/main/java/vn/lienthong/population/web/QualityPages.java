package vn.lienthong.population.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.population.quality.QualityFigures;
import vn.lienthong.population.quality.QualityRule;
import vn.lienthong.population.quality.QualityRules;
import vn.lienthong.population.quality.QualityScope;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.UnitLevel;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/** The public page of the register's quality, and its file. */
@Controller
class QualityPages {

    private final QualityFigures figures;
    private final QualityRules rules;
    private final AdministrativeUnits units;
    private final Clock clock;

    QualityPages(
            QualityFigures figures, QualityRules rules, AdministrativeUnits units, Clock clock) {
        this.figures = figures;
        this.rules = rules;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping(QualityView.PATH)
    ModelAndView overview(
            @RequestParam(name = QualityView.PROVINCE, defaultValue = "") String province,
            @RequestParam(name = QualityView.COMMUNE, defaultValue = "") String commune,
            @RequestParam(name = QualityView.RULE, defaultValue = "") String rule) {
        AdministrativeUnit place = place(province, commune).orElse(null);
        QualityRule chosen = rule.isBlank() ? null : rule(rule);
        return new ModelAndView("population/quality")
                .addObject("view", view(place, chosen))
                .addObject("provinces", units.provinces(today()));
    }

    private QualityView view(@Nullable AdministrativeUnit place, @Nullable QualityRule chosen) {
        Optional<LocalDate> measured = figures.latest();
        QualityScope scope = scope(place);
        if (measured.isEmpty()) {
            return QualityView.ofNothing(new QualityView.Place(place, province(place)), chosen);
        }
        LocalDate day = measured.get();
        return new QualityView(
                new QualityView.Place(place, province(place)),
                chosen,
                day,
                figures.persons(day),
                figures.byRule(scope, day),
                TrendChart.of(figures.trend(scope, day)),
                isCommune(place)
                        ? List.of()
                        : figures.worst(scope, chosen, day).stream()
                                .map(share -> row(share, day))
                                .toList());
    }

    private QualityView.CommuneRow row(QualityFigures.CommuneShare share, LocalDate day) {
        Optional<AdministrativeUnit> commune = units.find(share.communeCode(), day);
        return new QualityView.CommuneRow(
                share.communeCode(),
                commune.map(AdministrativeUnit::fullName).orElse(share.communeCode()),
                commune.flatMap(units::parent).map(AdministrativeUnit::fullName).orElse("–"),
                share.share());
    }

    private static boolean isCommune(@Nullable AdministrativeUnit place) {
        return place != null && place.level() == UnitLevel.COMMUNE;
    }

    private @Nullable AdministrativeUnit province(@Nullable AdministrativeUnit place) {
        return isCommune(place) && place != null ? units.parent(place).orElse(null) : place;
    }

    private QualityScope scope(@Nullable AdministrativeUnit place) {
        if (place == null) {
            return QualityScope.COUNTRY;
        }
        return new QualityScope(
                place.level() == UnitLevel.COMMUNE
                        ? List.of(place.code())
                        : units.children(place.code(), today()).stream()
                                .map(AdministrativeUnit::code)
                                .toList());
    }

    private Optional<AdministrativeUnit> place(String province, String commune) {
        String code = commune.isBlank() ? province : commune;
        if (code.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                units.find(code, today()).orElseThrow(() -> new FaultException("unit.unknown")));
    }

    private QualityRule rule(String code) {
        return rules.find(code).orElseThrow(() -> new FaultException("quality.rule-unknown"));
    }

    /** Every measure of the last day. */
    @GetMapping(value = QualityView.PATH + ".csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> file() {
        LocalDate day = figures.latest().orElseGet(this::today);
        var csv =
                new StringBuilder(
                        "day,rule,dimension,field,commune,looked_at,failing,median_days\n");
        for (QualityFigures.Row row : figures.all(day)) {
            Optional<QualityRule> rule = rules.find(row.rule());
            Integer median = row.share().medianDays();
            csv.append(day)
                    .append(',')
                    .append(row.rule())
                    .append(',')
                    .append(rule.map(known -> known.dimension().name()).orElse(""))
                    .append(',')
                    .append(rule.map(known -> known.field().name()).orElse(""))
                    .append(',')
                    .append(row.communeCode())
                    .append(',')
                    .append(row.share().lookedAt())
                    .append(',')
                    .append(row.share().failing())
                    .append(',')
                    .append(median == null ? "" : median)
                    .append('\n');
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("chat-luong-" + day + ".csv")
                                .build()
                                .toString())
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
