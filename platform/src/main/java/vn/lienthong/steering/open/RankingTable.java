package vn.lienthong.steering.open;

import static vn.lienthong.steering.open.DataTable.Part.ATTRIBUTE;
import static vn.lienthong.steering.open.DataTable.Part.DIMENSION;
import static vn.lienthong.steering.open.DataTable.Part.VALUE;
import static vn.lienthong.steering.open.DataTable.Type.NUMBER;
import static vn.lienthong.steering.open.DataTable.Type.STRING;
import static vn.lienthong.steering.open.SeriesTables.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.shell.Bilingual;
import vn.lienthong.steering.indicators.ReportingPeriod;
import vn.lienthong.steering.rankings.Criterion;
import vn.lienthong.steering.rankings.IndexSet;
import vn.lienthong.steering.rankings.LeagueTable;
import vn.lienthong.steering.rankings.Rankings;

/**
 * The rows of the league tables of an index, year by year: of each body that has a value its points
 * and rank, and the points of each criterion. Thread-safe.
 */
final class RankingTable {

    /** The criterion that stands for all of them together. */
    private static final String ALL = "ALL";

    private static final List<DataTable.Field> FIELDS =
            List.of(
                    field(
                            "area_kind",
                            STRING,
                            DIMENSION,
                            "NATION, MINISTRY hoặc PROVINCE",
                            "NATION, MINISTRY or PROVINCE"),
                    field("area", STRING, DIMENSION, "Mã định danh đơn vị", "Code of the body"),
                    field("time_period", STRING, DIMENSION, "Năm", "Year"),
                    field(
                            "criterion",
                            STRING,
                            DIMENSION,
                            "Mã tiêu chí; ALL là tất cả",
                            "Code of the criterion; ALL for all together"),
                    field("value", NUMBER, VALUE, "Điểm", "Points"),
                    field("maximum", NUMBER, ATTRIBUTE, "Điểm tối đa", "Points at most"),
                    field("rank", NUMBER, ATTRIBUTE, "Thứ hạng", "Rank"),
                    field(
                            "shared",
                            STRING,
                            ATTRIBUTE,
                            "true khi nhiều đơn vị cùng hạng",
                            "true where several bodies have this rank"),
                    field("index_set", STRING, ATTRIBUTE, "Bộ chỉ số", "The index set"),
                    field(
                            "doubts",
                            STRING,
                            ATTRIBUTE,
                            "Vì sao chưa chắc: LATE, PARTIAL …",
                            "Why it may not be the last word: LATE, PARTIAL …"));

    private final Rankings rankings;

    RankingTable(Rankings rankings) {
        this.rankings = rankings;
    }

    /** The indexes of which there are sets, each with the sets of all its years. */
    Map<String, List<IndexSet>> indexes() {
        return rankings.sets().all().stream().collect(Collectors.groupingBy(IndexSet::index));
    }

    /** What the data set of an index is called. */
    static Bilingual name(List<IndexSet> sets) {
        Bilingual name = sets.getLast().name();
        return new Bilingual(name.vi() + " (xếp hạng)", name.en() + " (ranks)");
    }

    DataTable of(String index, Edition edition) {
        List<IndexSet> sets = rankings.sets().ofIndex(index);
        int first =
                sets.stream()
                        .flatMap(set -> Stream.ofNullable(set.law()))
                        .mapToInt(law -> law.validity().from().getYear())
                        .min()
                        .orElse(edition.knownOn().getYear());
        var rows = new ArrayList<List<String>>();
        for (int year = first; year <= edition.knownOn().getYear(); year++) {
            var asked =
                    new Rankings.Asked(
                            index,
                            sets.getFirst().bodies(),
                            ReportingPeriod.of(
                                    ReportingPeriod.Length.YEAR, LocalDate.of(year, 12, 31)),
                            edition.known());
            rankings.set(asked)
                    .ifPresent(set -> add(rows, rankings.table(set, asked), asked.period()));
        }
        return new DataTable(FIELDS, rows);
    }

    private static void add(List<List<String>> rows, LeagueTable table, ReportingPeriod period) {
        Map<String, BigDecimal> most =
                table.counted().stream().collect(Collectors.toMap(Criterion::code, Criterion::max));
        for (LeagueTable.Place place : table.places()) {
            if (place.score().missing().size() < table.counted().size()) {
                rows.add(all(table, place, period));
                place.score()
                        .criteria()
                        .forEach((code, scored) ->
                                scored.given()
                                        .ifPresent(points ->
                                                rows.add(
                                                        row(
                                                                table,
                                                                place,
                                                                period,
                                                                new Cell(
                                                                        code,
                                                                        points,
                                                                        Objects.requireNonNull(
                                                                                most.get(
                                                                                        code)))))));
            }
        }
    }

    /** The points of a criterion. */
    private record Cell(String criterion, BigDecimal points, BigDecimal most) {}

    private static List<String> all(
            LeagueTable table, LeagueTable.Place place, ReportingPeriod period) {
        var cells =
                new ArrayList<>(
                        row(
                                table,
                                place,
                                period,
                                new Cell(ALL, place.score().points(), place.score().possible())));
        cells.set(6, place.rank().map(rank -> Integer.toString(rank)).orElse(""));
        cells.set(7, Boolean.toString(place.shared()));
        cells.set(
                9,
                place.score().doubts().stream().map(Enum::name).collect(Collectors.joining(" ")));
        return List.copyOf(cells);
    }

    private static List<String> row(
            LeagueTable table, LeagueTable.Place place, ReportingPeriod period, Cell cell) {
        return List.of(
                table.set().bodies().name(),
                place.body().national(),
                period.code(),
                cell.criterion(),
                SeriesTables.plain(Optional.of(cell.points())),
                SeriesTables.plain(Optional.of(cell.most())),
                "",
                "",
                table.set().id(),
                "");
    }
}
