package vn.lienthong.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import vn.lienthong.reference.Agencies;
import vn.lienthong.reference.Agency;
import vn.lienthong.steering.extraction.DirectiveReader;
import vn.lienthong.steering.intake.DirectiveRules;

/** Drafts found in a long directive, from making the reader to the last draft. */
final class DirectiveLoad {

    private static final int LETTERS_PER_PAGE = 2_500;
    private static final List<String> WORK =
            List.of(
                    "rà soát, công bố thủ tục hành chính thuộc phạm vi quản lý, hoàn thành trước ngày 30 tháng 6 năm 2026",
                    "xây dựng Kế hoạch kết nối dữ liệu, trình Thủ tướng Chính phủ trong quý III năm 2026",
                    "số hóa hồ sơ lưu trữ và bảo đảm kinh phí thực hiện, xong trong năm 2026",
                    "định kỳ hằng tháng báo cáo kết quả về Văn phòng Chính phủ");

    private DirectiveLoad() {}

    static void run(Settings settings) throws IOException {
        int pages = settings.number("pages", 20);
        int rounds = settings.number("rounds", 5);
        long seed = settings.seed();
        String used = settings.used();
        Report report = Report.begin(settings, "directives", "Drafts from a directive");
        report.loadAverage("before");
        Agencies agencies = Agencies.read(Samples.CONTENT.root(), Samples.UNITS);
        String text = text(agencies, pages, seed);
        var rows = new ArrayList<List<String>>();
        for (int round = 1; round <= rounds; round++) {
            long begun = System.nanoTime();
            DirectiveReader reader = DirectiveRules.read(Samples.CONTENT).reader(agencies);
            double made = (System.nanoTime() - begun) / 1e9;
            int drafts = reader.read(text, Samples.AS_OF).size();
            double seconds = (System.nanoTime() - begun) / 1e9;
            rows.add(
                    List.of(
                            Integer.toString(round),
                            Integer.toString(pages),
                            Integer.toString(text.length()),
                            Integer.toString(drafts),
                            String.format(Locale.ROOT, "%.3f", made),
                            String.format(Locale.ROOT, "%.3f", seconds)));
        }
        report.table(
                "rounds",
                List.of("round", "pages", "letters", "drafts", "s, reader made", "s, all"),
                rows);
        report.line("Settings: " + used + ". The first round is that of a process just started.\n");
        report.loadAverage("after");
    }

    private static String text(Agencies agencies, int pages, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Agency> bodies = agencies.ministries(Samples.AS_OF);
        var text = new StringBuilder("CHỈ THỊ\n\n");
        for (int item = 1; text.length() < pages * LETTERS_PER_PAGE; item++) {
            text.append(item)
                    .append(". ")
                    .append(bodies.get(random.nextInt(bodies.size())).name())
                    .append(" chủ trì, phối hợp với ")
                    .append(bodies.get(random.nextInt(bodies.size())).name())
                    .append(' ')
                    .append(WORK.get(random.nextInt(WORK.size())))
                    .append(".\n");
        }
        return text.toString();
    }
}
