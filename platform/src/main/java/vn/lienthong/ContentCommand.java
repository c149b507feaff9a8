package vn.lienthong;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.lienthong.population.AccessGrounds;
import vn.lienthong.population.ActRules;
import vn.lienthong.population.FieldPolicy;
import vn.lienthong.population.Majority;
import vn.lienthong.population.duplicates.DuplicateRules;
import vn.lienthong.population.quality.QualityRules;
import vn.lienthong.reference.AddressResolver;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Agencies;
import vn.lienthong.reference.WorkingCalendar;
import vn.lienthong.services.ProcedureExamples;
import vn.lienthong.services.Procedures;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentFault;
import vn.lienthong.shell.ErrorCatalogue;
import vn.lienthong.shell.Texts;
import vn.lienthong.steering.PublishedFigures;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.ProvinceTiles;
import vn.lienthong.steering.intake.DirectiveRules;
import vn.lienthong.steering.rankings.IndexSets;
import vn.lienthong.steering.reports.ReportTemplates;
import vn.lienthong.steering.savings.Savings;
import vn.lienthong.steering.tasks.EscalationRules;
import vn.lienthong.verification.Limits;
import vn.lienthong.verification.Rights;

/** {@code ./lienthong content}: work on the dated content that the platform runs on. */
@Command(
        name = "content",
        description = "Nội dung có hiệu lực theo ngày · The dated content.",
        mixinStandardHelpOptions = true,
        subcommands = ContentCommand.Check.class)
final class ContentCommand implements Callable<Integer> {

    @Mixin private final Console console = new Console();

    @Override
    public Integer call() {
        console.out().println("./lienthong content check [DIR]");
        return ExitCode.USAGE;
    }

    /** Reads everything and runs every example. */
    @Command(
            name = "check",
            description = {
                "Đọc mọi tệp nội dung và chạy mọi ví dụ; báo tệp, dòng và lý do.",
                "Read all content and run all examples; tell file, line and reason."
            },
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        @Mixin private final Console console = new Console();

        @Parameters(
                paramLabel = "DIR",
                arity = "0..1",
                description = "Content directory (default: the content built in).")
        private @Nullable Path directory;

        @Override
        public Integer call() {
            try {
                ContentDirectory content =
                        directory == null
                                ? ContentDirectory.builtIn()
                                : new ContentDirectory(directory);
                console.out().println(checked(content));
                return ExitCode.OK;
            } catch (ContentFault fault) {
                fault.findings().forEach(console.out()::println);
                return ExitCode.SOFTWARE;
            } finally {
                console.out().flush();
            }
        }

        private static String checked(ContentDirectory content) {
            AdministrativeUnits units = AdministrativeUnits.read(content.root());
            AddressResolver addresses = AddressResolver.read(content.root(), units);
            Agencies agencies = Agencies.read(content.root(), units);
            WorkingCalendar.read(content.root());
            AccessGrounds.read(content);
            PublishedFigures published = PublishedFigures.read(content);
            FieldPolicy.read(content);
            Majority.read(content);
            Rights.read(content);
            Limits.read(content);
            int procedures = Procedures.read(content).size();
            Set<String> errorCodes = new ErrorCatalogue(Texts.fromClassPath()).entries().keySet();
            ActRules rules = ActRules.read(content);
            for (String code : rules.violations()) {
                if (!errorCodes.contains(code)) {
                    throw new ContentFault(
                            "civil-acts", 0, code + " is no code of the error catalogue");
                }
            }
            int examples = new ProcedureExamples(units, addresses, errorCodes).check(content);
            DuplicateRules duplicates = DuplicateRules.read(content);
            QualityRules quality = QualityRules.read(content);
            Indicators indicators = Indicators.read(content);
            ProvinceTiles.read(content, units);
            IndexSets indexSets = IndexSets.read(content, indicators);
            Savings savings = Savings.read(content);
            DirectiveRules.read(content);
            EscalationRules.read(content);
            ReportTemplates reports = ReportTemplates.read(content, published, indicators);
            return "OK: %d units, %d agencies, %d procedures, %d rules of civil acts, %d of duplicates, %d of quality, %d measures, %d indicators, %d index sets, %d templates of reports, %d savings, %d examples"
                    .formatted(
                            units.all().size(),
                            agencies.all().size(),
                            procedures,
                            rules.size(),
                            duplicates.size(),
                            quality.size(),
                            indicators.measures(),
                            indicators.all().size(),
                            indexSets.all().size(),
                            reports.all().size(),
                            savings.cases().size(),
                            examples
                                    + rules.examples()
                                    + duplicates.examples()
                                    + quality.examples()
                                    + indicators.examples());
        }
    }
}
