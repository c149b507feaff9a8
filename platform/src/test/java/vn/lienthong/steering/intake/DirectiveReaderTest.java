package vn.lienthong.steering.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.ProjectFiles;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Agencies;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.steering.extraction.DirectiveReader;
import vn.lienthong.steering.extraction.FoundBody;
import vn.lienthong.steering.extraction.FoundTask;

/** Drafts found in directives that were written for these tests. */
class DirectiveReaderTest {

    private static final Logger LOG = LoggerFactory.getLogger(DirectiveReaderTest.class);
    private static final long SEED = Long.getLong("seed", 20_261_122L);
    private static final Path CONTENT = ProjectFiles.ROOT.resolve("content");
    private static final DirectiveReader READER =
            DirectiveRules.read(new ContentDirectory(CONTENT))
                    .reader(Agencies.read(CONTENT, AdministrativeUnits.read(CONTENT)));
    private static final List<DirectiveCorpus.Directive> CORPUS = DirectiveCorpus.all();

    private static List<FoundTask> read(String text) {
        return READER.read(text, CORPUS.getFirst().signedOn());
    }

    /** What was right of what was found and of what there is. */
    private record Score(int right, int found, int there, int dueRight) {

        static Score of(List<DirectiveCorpus.Directive> directives) {
            int right = 0;
            int found = 0;
            int there = 0;
            int dueRight = 0;
            for (DirectiveCorpus.Directive directive : directives) {
                var left = new ArrayList<>(READER.read(directive.text(), directive.signedOn()));
                found += left.size();
                there += directive.tasks().size();
                for (DirectiveCorpus.Expected expected : directive.tasks()) {
                    var match = left.stream().filter(expected::is).findFirst();
                    if (match.isPresent()) {
                        left.remove(match.get());
                        right++;
                        dueRight += match.get().due().equals(expected.due()) ? 1 : 0;
                    }
                }
            }
            return new Score(right, found, there, dueRight);
        }

        String said() {
            return "drafts right: %d of %d found and of %d there; deadlines right: %d of %d"
                    .formatted(right, found, there, dueRight, right);
        }
    }

    @Test
    void findsWhatAPersonFindsInTheDirectivesThatTheRulesWereWrittenWith() {
        Score score =
                Score.of(CORPUS.stream().filter(one -> !one.name().contains("held-out")).toList());
        LOG.info("Directives: {}", score.said());

        assertThat(score.there()).isGreaterThan(40);
        assertThat(score.right())
                .as(score.said())
                .isEqualTo(score.found())
                .isEqualTo(score.there());
        assertThat(score.dueRight()).as(score.said()).isEqualTo(score.right());
    }

    /** These two were written after the rules, and the rules were not changed for them. */
    @Test
    void findsThreeQuartersInDirectivesThatItsRulesWereNotWrittenWithAndNothingElse() {
        Score score =
                Score.of(CORPUS.stream().filter(one -> one.name().contains("held-out")).toList());
        LOG.info("Directives held out: {}", score.said());

        assertThat(score.there()).isGreaterThan(15);
        assertThat(score.right()).as(score.said()).isEqualTo(score.found());
        assertThat(score.right() * 4).as(score.said()).isGreaterThanOrEqualTo(score.there() * 3);
        assertThat(score.dueRight() * 4).as(score.said()).isGreaterThanOrEqualTo(score.right() * 3);
    }

    @Test
    void everyDraftShowsTheWordsThatItCameFrom() {
        for (DirectiveCorpus.Directive directive : CORPUS) {
            for (FoundTask task : READER.read(directive.text(), directive.signedOn())) {
                assertThat(directive.text().substring(task.source().begins(), task.source().ends()))
                        .isEqualTo(task.source().words());
                assertThat(task.source().words().replaceAll("\\s+", " "))
                        .containsIgnoringCase(task.content());
            }
        }
    }

    @Test
    void saysWhoHelpsAndWhatHasToComeOfIt() {
        FoundTask task =
                read("Giao Bộ Y tế chủ trì, phối hợp với Bộ Công an và Bộ Tư pháp xây dựng"
                                + " Kế hoạch kết nối dữ liệu, trình Thủ tướng trong quý II/2026.")
                        .getFirst();

        assertThat(task.lead().stream().map(FoundBody::code)).containsExactly("G18");
        assertThat(task.cooperating().stream().map(FoundBody::code)).containsExactly("G01", "G15");
        assertThat(task.product()).isEqualTo("Kế hoạch kết nối dữ liệu");
        assertThat(task.due()).isEqualTo("quý II/2026");
        assertThat(task.dueRule()).isEqualTo("in-quarter");
    }

    @Test
    void aDayThatTheCalendarDoesNotHaveIsNoDeadline() {
        assertThat(read("Bộ Y tế công bố danh mục thủ tục trước ngày 31/02/2026.").getFirst().due())
                .isEmpty();
    }

    @Test
    void whatWasDoneAndWhyIsNoTask() {
        assertThat(read("Bộ Công an đã hoàn thành việc kết nối dữ liệu dân cư.")).isEmpty();
        assertThat(read("Căn cứ Luật Căn cước ngày 27 tháng 11 năm 2023;")).isEmpty();
        assertThat(read("")).isEmpty();
    }

    @Test
    void linesBrokenByThePageChangeNothing() {
        String sentence =
                "1. Bộ Nông nghiệp và Môi trường chủ trì, phối hợp với Bộ Tài chính, Bộ Tư pháp rà soát"
                        + " toàn bộ thủ tục về đất đai, hoàn thành trước ngày 30 tháng 6 năm 2026.";
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        FoundTask whole = read(sentence).getFirst();
        for (int round = 0; round < 200; round++) {
            String broken = broken(sentence, 60 + random.nextInt(60));

            List<FoundTask> found = read(broken);

            assertThat(found).as("seed %d, round %d", SEED, round).hasSize(1);
            assertThat(found.getFirst().content()).isEqualTo(whole.content());
            assertThat(found.getFirst().due()).isEqualTo(whole.due());
            assertThat(found.getFirst().cooperating().stream().map(FoundBody::code))
                    .containsExactly("G12", "G15");
        }
    }

    /** The words in lines of at most some letters. */
    private static String broken(String sentence, int width) {
        var lines = new StringBuilder();
        int line = 0;
        for (String word : sentence.split(" ", -1)) {
            if (line + word.length() > width) {
                lines.append('\n');
                line = 0;
            } else if (line > 0) {
                lines.append(' ');
            }
            lines.append(word);
            line += word.length() + 1;
        }
        return lines.toString();
    }

    @Test
    void anyMixtureOfWordsIsReadWithoutAFault() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        String all =
                String.join("\n", CORPUS.stream().map(DirectiveCorpus.Directive::text).toList());
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder();
            for (int piece = 0; piece < 8; piece++) {
                int begins = random.nextInt(all.length() - 200);
                text.append(all, begins, begins + random.nextInt(200));
            }
            String mixed = text.toString();

            for (FoundTask task : read(mixed)) {
                assertThat(mixed.substring(task.source().begins(), task.source().ends()))
                        .as("seed %d, round %d", SEED, round)
                        .isEqualTo(task.source().words());
            }
        }
    }

    @Test
    void theReaderIsPlainJava() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("vn.lienthong.steering.extraction")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "vn.lienthong.steering.extraction")
                .because("rules over prose need no framework, no network and no database")
                .check(
                        new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("vn.lienthong.steering.extraction"));
    }
}
