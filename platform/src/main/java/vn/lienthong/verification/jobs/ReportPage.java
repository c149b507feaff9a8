package vn.lienthong.verification.jobs;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.shell.Bilingual;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.verification.SnapshotDate;

/**
 * The report in a package of results: one page of HTML that opens anywhere, in both languages. It
 * counts what the body is told and holds no personal data.
 */
final class ReportPage {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(SimulatedTime.VIETNAM);
    private static final String STYLE =
            """
            body{font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem;color:#17202a}
            h1,h2{line-height:1.5;color:#10345c}table{border-collapse:collapse;width:100%}
            th,td{text-align:left;padding:6px 12px 6px 0;border-bottom:1px solid #c9d2dc;vertical-align:top}
            td.n{text-align:right;font-variant-numeric:tabular-nums}span{color:#44515f;display:block;font-size:.9em}
            """;
    private static final Map<RecordOutcome, Bilingual> OUTCOMES =
            Map.of(
                    RecordOutcome.MATCHED, new Bilingual("Khớp", "Matched"),
                    RecordOutcome.MATCHED_CORRECTED,
                            new Bilingual("Khớp, có điểm cần sửa", "Matched, with corrections"),
                    RecordOutcome.CONFLICT,
                            new Bilingual("Số của người khác", "The number is somebody else’s"),
                    RecordOutcome.AMBIGUOUS, new Bilingual("Chưa rõ là ai", "Uncertain"),
                    RecordOutcome.NOT_FOUND, new Bilingual("Không tìm thấy", "Not found"),
                    RecordOutcome.DUPLICATE, new Bilingual("Trùng dòng trước", "Duplicate"),
                    RecordOutcome.DECEASED, new Bilingual("Đã chết", "Deceased"),
                    RecordOutcome.INVALID, new Bilingual("Quá ít dữ liệu", "Too little given"));
    private static final Map<Dimension, Bilingual> DIMENSIONS =
            Map.of(
                    Dimension.CORRECT, new Bilingual("Đúng", "Correct"),
                    Dimension.COMPLETE, new Bilingual("Đủ", "Complete"),
                    Dimension.CLEAN, new Bilingual("Sạch", "Clean"),
                    Dimension.ALIVE, new Bilingual("Sống", "Alive"));

    private final StringBuilder out = new StringBuilder();

    private ReportPage() {}

    static String write(Job job, Findings findings, long rejected, SnapshotDate date) {
        var page = new ReportPage();
        page.begin(job, date);
        page.outcomes(findings, rejected);
        page.quality(findings, rejected);
        return page.out.append("</body></html>\n").toString();
    }

    private void begin(Job job, SnapshotDate date) {
        out.append("<!doctype html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\">");
        out.append("<meta name=\"viewport\" content=\"width=device-width\"><title>");
        out.append("Kết quả đối chiếu</title><style>\n").append(STYLE);
        out.append("</style></head><body>\n<h1>Kết quả đối chiếu");
        out.append("<span lang=\"en\">Results of the verification</span></h1><table>");
        row(new Bilingual("Tên", "Name"), job.order().title());
        row(new Bilingual("Cơ quan", "Body"), job.order().body().national());
        row(new Bilingual("Căn cứ", "Ground"), job.order().ground());
        row(new Bilingual("Mã vụ việc", "Reference"), job.order().caseReference());
        row(new Bilingual("Dữ liệu dân cư lúc", "Register of"), MOMENT.format(date.asOf()));
        row(new Bilingual("Số người trong dữ liệu", "Persons"), grouped(date.persons()));
        row(new Bilingual("Chỉ mục", "Index"), date.identity());
        Job.Judged judged = job.judged();
        if (judged != null) {
            row(
                    new Bilingual("Ngưỡng nhận", "Threshold"),
                    String.valueOf(judged.threshold().accept()));
        }
        row(new Bilingual("SHA-256 của tệp đã gửi", "SHA-256 of the file"), job.input().sha256());
        out.append("</table>\n");
    }

    private void outcomes(Findings findings, long rejected) {
        out.append("<h2>Số dòng<span lang=\"en\">Lines</span></h2><table>");
        long all = findings.lines() + rejected;
        for (RecordOutcome outcome : RecordOutcome.values()) {
            Bilingual name = OUTCOMES.get(outcome);
            long lines = findings.outcomes().getOrDefault(outcome, 0L);
            if (name != null && lines > 0) {
                counted(name, lines, all);
            }
        }
        counted(new Bilingual("Không đọc được", "Unreadable"), rejected, all);
        out.append("</table>\n");
    }

    private void quality(Findings findings, long rejected) {
        out.append("<h2>Chất lượng<span lang=\"en\">Quality</span></h2><table>");
        findings.quality(rejected)
                .forEach((dimension, kept) -> {
                    Bilingual name = DIMENSIONS.get(dimension);
                    if (name != null) {
                        counted(name, kept.kept(), kept.lookedAt());
                    }
                });
        out.append("</table>\n");
    }

    private void row(Bilingual name, String value) {
        title(name);
        out.append("<td>").append(escaped(value)).append("</td></tr>\n");
    }

    private void counted(Bilingual name, long part, long whole) {
        title(name);
        out.append("<td class=\"n\">").append(grouped(part)).append("</td><td class=\"n\">");
        out.append(whole == 0 ? "–" : String.format(Locale.ROOT, "%.2f %%", 100.0 * part / whole));
        out.append("</td></tr>\n");
    }

    private void title(Bilingual name) {
        out.append("<tr><th scope=\"row\">").append(escaped(name.vi()));
        out.append("<span lang=\"en\">").append(escaped(name.en())).append("</span></th>");
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00A0');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
