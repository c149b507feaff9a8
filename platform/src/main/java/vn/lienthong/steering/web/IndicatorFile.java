package vn.lienthong.steering.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.CommuneCodes;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.IndicatorValue;
import vn.lienthong.steering.indicators.Publication;
import vn.lienthong.steering.indicators.ReportingPeriod;

/** The trend of an indicator as comma-separated values; a missing number is empty, never zero. */
final class IndicatorFile {

    private static final String HEAD =
            "indicator,of,period,numerator,denominator,value,reason,whole,known_on,"
                    + "published_value,published_on,revisions\n";

    private static final String COMMUNES_HEAD =
            "indicator,province,commune,period,numerator,denominator,value,reason,known_on\n";

    private IndicatorFile() {}

    /** The communes of a province. */
    static ResponseEntity<byte[]> ofCommunes(
            Indicator indicator,
            IndicatorLinks.Shown shown,
            LocalDate knownOn,
            List<IndicatorParts.Part> communes) {
        var text = new StringBuilder(COMMUNES_HEAD);
        ReportingPeriod period = shown.period();
        for (IndicatorParts.Part part : communes) {
            CommuneCodes commune = part.shown().slice().commune();
            var cells = new ArrayList<String>();
            cells.add(indicator.id());
            cells.add(Objects.requireNonNullElse(shown.slice().province(), ""));
            cells.add(commune == null ? "" : commune.code());
            cells.add(period == null ? "" : period.code());
            cells.addAll(cells(part.value()));
            cells.add(knownOn.toString());
            text.append(String.join(",", cells)).append('\n');
        }
        return file(indicator, knownOn, text);
    }

    static ResponseEntity<byte[]> of(
            Indicator indicator,
            IndicatorLinks.Shown shown,
            LocalDate knownOn,
            List<IndicatorHistory.Row> rows) {
        var text = new StringBuilder(HEAD);
        rows.reversed().forEach(row -> add(text, indicator, of(shown), knownOn, row));
        return file(indicator, knownOn, text);
    }

    private static ResponseEntity<byte[]> file(
            Indicator indicator, LocalDate knownOn, StringBuilder text) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(indicator.id() + "-" + knownOn + ".csv")
                                .build()
                                .toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void add(
            StringBuilder text,
            Indicator indicator,
            String of,
            LocalDate knownOn,
            IndicatorHistory.Row row) {
        Optional<Publication> first = row.first();
        var cells = new ArrayList<String>();
        cells.addAll(List.of(indicator.id(), of, row.cell().period().code()));
        cells.addAll(cells(row.cell().value()));
        cells.addAll(
                List.of(
                        Boolean.toString(row.cell().whole()),
                        knownOn.toString(),
                        plain(
                                first.flatMap(one -> one.value().computed())
                                        .map(IndicatorValue.Computed::value)),
                        first.map(one ->
                                        LocalDate.ofInstant(
                                                        one.publishedAt(), SimulatedTime.VIETNAM)
                                                .toString())
                                .orElse(""),
                        Integer.toString(row.revisions().size())));
        text.append(String.join(",", cells)).append('\n');
    }

    /** Numerator, denominator, value and the reason why there is none. */
    private static List<String> cells(IndicatorValue value) {
        Optional<IndicatorValue.Computed> number = value.computed();
        return List.of(
                plain(number.map(IndicatorValue.Computed::numerator)),
                plain(number.flatMap(IndicatorValue.Computed::denominator)),
                plain(number.map(IndicatorValue.Computed::value)),
                value instanceof IndicatorValue.NotComputable(IndicatorValue.Reason reason)
                        ? reason.name()
                        : "");
    }

    private static String of(IndicatorLinks.Shown shown) {
        CommuneCodes commune = shown.slice().commune();
        if (commune != null) {
            return commune.code();
        }
        String province = shown.slice().province();
        AgencyCode body = shown.slice().body();
        if (province != null) {
            return province;
        }
        return body == null ? "" : body.national();
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }
}
