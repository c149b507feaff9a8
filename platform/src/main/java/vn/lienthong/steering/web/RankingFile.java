package vn.lienthong.steering.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.lienthong.steering.open.CsvText;
import vn.lienthong.steering.rankings.Criterion;
import vn.lienthong.steering.rankings.LeagueTable;

/** A league table as comma-separated values: one row a body, one column a criterion. */
final class RankingFile {

    private RankingFile() {}

    static ResponseEntity<byte[]> of(
            RankingLinks.Shown shown, LocalDate knownOn, LeagueTable table) {
        var text = new CsvText();
        var head =
                new ArrayList<>(
                        List.of(
                                "index",
                                "set",
                                "period",
                                "known_on",
                                "body",
                                "rank",
                                "shared",
                                "points",
                                "possible",
                                "doubts",
                                "missing"));
        table.counted().stream().map(Criterion::code).forEach(head::add);
        text.row(head);
        for (LeagueTable.Place place : table.places()) {
            text.row(cells(shown, knownOn, table, place));
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        shown.index()
                                                + "-"
                                                + shown.period()
                                                + "-"
                                                + knownOn
                                                + ".csv")
                                .build()
                                .toString())
                .body(text.bytes());
    }

    private static List<String> cells(
            RankingLinks.Shown shown,
            LocalDate knownOn,
            LeagueTable table,
            LeagueTable.Place place) {
        var cells =
                new ArrayList<>(
                        List.of(
                                shown.index(),
                                table.set().id(),
                                shown.period().code(),
                                knownOn.toString(),
                                place.body().national(),
                                place.rank().map(rank -> Integer.toString(rank)).orElse(""),
                                Boolean.toString(place.shared()),
                                place.rank()
                                        .map(_ -> place.score().points().toPlainString())
                                        .orElse(""),
                                place.score().possible().toPlainString(),
                                place.score().doubts().stream()
                                        .map(Enum::name)
                                        .collect(Collectors.joining(" ")),
                                String.join(" ", place.score().missing())));
        for (LeagueTable.Scored scored : place.score().criteria().values()) {
            cells.add(scored.given().map(BigDecimal::toPlainString).orElse(""));
        }
        return cells;
    }
}
