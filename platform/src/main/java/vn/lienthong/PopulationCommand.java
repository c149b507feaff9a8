package vn.lienthong;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lienthong.population.GuessingAlarms;
import vn.lienthong.population.NumberAudit;
import vn.lienthong.population.Rebuild;
import vn.lienthong.population.ResidencesMoved;
import vn.lienthong.population.UnitReorganisations;
import vn.lienthong.population.duplicates.DuplicateSearch;
import vn.lienthong.population.quality.QualityMeasurement;
import vn.lienthong.shell.FaultException;

/** {@code ./lienthong population}: proves that the register says what its acts say. */
@Command(
        name = "population",
        description = "Sổ đăng ký dân cư · The population register.",
        mixinStandardHelpOptions = true,
        subcommands = {
            PopulationCommand.RebuildCommand.class,
            PopulationCommand.Numbers.class,
            PopulationImport.class,
            PopulationExport.class,
            PopulationExport.Extracts.class,
            PopulationExport.Verify.class,
            PopulationCommand.DuplicatesCommand.class,
            PopulationCommand.QualityCommand.class,
            PopulationCommand.Alarms.class,
            PopulationCommand.MoveResidences.class
        })
final class PopulationCommand implements Callable<Integer> {

    @Mixin private final Console console = new Console();

    @Override
    public Integer call() {
        console.out()
                .println(
                        "./lienthong population rebuild --check | numbers | duplicates | quality | alarms |"
                                + " move-residences DAY | import FILE | export --out DIR | extracts | verify-extract DIR");
        return ExitCode.USAGE;
    }

    /** Replays every act and compares. */
    @Command(
            name = "rebuild",
            description = {
                "Đọc lại mọi sự kiện hộ tịch và so với sổ; báo 1 khi có khác biệt.",
                "Replay every civil act and compare with the register; exits with 1 when they differ."
            },
            mixinStandardHelpOptions = true)
    static final class RebuildCommand implements Callable<Integer> {

        @Mixin private final OnDatabase register = new OnDatabase();

        @Option(names = "--check", required = true, description = "Compare; change nothing.")
        private boolean check;

        @Override
        public Integer call() {
            return register.with(application -> {
                Rebuild.Report report = application.getBean(Rebuild.class).check();
                if (report.differences() > 0) {
                    throw new FaultException(
                            "rebuild.differs",
                            Map.of(
                                    "count",
                                    Long.toString(report.differences()),
                                    "persons",
                                    report.differing().stream()
                                            .map(UUID::toString)
                                            .collect(Collectors.joining(", "))));
                }
                return "OK: %d persons, %d acts".formatted(report.persons(), report.acts());
            });
        }
    }

    /** Proves that no number was issued twice. */
    @Command(
            name = "numbers",
            description = {
                "Đối chiếu số định danh: số đã cấp = số đang dùng + số đã hủy, không số nào dùng lại.",
                "Audit of personal numbers: issued = held + cancelled, none used again."
            },
            mixinStandardHelpOptions = true)
    static final class Numbers implements Callable<Integer> {

        @Mixin private final OnDatabase register = new OnDatabase();

        @Override
        public Integer call() {
            return register.with(application -> {
                NumberAudit.Balance balance = application.getBean(NumberAudit.class).check();
                if (!balance.holds()) {
                    throw new FaultException(
                            "numbers.unbalanced",
                            Map.of(
                                    "issued", Long.toString(balance.issued()),
                                    "held", Long.toString(balance.held()),
                                    "cancelled", Long.toString(balance.cancelled()),
                                    "reused", Long.toString(balance.reused()),
                                    "unissued", Long.toString(balance.unissued())));
                }
                return "OK: %d issued = %d held + %d cancelled"
                        .formatted(balance.issued(), balance.held(), balance.cancelled());
            });
        }
    }

    /** Lists who was stopped for naming nobody too often. */
    @Command(
            name = "alarms",
            description = {
                "Liệt kê chương trình và tài khoản bị dừng vì hỏi sai quá nhiều lần, nghi dò tìm dữ liệu.",
                "List programs and accounts that were stopped because they missed too often, as one who guesses does."
            },
            mixinStandardHelpOptions = true)
    static final class Alarms implements Callable<Integer> {

