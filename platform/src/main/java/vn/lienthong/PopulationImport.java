package vn.lienthong;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lienthong.population.duplicates.EntrySearch;
import vn.lienthong.population.intake.ImportOrder;
import vn.lienthong.population.intake.ImportProgress;
import vn.lienthong.population.intake.RegisterImport;
import vn.lienthong.shell.SimulatedTime;

/** {@code ./lienthong population import}: enters the persons of a file. */
@Command(
        name = "import",
        description = {
            "Nhập dân cư từ tệp CSV hoặc Parquet; dòng sai không làm dừng, được ghi vào tệp các dòng"
                    + " bị từ chối.",
            "Import persons from a CSV or Parquet file; a bad line never stops it and stands in the"
                    + " rejects file.",
            "Exits with 0 when every line is in the register, 3 when lines were rejected, 1 when it"
                    + " could not be done, 2 when the command makes no sense."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class PopulationImport implements Callable<Integer> {

    /** Done, but lines were rejected. */
    static final int REJECTED = 3;

    /** Letters of the whole bar. */
    private static final int BAR = 20;

    private static final long TOLD_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    @Mixin private final OnDatabase register = new OnDatabase();

    @Parameters(
            paramLabel = "FILE",
            description = "The file, CSV in UTF-8 with a head, or Parquet.")
    private Path file = Path.of("");

    @Option(
            names = "--map",
            split = ",",
            paramLabel = "COLUMN=TITLE",
            description = "Titles of the file where they differ, such as full_name=HO_TEN.")
    private Map<String, String> mapping = Map.of();

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Where rejected lines are written (default: FILE.rejects.csv).")
    private @Nullable Path rejects;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Day as of which the file speaks (default: today).")
    private @Nullable LocalDate asOf;

    @Option(names = "--resume", description = "Go on with an import that was cut off.")
    private boolean resume;

    @Override
    public Integer call() {
        return register.exit(application -> {
            LocalDate today =
                    LocalDate.ofInstant(
                            application.getBean(Clock.class).instant(), SimulatedTime.VIETNAM);
            Path rejected = rejects != null ? rejects : Path.of(file + ".rejects.csv");
            var order =
                    new ImportOrder(file, mapping, rejected, asOf == null ? today : asOf, resume);
            var told = new Told();
            ImportProgress end =
                    application.getBean(RegisterImport.class).run(order, told::sometimes);
            register.tell(told.line(end));
            if (!end.unread().isEmpty()) {
                register.tell(
                        "Cột không đọc · Columns not read: " + String.join(", ", end.unread()));
            }
            EntrySearch.Report duplicates =
                    application.getBean(EntrySearch.class).sinceLastTime(told::searched);
            register.tell(
                    "Cặp có thể trùng · Possible duplicates: %,d".formatted(duplicates.found()));
            if (end.rejected() == 0) {
                return ExitCode.OK;
            }
            register.tell("Dòng bị từ chối · Rejected lines: " + rejected);
            return REJECTED;
        });
    }

    /** Tells how far it is, at most once a second. */
    private final class Told {

        private final long begun = System.nanoTime();
        private long last = begun;
        private long firstLines = -1;
        private long firstBytes;

        void sometimes(ImportProgress progress) {
            long now = System.nanoTime();
            if (firstLines < 0) {
                firstLines = progress.lines();
                firstBytes = progress.bytes();
            }
            if (now - last >= TOLD_EVERY_NANOS) {
                last = now;
                register.tell(line(progress));
            }
        }

        void searched(long persons) {
            long now = System.nanoTime();
            if (now - last >= TOLD_EVERY_NANOS) {
                last = now;
                register.tell("Tìm trùng · Searched for duplicates: %,d".formatted(persons));
            }
        }

        String line(ImportProgress progress) {
            double seconds = Math.max(1e-9, (System.nanoTime() - begun) / 1e9);
            long lines = progress.lines() - Math.max(0, firstLines);
            return String.format(
                    Locale.ROOT,
                    "[%s] %5.1f %%  %s left  %,d lines  %,d entered  %,d known  %,d rejected  %,.0f lines/s",
                    bar(progress),
                    progress.percent(),
                    left(progress, seconds),
                    progress.lines(),
                    progress.entered(),
                    progress.known(),
                    progress.rejected(),
                    lines / seconds);
        }

        private static String bar(ImportProgress progress) {
            int done = (int) (progress.percent() / 100 * BAR);
            return "#".repeat(done) + "-".repeat(BAR - done);
        }

        /** As the part that this run has done went, in minutes and seconds. */
        private String left(ImportProgress progress, double seconds) {
            long read = progress.bytes() - firstBytes;
            long rest = progress.bytesInAll() - progress.bytes();
            if (rest > 0 && read <= 0) {
                return "--:--";
            }
            long left = rest <= 0 ? 0 : Math.round(seconds * rest / read);
            return String.format(Locale.ROOT, "%d:%02d", left / 60, left % 60);
        }
    }
}
