package vn.lienthong.steering.open;

import static vn.lienthong.steering.open.DataTable.Part.ATTRIBUTE;
import static vn.lienthong.steering.open.DataTable.Part.DIMENSION;
import static vn.lienthong.steering.open.DataTable.Part.VALUE;
import static vn.lienthong.steering.open.DataTable.Type.NUMBER;
import static vn.lienthong.steering.open.DataTable.Type.STRING;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.shell.Bilingual;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.CommuneFigures;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.IndicatorFigures.Cell;
import vn.lienthong.steering.indicators.IndicatorFigures.Question;
import vn.lienthong.steering.indicators.IndicatorValue;
import vn.lienthong.steering.indicators.ProvinceFigures;
import vn.lienthong.steering.indicators.ProvinceFigures.OnMap;
import vn.lienthong.steering.indicators.ReportedValue;
import vn.lienthong.steering.indicators.ReportedValues;
import vn.lienthong.steering.indicators.ReportingPeriod;
import vn.lienthong.steering.indicators.Slice;

/**
 * The rows of series of indicators: the country, each province or each body, month by month.
 * Thread-safe.
 */
final class SeriesTables {

    /** Status of a value that stands (code list CL_OBS_STATUS of SDMX). */
    private static final String NORMAL = "A";

    /** Status of a value of a month that is not over, or was measured in part. */
    private static final String PROVISIONAL = "P";

    /** Status where nothing was measured. */
    private static final String NOT_COLLECTED = "L";

    /** Status where facts belong to a province of another map that lies in several of this one. */
    private static final String NOT_CONVERTIBLE = "O";

    /** Status where there was nothing to divide by. */
    private static final String CANNOT_EXIST = "M";

    private static final List<DataTable.Field> MEASURED =
            List.of(
                    field(
                            "area_kind",
                            STRING,
                            DIMENSION,
                            "NATION, PROVINCE hoặc BODY",
                            "NATION, PROVINCE or BODY"),
                    field(
                            "area",
                            STRING,
                            DIMENSION,
                            "Mã tỉnh trên bản đồ đã chọn, mã định danh đơn vị, hoặc VN",
                            "Code of a province on the chosen map, of a body, or VN"),
                    field("time_period", STRING, DIMENSION, "Tháng", "Month"),
                    field("value", NUMBER, VALUE, "Giá trị", "Value"),
                    field("numerator", NUMBER, ATTRIBUTE, "Tử số", "Numerator"),
                    field("denominator", NUMBER, ATTRIBUTE, "Mẫu số", "Denominator"),
                    field(
                            "obs_status",
                            STRING,
                            ATTRIBUTE,
                            "A: bình thường; P: tạm thời; L: không thu thập được; M: không tồn tại;"
                                    + " O: không quy đổi được sang bản đồ này",
                            "A: normal; P: provisional; L: not collected; M: cannot exist;"
                                    + " O: not convertible to this map"));

    private static final List<DataTable.Field> BY_COMMUNE =
            List.of(
                    field("area_kind", STRING, DIMENSION, "COMMUNE", "COMMUNE"),
                    field(
                            "area",
                            STRING,
                            DIMENSION,
                            "Mã xã, phường theo địa bàn của ngày dữ liệu",
                            "Code of the commune as it stands on the day of the data"),
                    field("time_period", STRING, DIMENSION, "Năm", "Year"),
                    MEASURED.get(3),
                    MEASURED.get(4),
                    MEASURED.get(5),
                    MEASURED.get(6));

    private static final List<DataTable.Field> REPORTED =
            List.of(
                    field("area_kind", STRING, DIMENSION, "BODY", "BODY"),
                    field("area", STRING, DIMENSION, "Mã định danh đơn vị", "Code of the body"),
                    field("time_period", STRING, DIMENSION, "Kỳ báo cáo", "Period of the report"),
                    field("value", NUMBER, VALUE, "Giá trị đã xác nhận", "Confirmed value"),
                    field(
                            "confirmed_on",
                            DataTable.Type.DATE,
                            ATTRIBUTE,
                            "Ngày xác nhận",
                            "Day of the confirmation"));

    private final IndicatorFigures figures;
    private final ProvinceFigures provinces;
    private final CommuneFigures communes;
    private final ReportedValues reported;

    SeriesTables(
            IndicatorFigures figures,
            ProvinceFigures provinces,
            CommuneFigures communes,
            ReportedValues reported) {
        this.figures = figures;
        this.provinces = provinces;
        this.communes = communes;
        this.reported = reported;
    }

