package vn.lienthong.steering.open;

import static vn.lienthong.steering.open.DataTable.Part.ATTRIBUTE;
import static vn.lienthong.steering.open.DataTable.Part.DIMENSION;
import static vn.lienthong.steering.open.DataTable.Part.VALUE;
import static vn.lienthong.steering.open.DataTable.Type.DATE;
import static vn.lienthong.steering.open.DataTable.Type.NUMBER;
import static vn.lienthong.steering.open.DataTable.Type.STRING;
import static vn.lienthong.steering.open.SeriesTables.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lienthong.shell.Bilingual;
import vn.lienthong.steering.PublishedFigure;
import vn.lienthong.steering.PublishedFigure.Amount;
import vn.lienthong.steering.PublishedFigures;

/** The rows of figures that reports printed. */
final class PublishedTable {

    private static final List<DataTable.Field> FIELDS =
            List.of(
                    field("code", STRING, DIMENSION, "Mã số liệu", "Code of the figure"),
                    field("area", STRING, DIMENSION, "Phạm vi", "Of what"),
                    field(
                            "time_period",
                            STRING,
                            DIMENSION,
                            "Kỳ, như báo cáo ghi",
                            "Period as the report says it"),
                    field(
                            "report",
                            STRING,
                            DIMENSION,
                            "Báo cáo đã công bố",
                            "The report that published it"),
                    field(
                            "value",
                            NUMBER,
                            VALUE,
                            "Giá trị; phần, nếu là phần của một tổng; số nhỏ, nếu là khoảng; tổng, nếu là nhiều số",
                            "Value; the part of a whole; the least of a range; the sum of several"),
                    field("whole", NUMBER, ATTRIBUTE, "Tổng", "The whole"),
                    field("up_to", NUMBER, ATTRIBUTE, "Số lớn của khoảng", "The most of a range"),
                    field("parts", STRING, ATTRIBUTE, "Các số hạng", "The several numbers"),
                    field(
                            "kind",
                            STRING,
                            ATTRIBUTE,
                            "LEVEL, MAXIMUM hoặc TARGET",
                            "LEVEL, MAXIMUM or TARGET"),
                    field("unit", STRING, ATTRIBUTE, "Đơn vị tính", "Unit"),
                    field("published_on", DATE, ATTRIBUTE, "Ngày công bố", "Day of publication"),
                    field(
                            "statement_vi",
                            STRING,
                            ATTRIBUTE,
                            "Nội dung tiếng Việt",
                            "Statement in Vietnamese"),
                    field(
                            "statement_en",
                            STRING,
                            ATTRIBUTE,
                            "Nội dung tiếng Anh",
                            "Statement in English"),
                    field(
                            "note_en",
                            STRING,
                            ATTRIBUTE,
                            "Ghi chú",
                            "What does not fit together in print"));

    private PublishedTable() {}

    static DataTable of(PublishedFigures.Collection collection) {
        var rows = new ArrayList<List<String>>();
        collection.figures().forEach(figure -> rows.add(row(figure)));
        return new DataTable(FIELDS, rows);
    }

    private static List<String> row(PublishedFigure figure) {
        Optional<BigDecimal> whole = Optional.empty();
        Optional<BigDecimal> upTo = Optional.empty();
        String parts = "";
        BigDecimal value;
        switch (figure.amount()) {
            case Amount.One(BigDecimal one) -> value = one;
            case Amount.Share(BigDecimal part, BigDecimal all) -> {
                value = part;
                whole = Optional.of(all);
            }
            case Amount.Between(BigDecimal from, BigDecimal to) -> {
                value = from;
                upTo = Optional.of(to);
            }
            case Amount.Sum sum -> {
                value = sum.total();
                parts =
                        sum.parts().stream()
                                .map(BigDecimal::toPlainString)
                                .collect(Collectors.joining(" "));
            }
        }
        return List.of(
                figure.code(),
                figure.origin().scope(),
                figure.period(),
                figure.origin().report(),
                value.toPlainString(),
                SeriesTables.plain(whole),
                SeriesTables.plain(upTo),
                parts,
                figure.kind().name(),
                figure.words().unit().en(),
                Optional.ofNullable(figure.origin().publishedOn())
                        .map(LocalDate::toString)
                        .orElse(""),
                figure.words().statement().vi(),
                figure.words().statement().en(),
                figure.note().map(Bilingual::en).orElse(""));
    }
}
