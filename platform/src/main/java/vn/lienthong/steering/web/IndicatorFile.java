package vn.lienthong.steering.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.IndicatorValue;
import vn.lienthong.steering.indicators.Publication;

/** The trend of an indicator as comma-separated values; a missing number is empty, never zero. */
final class IndicatorFile {

    private static final String HEAD =
            "indicator,of,period,numerator,denominator,value,reason,whole,known_on,"
                    + "published_value,published_on,revisions\n";

    private IndicatorFile() {}

    static ResponseEntity<byte[]> of(
            Indicator indicator,
            IndicatorLinks.Shown shown,
            LocalDate knownOn,
            List<IndicatorHistory.Row> rows) {
        var text = new StringBuilder(HEAD);
        rows.reversed().forEach(row -> add(text, indicator, of(shown), knownOn, row));
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
        IndicatorValue value = row.cell().value();
        Optional<IndicatorValue.Computed> number = value.computed();
        Optional<Publication> first = row.first();
        List<String> cells =
                List.of(
                        indicator.id(),
                        of,
                        row.cell().period().code(),
                        plain(number.map(IndicatorValue.Computed::numerator)),
                        plain(number.flatMap(IndicatorValue.Computed::denominator)),
                        plain(number.map(IndicatorValue.Computed::value)),
                        value instanceof IndicatorValue.NotComputable(IndicatorValue.Reason reason)
                                ? reason.name()
                                : "",
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
                        Integer.toString(row.revisions().size()));
        text.append(String.join(",", cells)).append('\n');
    }

    private static String of(IndicatorLinks.Shown shown) {
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