    static DataTable.Field field(
            String name, DataTable.Type type, DataTable.Part part, String vi, String en) {
        return new DataTable.Field(name, type, part, new Bilingual(vi, en));
    }

    DataTable measured(Indicator indicator, Edition edition) {
        Indicator.Method method = indicator.measured().orElseThrow();
        Instant known = edition.known();
        List<Cell> months = figures.trend(method, Slice.ALL, known);
        var rows = new ArrayList<List<String>>();
        for (Cell month : months) {
            rows.add(row("NATION", "VN", month, month.value(), edition.knownOn()));
        }
        if (indicator.dimensions().contains(Indicator.Dimension.PLACE)) {
            ProvinceFigures.Table table = provinces.table(method, edition.map(), known);
            for (AdministrativeUnit province : edition.map().provinces()) {
                for (Cell month : months) {
                    IndicatorValue value = value(table.at(province.code(), month.period()));
                    rows.add(row("PROVINCE", province.code(), month, value, edition.knownOn()));
                }
            }
        } else if (indicator.dimensions().contains(Indicator.Dimension.BODY)) {
            for (Cell month : months) {
                Map<String, IndicatorValue> found =
                        figures.by(
                                Indicator.Dimension.BODY,
                                method,
                                new Question(Slice.ALL, month.period(), known));
                found.forEach((body, value) ->
                        rows.add(row("BODY", body, month, value, edition.knownOn())));
            }
        }
        return new DataTable(MEASURED, rows);
    }

    /**
     * The communes as they stand on the last day, year by year: facts of one that went into another
     * whole count for it, and those of one that was divided for none.
     */
    DataTable communes(Indicator indicator, Edition edition) {
        Indicator.Method method = indicator.measured().orElseThrow();
        var years = new LinkedHashMap<ReportingPeriod, Boolean>();
        for (Cell month : figures.trend(method, Slice.ALL, edition.known())) {
            ReportingPeriod year =
                    ReportingPeriod.of(ReportingPeriod.Length.YEAR, month.period().from());
            years.merge(year, month.whole(), Boolean::logicalAnd);
        }
        var rows = new ArrayList<List<String>>();
        years.forEach((year, whole) ->
                communes.of(
                                method,
                                new Question(Slice.ALL, year, edition.known()),
                                edition.knownOn())
                        .forEach((commune, value) ->
                                rows.add(
                                        row(
                                                "COMMUNE",
                                                commune.code(),
                                                new Cell(year, value, whole),
                                                value,
                                                edition.knownOn()))));
        return new DataTable(BY_COMMUNE, rows);
    }

    private static IndicatorValue value(OnMap onMap) {
        return switch (onMap) {
            case OnMap.Told(IndicatorValue value) -> value;
            case OnMap.NotConvertible() ->
                    new IndicatorValue.NotComputable(IndicatorValue.Reason.NOT_CONVERTIBLE);
        };
    }

    private static List<String> row(
            String kind, String area, Cell month, IndicatorValue value, LocalDate knownOn) {
        Optional<IndicatorValue.Computed> number = value.computed();
        return List.of(
                kind,
                area,
                month.period().code(),
                plain(number.map(IndicatorValue.Computed::value)),
                plain(number.map(IndicatorValue.Computed::numerator)),
                plain(number.flatMap(IndicatorValue.Computed::denominator)),
                status(value, month.whole() && month.period().to().isBefore(knownOn)));
    }

    private static String status(IndicatorValue value, boolean whole) {
        return switch (value) {
            case IndicatorValue.Computed number -> whole ? NORMAL : PROVISIONAL;
            case IndicatorValue.NotComputable(IndicatorValue.Reason reason) ->
                    switch (reason) {
                        case NOT_MEASURED -> NOT_COLLECTED;
                        case NOTHING_TO_DIVIDE_BY -> CANNOT_EXIST;
                        case NOT_CONVERTIBLE -> NOT_CONVERTIBLE;
                    };
        };
    }

    static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    DataTable reported(Indicator indicator, Edition edition) {
        var rows = new ArrayList<List<String>>();
        for (ReportedValue report : reported.confirmed(indicator, edition.known())) {
            rows.add(
                    List.of(
                            "BODY",
                            report.body().national(),
                            report.period().code(),
                            report.value().toPlainString(),
                            report.decision()
                                    .map(one ->
                                            LocalDate.ofInstant(one.at(), SimulatedTime.VIETNAM)
                                                    .toString())
                                    .orElse("")));
        }
        return new DataTable(REPORTED, rows);
    }
}
