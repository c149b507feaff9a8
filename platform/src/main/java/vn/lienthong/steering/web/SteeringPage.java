package vn.lienthong.steering.web;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.UnitLevel;
import vn.lienthong.shell.FaultException;
import vn.lienthong.steering.CaseKind;
import vn.lienthong.steering.Figures;
import vn.lienthong.steering.Scope;
import vn.lienthong.steering.Share;
import vn.lienthong.steering.indicators.ProvinceMap;
import vn.lienthong.steering.indicators.ProvinceTiles;
import vn.lienthong.steering.open.CsvText;
import vn.lienthong.steering.tasks.CategoryCounts;
import vn.lienthong.steering.tasks.TaskCategory;

/** One public page of figures, each of which leads to its cases. */
@Controller
class SteeringPage {

    /** Months shown in the charts, the present one included. */
    private static final int MONTHS = 7;

    private static final List<String> CELLS =
            List.of("received", "received_online", "closed", "closed_on_time", "births");

    private final Figures figures;
    private final AdministrativeUnits units;
    private final ProvinceTiles tiles;
    private final Overviews overviews;
    private final Clock clock;

    SteeringPage(
            Figures figures,
            AdministrativeUnits units,
            ProvinceTiles tiles,
            Overviews overviews,
            Clock clock) {
        this.figures = figures;
        this.units = units;
        this.tiles = tiles;
        this.overviews = overviews;
        this.clock = clock;
    }

    @GetMapping("/dieu-hanh")
    String overview(
            @RequestParam(name = "tinh", required = false) @Nullable String province,
            @RequestParam(name = "thang", required = false) @Nullable String month,
            @RequestParam(name = IndicatorLinks.KNOWN, defaultValue = "") String known,
            Model model) {
        Scope scope = scope(province, month, known);
        model.addAttribute("scope", scope);
        model.addAttribute("overview", overviews.of(scope));
        model.addAttribute("words", overviews.words());
        model.addAttribute("total", figures.total(scope));
        List<ProvinceRow> provinces = provinces(scope);
        model.addAttribute("provinces", provinces);
        model.addAttribute("map", map(provinces));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("months", months(scope));
        model.addAttribute("choices", units.provinces(LocalDate.now(clock)));
        model.addAttribute("place", scope.province().map(this::name).orElse(""));
        return "steering/overview";
    }

    @GetMapping("/dieu-hanh/ho-so")
    String cases(
            @RequestParam(name = "so") String measure,
            @RequestParam(name = "tinh", required = false) @Nullable String province,
            @RequestParam(name = "thang", required = false) @Nullable String month,
            @RequestParam(name = IndicatorLinks.KNOWN, defaultValue = "") String known,
            @RequestParam(name = "trang", defaultValue = "0") int page,
            Model model) {
        Scope scope = scope(province, month, known);
        CaseKind counted = measure(measure);
        if (page < 0 || page > 10_000) {
            throw new FaultException("parameter.type");
        }
        model.addAttribute("scope", scope);
        model.addAttribute("measure", counted);
        model.addAttribute("page", page);
        model.addAttribute("cases", figures.cases(counted, scope, page));
        model.addAttribute("place", scope.province().map(this::name).orElse(""));
        model.addAttribute("names", names());
        return "steering/cases";
    }

    private static CaseKind measure(String text) {
        for (CaseKind measure : CaseKind.values()) {
            if (measure.name().equals(text)) {
                return measure;
            }
        }
        throw new FaultException("measure.unknown");
    }

