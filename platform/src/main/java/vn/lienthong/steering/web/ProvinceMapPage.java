package vn.lienthong.steering.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.shell.FaultException;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.ProvinceFigures;
import vn.lienthong.steering.indicators.ProvinceFigures.OnMap;
import vn.lienthong.steering.indicators.ProvinceMap;
import vn.lienthong.steering.indicators.ProvinceTiles;
import vn.lienthong.steering.indicators.ReportingPeriod;

/** An indicator on a map of provinces, before or since their change. */
@Controller
class ProvinceMapPage {

    private final Indicators indicators;
    private final ProvinceFigures figures;
    private final ProvinceTiles tiles;
    private final OpenDataPages open;
    private final IndicatorPlaces places;

    ProvinceMapPage(
            Indicators indicators,
            ProvinceFigures figures,
            ProvinceTiles tiles,
            OpenDataPages open,
            IndicatorPlaces places) {
        this.indicators = indicators;
        this.figures = figures;
        this.tiles = tiles;
        this.open = open;
        this.places = places;
    }

    @GetMapping(IndicatorLinks.INDICATORS + "/{id}/" + OpenDataLinks.MAP)
    ModelAndView page(@PathVariable String id, @RequestParam Map<String, String> parameters) {
        Indicator indicator =
                indicators.find(id).orElseThrow(() -> new FaultException("indicator.unknown"));
        if (!indicator.dimensions().contains(Indicator.Dimension.PLACE)) {
            throw new FaultException("measure.unknown");
        }
        Indicator.Method method =
                indicator.measured().orElseThrow(() -> new FaultException("measure.unknown"));
        var edition = open.edition(parameters);
        ProvinceMap map = edition.map();
        ReportingPeriod typed =
                IndicatorPlaces.period(parameters.getOrDefault(IndicatorLinks.PERIOD, ""));
        LocalDate day = edition.knownOn();
        ReportingPeriod period =
                typed == null ? ReportingPeriod.of(YearMonth.from(day).minusMonths(1)) : typed;
        ProvinceFigures.Table table =
                figures.table(method, map, period, IndicatorPlaces.known(edition.knownOn()));
        var rows = new ArrayList<ProvinceOnMap>();
        Map<String, BigDecimal> values = new HashMap<>();
        for (AdministrativeUnit province : map.provinces()) {
            OnMap value = table.at(province.code(), period);
            rows.add(new ProvinceOnMap(province, value));
            if (value instanceof OnMap.Told told) {
                told.value()
                        .computed()
                        .ifPresent(number -> values.put(province.code(), number.value()));
            }
        }
        return new ModelAndView("steering/province-map")
                .addObject("indicator", indicator)
                .addObject("period", period)
                .addObject("edition", edition)
                .addObject("maps", open.maps())
                .addObject("conversion", ProvinceFigures.Conversion.of(indicator))
                .addObject("rows", List.copyOf(rows))
                .addObject("drawing", TileMap.of(tiles.of(map), values))
                .addObject("places", places);
    }
}
