package vn.lienthong.steering.open;

import static vn.lienthong.steering.open.DataTable.Part.ATTRIBUTE;
import static vn.lienthong.steering.open.DataTable.Part.DIMENSION;
import static vn.lienthong.steering.open.DataTable.Part.VALUE;
import static vn.lienthong.steering.open.DataTable.Type.NUMBER;
import static vn.lienthong.steering.open.DataTable.Type.STRING;
import static vn.lienthong.steering.open.SeriesTables.field;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.lienthong.steering.savings.Savings;
import vn.lienthong.steering.savings.Simplification;
import vn.lienthong.steering.savings.Span;

/**
 * The rows of what simpler procedures save in a year, under the low and the high assumptions: what
 * documents print and what somebody assumed are told apart, and added up nowhere. Thread-safe.
 */
final class SavingsTable {

    private static final List<DataTable.Field> FIELDS =
            List.of(
                    field("case", STRING, DIMENSION, "Trường hợp đơn giản hóa", "Simplification"),
                    field(
                            "bound",
                            STRING,
                            DIMENSION,
                            "LOW hoặc HIGH: giả định thấp, cao",
                            "LOW or HIGH assumptions"),
                    field(
                            "value",
                            NUMBER,
                            VALUE,
                            "Tiết kiệm một năm, đồng",
                            "Saved in a year, dong"),
                    field(
                            "cost_before",
                            NUMBER,
                            ATTRIBUTE,
                            "Chi phí một hồ sơ trước đó, đồng",
                            "Cost of a dossier before, dong"),
                    field(
                            "cost_after",
                            NUMBER,
                            ATTRIBUTE,
                            "Chi phí một hồ sơ sau đó, đồng",
                            "Cost of a dossier after, dong"),
                    field("dossiers", NUMBER, ATTRIBUTE, "Hồ sơ một năm", "Dossiers a year"),
                    field("procedure", STRING, ATTRIBUTE, "Mã thủ tục", "Code of the procedure"),
                    field("basis", STRING, ATTRIBUTE, "PRINTED hoặc ASSUMED", "PRINTED or ASSUMED"),
                    field("name_vi", STRING, ATTRIBUTE, "Tên tiếng Việt", "Name in Vietnamese"),
                    field("name_en", STRING, ATTRIBUTE, "Tên tiếng Anh", "Name in English"));

    private final Savings savings;

    SavingsTable(Savings savings) {
        this.savings = savings;
    }

    DataTable all() {
        var rows = new ArrayList<List<String>>();
        for (Simplification one : savings.cases()) {
            rows.add(row(one, "LOW", Span::low));
            rows.add(row(one, "HIGH", Span::high));
        }
        return new DataTable(FIELDS, rows);
    }

    private static List<String> row(
            Simplification one, String bound, Function<Span, BigDecimal> end) {
        return List.of(
                one.id(),
                bound,
                end.apply(one.saved()).toPlainString(),
                end.apply(one.before().unit()).toPlainString(),
                end.apply(one.after().unit()).toPlainString(),
                end.apply(one.perYear()).toPlainString(),
                one.procedure().orElse(""),
                one.basis().name(),
                one.words().name().vi(),
                one.words().name().en());
    }
}
