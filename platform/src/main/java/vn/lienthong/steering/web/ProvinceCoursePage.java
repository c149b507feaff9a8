package vn.lienthong.steering.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.shell.FaultException;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.IndicatorValue;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.ProvinceFigures;
import vn.lienthong.steering.indicators.ProvinceMap;
import vn.lienthong.steering.open.CsvText;
import vn.lienthong.steering.open.Edition;

/** One province of either map month by month, across the change of the map. */
@Controller
@RequestMapping(IndicatorLinks.INDICATORS + "/{id}/" + OpenDataLinks.MAP + "/{province}")
class ProvinceCoursePage {

    private final Indicators indicators;
    private final ProvinceFigures figures;
    private final OpenDataPages open;

    ProvinceCoursePage(Indicators indicators, ProvinceFigures figures, OpenDataPages open) {
        this.indicators = indicators;
        this.figures = figures;
        this.open = open;
    }

    /** What a page shows. */
    private record Course(
            Indicator indicator,
            Indicator.Method method,
            Edition edition,
            AdministrativeUnit province,
            List<IndicatorFigures.Cell> cells) {}

    @GetMapping
    ModelAndView page(
            @PathVariable String id,
            @PathVariable("province") String code,
            @RequestParam Map<String, String> parameters) {
        Course course = course(id, code, parameters);
        Optional<BigDecimal> target =
                course.indicator().target(course.edition().knownOn()).map(Indicator.Target::value);
        LocalDate change = open.maps().getLast().day();
        return new ModelAndView("steering/province-course")
                .addObject("indicator", course.indicator())
                .addObject("edition", course.edition())
                .addObject("province", course.province())
                .addObject("maps", open.maps())
                .addObject("conversion", ProvinceFigures.Conversion.of(course.indicator()))
                .addObject("cells", course.cells())
                .addObject(
                        "chart",
                        IndicatorChart.of(course.cells(), target, course.method().factor() == 100))
                .addObject("change", change)
                .addObject(
                        "changeX", IndicatorChart.beginning(course.cells(), change).orElse(null));
    }

    /** The months as the page shows them; a missing number is empty, never zero. */
    @GetMapping(value = IndicatorLinks.FILE, produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> file(
            @PathVariable String id,
            @PathVariable("province") String code,
            @RequestParam Map<String, String> parameters) {
        Course course = course(id, code, parameters);
        var text = new CsvText();
        text.row(
                List.of(
                        "indicator",
                        "map",
                        "province",
                        "period",
                        "numerator",
                        "denominator",
                        "value",
                        "reason",
                        "whole"));
        for (IndicatorFigures.Cell cell : course.cells()) {
            Optional<IndicatorValue.Computed> number = cell.value().computed();
            text.row(
                    List.of(
                            id,
                            Integer.toString(course.edition().map().size()),
                            code,
                            cell.period().code(),
                            plain(number.map(IndicatorValue.Computed::numerator)),
                            plain(number.flatMap(IndicatorValue.Computed::denominator)),
                            plain(number.map(IndicatorValue.Computed::value)),
                            cell.value()
                                            instanceof
                                            IndicatorValue.NotComputable(
                                                    IndicatorValue.Reason reason)
                                    ? reason.name()
                                    : "",
                            Boolean.toString(cell.whole())));
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        id + "-" + code + "-" + course.edition().knownOn() + ".csv")
                                .build()
                                .toString())
                .body(text.bytes());
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private Course course(String id, String code, Map<String, String> parameters) {
        Indicator indicator =
                indicators.find(id).orElseThrow(() -> new FaultException("indicator.unknown"));
        Indicator.Method method =
                indicator
                        .measured()
                        .filter(_ -> indicator.dimensions().contains(Indicator.Dimension.PLACE))
                        .orElseThrow(() -> new FaultException("measure.unknown"));
        Edition edition = open.edition(parameters);
        ProvinceMap map = edition.map();
        AdministrativeUnit province =
                map.provinces().stream()
                        .filter(unit -> unit.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new FaultException("unit.unknown"));
        return new Course(
                indicator,
                method,
                edition,
                province,
                figures.course(method, map, code, IndicatorPlaces.known(edition.knownOn())));
    }
}
