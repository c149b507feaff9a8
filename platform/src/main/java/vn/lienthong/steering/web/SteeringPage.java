package vn.lienthong.steering.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.FaultException;
import vn.lienthong.steering.CaseKind;
import vn.lienthong.steering.Figures;
import vn.lienthong.steering.Scope;
import vn.lienthong.steering.Share;
import vn.lienthong.steering.indicators.ProvinceMap;
import vn.lienthong.steering.indicators.ProvinceTiles;

/** One public page of figures, each of which leads to its cases. */
@Controller
class SteeringPage {

    /** Months shown in the charts, the present one included. */
    private static final int MONTHS = 7;

    private final Figures figures;
    private final AdministrativeUnits units;
    private final ProvinceTiles tiles;
    private final Clock clock;

    SteeringPage(Figures figures, AdministrativeUnits units, ProvinceTiles tiles, Clock clock) {
        this.figures = figures;
        this.units = units;
        this.tiles = tiles;
        this.clock = clock;
    }

    @GetMapping("/dieu-hanh")
    String overview(
            @RequestParam(name = "tinh", required = false) @Nullable String province,
            @RequestParam(name = "thang", required = false) @Nullable String month,
            Model model) {
        Scope scope = scope(province, month);
        model.addAttribute("scope", scope);
        model.addAttribute("total", figures.total(scope));
        List<ProvinceRow> provinces = provinces(scope);
        model.addAttribute("provinces", provinces);
        model.addAttribute("map", map(provinces));
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
            @RequestParam(name = "trang", defaultValue = "0") int page,
            Model model) {
        Scope scope = scope(province, month);
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
                figures.byMonth(new Scope(scope.province().orElse(null), null));
        YearMonth last = YearMonth.now(clock);
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

    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        units.provinces(LocalDate.now(clock))
                .forEach(unit -> names.put(unit.code(), unit.fullName()));
        return names;
    }
}
