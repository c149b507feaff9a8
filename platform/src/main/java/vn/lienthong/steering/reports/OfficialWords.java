package vn.lienthong.steering.reports;

import java.util.ArrayList;
import java.util.List;

/** The fixed words of an official report and its annex, the same in every kind of file. */
final class OfficialWords {

    static final String ANNEX = "Số liệu của báo cáo, nguồn và cách tính";

    private OfficialWords() {}

    static String number(Snapshot snapshot) {
        String number = snapshot.issue().number();
        String given = number.isEmpty() ? "\u00a0".repeat(8) : number;
        return "Số: " + given + "/" + snapshot.page().symbol();
    }

    static String placeAndDay(Snapshot snapshot) {
        return snapshot.page().place() + ", " + snapshot.issue().dayWords();
    }

    /** The lines under "Nơi nhận". */
    static List<String> addressees(OfficialPage page) {
        int last = page.addressees().size() - 1;
        var lines = new ArrayList<String>();
        for (int i = 0; i <= last; i++) {
            lines.add("- " + page.addressees().get(i) + (i == last ? "." : ";"));
        }
        return lines;
    }

    /** To what the annex belongs. */
    static String annexOf(Snapshot snapshot) {
        return "(Kèm theo "
                + number(snapshot).replace("Số:", "Báo cáo số")
                + " "
                + snapshot.issue().dayWords()
                + ")";
    }

    /** Of whom and what. */
    static String statement(Snapshot.Figure figure) {
        String scope = figure.about().scope();
        return scope.isEmpty()
                ? figure.about().statement()
                : scope + ": " + figure.about().statement();
    }

    /** With its unit; a part of a whole with its percentage. */
    static String value(Snapshot.Figure figure) {
        String percent = figure.parts().get("percent");
        return percent == null ? figure.words() : figure.words() + " (" + percent + ")";
    }

    /** Where it comes from, line by line. */
    static List<String> evidence(Snapshot.Figure figure) {
        Snapshot.Evidence evidence = figure.evidence();
        var lines = new ArrayList<String>();
        lines.add(evidence.source() + ".");
        if (!evidence.query().isEmpty()) {
            lines.add("Công thức: " + evidence.query() + ".");
            lines.add(
                    evidence.denominator().isEmpty()
                            ? "Đếm được " + evidence.numerator() + "."
                            : "Tử số "
                                    + evidence.numerator()
                                    + ", mẫu số "
                                    + evidence.denominator()
                                    + ".");
        }
        lines.add("Mã: " + evidence.code() + ".");
        if (!evidence.publishedOn().isEmpty()) {
            lines.add("Ngày công bố: " + evidence.publishedOn() + ".");
        }
        if (!evidence.note().isEmpty()) {
            lines.add("Lưu ý: " + evidence.note() + ".");
        }
        return lines;
    }

    /** What stands below the annex; empty where the day of every source is known. */
    static String undated(Snapshot snapshot) {
        return snapshot.figures().stream()
                        .anyMatch(figure -> figure.evidence().publishedOn().isEmpty())
                ? "Nguồn không ghi ngày công bố: chưa có ai đọc lại văn bản gốc, cần đối chiếu."
                : "";
    }

    /** By which the snapshot is known. */
    static String fingerprint(ReportText report) {
        return "Ảnh chụp số liệu lập ngày "
                + VietnameseWords.day(report.snapshot().issue().at())
                + ", mã băm SHA-256: "
                + report.hash();
    }
}