        @Mixin private final OnDatabase register = new OnDatabase();

        @Option(
                names = "--days",
                defaultValue = "30",
                description = "How far to look back; ${DEFAULT-VALUE} days.")
        private int days;

        @Override
        public Integer call() {
            return register.with(application -> {
                Instant since =
                        application.getBean(Clock.class).instant().minus(Duration.ofDays(days));
                List<GuessingAlarms.Alarm> alarms =
                        application.getBean(GuessingAlarms.class).since(since);
                return Stream.concat(
                                alarms.stream().map(Alarms::line),
                                Stream.of(
                                        "OK: %d alarms in %d days".formatted(alarms.size(), days)))
                        .collect(Collectors.joining(System.lineSeparator()));
            });
        }

        private static String line(GuessingAlarms.Alarm alarm) {
            return "%s  %s  %s  %s"
                    .formatted(
                            alarm.raisedAt(),
                            alarm.asker(),
                            alarm.office().isEmpty() ? "-" : alarm.office(),
                            switch (alarm.sign()) {
                                case NAMED_NOBODY ->
                                        "named nobody %d times within 24 hours"
                                                .formatted(alarm.misses());
                                case VALUES_OF_ONE_PERSON ->
                                        "had %d values of one person otherwise within 24 hours"
                                                .formatted(alarm.misses());
                                case PERSONS_IN_SEARCHES ->
                                        "was shown %d persons by searches on one day"
                                                .formatted(alarm.misses());
                            });
        }
    }

    /** Searches the register for records of one person. */
    @Command(
            name = "duplicates",
            description = {
                "Tìm các bản ghi có thể là của cùng một người trong cả sổ; chạy lại không tạo cặp mới.",
                "Search the register for records that may be of one person; a second run finds nothing new."
            },
            mixinStandardHelpOptions = true)
    static final class DuplicatesCommand implements Callable<Integer> {

        @Mixin private final OnDatabase register = new OnDatabase();

        @Override
        public Integer call() {
            return register.with(application -> {
                DuplicateSearch.Found found =
                        application.getBean(DuplicateSearch.class).throughout();
                return "OK: %d new pairs of %d looked at; %d groups of more than 20 namesakes left out"
                        .formatted(found.found(), found.lookedAt(), found.groupsLeftOut());
            });
        }
    }

    /** Moves everybody to the communes of a reorganisation. */
    @Command(
            name = "move-residences",
            description = {
                "Chuyển nơi thường trú của mọi người sang xã, phường mới của một lần sắp xếp, ví dụ 2025-07-01.",
                "Move every residence to the commune that came after its own on a day, such as 2025-07-01."
            },
            mixinStandardHelpOptions = true)
    static final class MoveResidences implements Callable<Integer> {

        @Mixin private final OnDatabase register = new OnDatabase();

        @Parameters(paramLabel = "DAY", description = "First day of the new communes, YYYY-MM-DD.")
        private LocalDate day = LocalDate.MIN;

        @Override
        public Integer call() {
            return register.with(application -> {
                ResidencesMoved moved = application.getBean(UnitReorganisations.class).apply(day);
                return "OK: %d residences moved by act %s; %d persons of divided communes wait for an officer"
                        .formatted(moved.moved(), moved.actId(), moved.waiting());
            });
        }
    }

    /** Measures the quality of the register. */
    @Command(
            name = "quality",
            description = {
                "Đo chất lượng dữ liệu của cả sổ cho ngày hôm nay.",
                "Measure the quality of the whole register for today."
            },
            mixinStandardHelpOptions = true)
    static final class QualityCommand implements Callable<Integer> {

        @Mixin private final OnDatabase register = new OnDatabase();

        @Override
        public Integer call() {
            return register.with(application -> {
                QualityMeasurement.Report report =
                        application.getBean(QualityMeasurement.class).measure();
                return "OK: %s, %d persons, %d rules, broken %d times"
                        .formatted(
                                report.day(), report.persons(), report.rules(), report.failing());
            });
        }
    }
}