    /** The table of provinces as the page shows it. */
    @GetMapping(value = FigureLinks.PROVINCES, produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> provincesFile(@RequestParam Map<String, String> parameters) {
        Scope scope = scope(parameters);
        var text = new CsvText();
        text.row(Stream.concat(Stream.of("province"), CELLS.stream()).toList());
        for (ProvinceRow row : provinces(scope)) {
            text.row(cells(row.code(), row.counts()));
        }
        return file(text, "theo-tinh", scope);
    }

    /** The table of months as the page shows it. */
    @GetMapping(value = FigureLinks.MONTHS, produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> monthsFile(@RequestParam Map<String, String> parameters) {
        Scope scope = scope(parameters);
        var text = new CsvText();
        text.row(Stream.concat(Stream.of("month"), CELLS.stream()).toList());
        for (MonthRow row : months(scope)) {
            text.row(cells(row.month().toString(), row.counts()));
        }
        return file(text, "theo-thang", scope);
    }

    /** The indicators with their targets as the page shows them; a missing number is empty. */
    @GetMapping(value = FigureLinks.HEADLINES, produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> headlinesFile(@RequestParam Map<String, String> parameters) {
        Scope scope = scope(parameters);
        var text = new CsvText();
        text.row(List.of("indicator", "value", "target", "target_day", "standing", "reached"));
        for (IndicatorStanding one : overviews.of(scope).headlines()) {
            var target = Optional.ofNullable(one.target());
            text.row(
                    List.of(
                            one.indicator().id(),
                            one.number().map(BigDecimal::toPlainString).orElse(""),
                            target.map(goal -> goal.value().toPlainString()).orElse(""),
                            target.map(goal -> goal.day().toString()).orElse(""),
                            target.map(goal -> Boolean.toString(goal.standing())).orElse(""),
                            one.reached().map(Object::toString).orElse("")));
        }
        return file(text, "chi-tieu", scope);
    }

    /** The tasks by category as the page shows them. */
    @GetMapping(value = FigureLinks.TASKS, produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> tasksFile(@RequestParam Map<String, String> parameters) {
        Scope scope = scope(parameters);
        var text = new CsvText();
        text.row(List.of("category", "tasks"));
        CategoryCounts tasks = overviews.of(scope).tasks();
        for (TaskCategory category : TaskCategory.values()) {
            text.row(List.of(category.name(), Long.toString(tasks.of(category))));
        }
        return file(text, "nhiem-vu", scope);
    }

    private static List<String> cells(String of, Figures.Counts counts) {
        return List.of(
                of,
                Long.toString(counts.received()),
                Long.toString(counts.online()),
                Long.toString(counts.closed()),
                Long.toString(counts.onTime()),
                Long.toString(counts.births()));
    }

    private ResponseEntity<byte[]> file(CsvText text, String name, Scope scope) {
        LocalDate known = scope.knownOn().orElse(LocalDate.now(clock));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "-" + known + ".csv")
                                .build()
                                .toString())
                .body(text.bytes());
    }

    private Scope scope(Map<String, String> parameters) {
        return scope(
                parameters.get("tinh"),
                parameters.get("thang"),
                parameters.getOrDefault(IndicatorLinks.KNOWN, ""));
    }

    private Scope scope(@Nullable String province, @Nullable String month, String known) {
        Scope scope = scope(province, month);
        LocalDate day = IndicatorPlaces.day(known);
        return day == null ? scope : scope.knownOn(day);
    }

    private Scope scope(@Nullable String province, @Nullable String month) {
        String code = province == null || province.isBlank() ? null : province;
        if (code != null && units.find(code, LocalDate.now(clock)).isEmpty()) {
            throw new FaultException("unit.unknown");
        }
        if (month == null || month.isBlank()) {
            return new Scope(code, null);
        }
        try {
            return new Scope(code, YearMonth.parse(month));
        } catch (DateTimeException e) {
            throw new FaultException("parameter.month");
        }
    }

    private List<ProvinceRow> provinces(Scope scope) {
        Map<String, Figures.Counts> counts = figures.byProvince(scope);
        return units.provinces(LocalDate.now(clock)).stream()
                .filter(unit -> scope.province().map(unit.code()::equals).orElse(true))
                .map(unit ->
                        new ProvinceRow(
                                unit.code(),
                                unit.fullName(),
                                counts.getOrDefault(unit.code(), Figures.Counts.NONE)))
                .toList();
    }

    /** Dossiers decided in time, of a hundred, on the map of today. */
    private TileMap map(List<ProvinceRow> provinces) {
        var values = new HashMap<String, BigDecimal>();
        for (ProvinceRow row : provinces) {
            new Share(row.counts().onTime(), row.counts().closed())
                    .percent()
                    .ifPresent(percent -> values.put(row.code(), percent));
        }
        return TileMap.of(tiles.of(ProvinceMap.on(units, LocalDate.now(clock))), values);
    }

    private List<MonthRow> months(Scope scope) {
        Map<YearMonth, Figures.Counts> counts =
                figures.byMonth(
                        new Scope(
                                scope.province().orElse(null), null, scope.knownOn().orElse(null)));
        YearMonth last = YearMonth.from(scope.knownOn().orElse(LocalDate.now(clock)));
        var rows = new ArrayList<MonthRow>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            YearMonth month = last.minusMonths(back);
            rows.add(new MonthRow(month, counts.getOrDefault(month, Figures.Counts.NONE)));
        }
        return rows;
    }

    private String name(String code) {
        return units.find(code, LocalDate.now(clock))
                .map(AdministrativeUnit::fullName)
                .orElse(code);
    }

    /** Provinces of all times; a code that another province has now has the name of that one. */
    private Map<String, String> names() {
        LocalDate today = LocalDate.now(clock);
        return units.all().stream()
                .filter(unit -> unit.level() == UnitLevel.PROVINCE)
                .map(AdministrativeUnit::code)
                .distinct()
                .flatMap(code -> units.lastOf(code, today).stream())
                .collect(toMap(AdministrativeUnit::code, AdministrativeUnit::fullName));
    }
}
