package vn.lienthong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lienthong.shell.FaultException;
import vn.lienthong.steering.reports.ReportFile;
import vn.lienthong.steering.reports.ReportText;
import vn.lienthong.steering.reports.Reports;

/**
 * {@code ./lienthong report}: makes a periodic report as a file, by the service that the pages
 * call. Nothing is frozen: it is the report as the page shows it in advance.
 */
@Command(
        name = "report",
        description = {
            "Lập báo cáo định kỳ thành tệp, như trang xem trước; không đóng băng gì.",
            "Make a periodic report as a file, as the page previews it; nothing is frozen."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    @Mixin private final OnDatabase register = new OnDatabase();

    @Parameters(
            index = "0",
            paramLabel = "TEMPLATE",
            description = "Template, such as digital-transformation.")
    private String template = "";

    @Parameters(
            index = "1",
            paramLabel = "PERIOD",
            description = "Period that is over: 2024, 2024-H1, 2026-Q1 or 2026-03.")
    private String period = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "File that ends in .html, .docx, .pdf or .xlsx.")
    private Path out = Path.of("");

    @Option(names = "--number", paramLabel = "NUMBER", description = "Number of the document.")
    private String number = "";

    @Override
    public Integer call() {
        return register.with(application -> {
            ReportFile kind = kind().orElseThrow(() -> new FaultException("written-report.file"));
            Reports reports = application.getBean(Reports.class);
            ReportText report =
                    FaultException.require(
                            reports.preview(new Reports.Order(template, period, number)));
            try {
                Files.write(out, reports.file(report, kind));
            } catch (IOException notWritten) {
                throw new FaultException("written-report.not-written");
            }
            return "OK: %s, %s".formatted(out, report.hash());
        });
    }

    private Optional<ReportFile> kind() {
        String name = out.toString();
        return ReportFile.ending(name.substring(name.lastIndexOf('.') + 1));
    }
}
