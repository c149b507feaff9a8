package vn.lienthong.steering.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.steering.tasks.DirectingDocument;
import vn.lienthong.steering.tasks.MonitoredTasks;
import vn.lienthong.steering.tasks.Task;
import vn.lienthong.steering.tasks.TaskTarget;

/** Spreadsheets as they come from offices, with what is wrong in them. */
class TaskImportsTest {

    private static final long SEED = Long.getLong("seed", 20_261_122L);
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final LocalDate DAY = LocalDate.of(2031, 6, 30);

    private final TaskImports imports = PLATFORM.bean(TaskImports.class);
    private final Actor actor = MonitoredTasks.monitor();
    private final DirectingDocument document = MonitoredTasks.document(actor);

    private UUID uploaded(SheetOfTasks sheet) {
        return imports.upload(identifier(), document.documentId(), sheet.bytes(), actor)
                .orElseThrow();
    }

    private static UUID identifier() {
        return PLATFORM.bean(Identifiers.class).next();
    }

    private TaskImport preview(SheetOfTasks sheet) {
        return imports.preview(uploaded(sheet), actor);
    }

    private List<Task> tasks() {
        return MonitoredTasks.of(document, actor);
    }

    private static List<String> wrong(TaskImport.Line line) {
        return line.violations().stream().map(one -> one.field() + " " + one.code()).toList();
    }

    private static List<String> refusal(Outcome<UUID> outcome) {
        return outcome instanceof Outcome.Refused<UUID>(List<Violation> violations)
                ? violations.stream().map(Violation::code).toList()
                : List.of();
    }

    private static SheetOfTasks sheet() {
        return new SheetOfTasks().row("BẢNG GIAO NHIỆM VỤ NĂM 2031").row("").titles();
    }

    @Test
    void goodRowsAreShownFirstAndWrittenOnlyWhenSomebodyAgrees() {
        UUID importId =
                uploaded(sheet().task("NV1", "Bộ Y tế", DAY).task("NV2", "g12", "quý II/2031"));

        assertThat(imports.preview(importId, actor).good()).hasSize(2);
        assertThat(tasks()).isEmpty();

        assertThat(imports.take(importId, actor)).isEqualTo(2);
        assertThat(tasks()).extracting(task -> task.place().code()).containsExactly("NV1", "NV2");
        assertThat(tasks().getFirst().term().deadline()).contains(DAY);
        assertThat(imports.preview(importId, actor).taken()).isPresent();
    }

    @Test
    void aSheetThatIsTakenTwiceIsWrittenOnce() {
        UUID importId = uploaded(sheet().task("NV1", "G18", DAY));
        imports.take(importId, actor);

        assertThat(imports.take(importId, actor)).isEqualTo(1);
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void wrongDaysUnknownBodiesAndCodesThatStandTwiceAreRefusedRowByRow() {
        TaskImport sheet =
                preview(
                        sheet().task("NV1", "G18", "31/02/2031")
                                .task("NV2", "Bộ Y tee", DAY)
                                .task("NV3", "Công ty Hoa Hồng Xanh Thắm", DAY)
                                .task("NV4", "G18", DAY)
                                .task("NV4", "G12", DAY)
                                .task("", "G18", DAY)
                                .task("NV6", "G18", DAY));

        assertThat(sheet.refused())
                .extracting(line -> line.row().number())
                .containsExactly(4, 5, 6, 7, 8, 9);
        assertThat(sheet.refused().stream().map(TaskImportsTest::wrong))
                .containsExactly(
                        List.of("due date.impossible"),
                        List.of("lead task.body-nearest"),
                        List.of("lead task.body-unknown"),
                        List.of("code task.code-twice"),
                        List.of("code task.code-twice"),
                        List.of("code task.code"));
        assertThat(sheet.refused().get(1).violations().getFirst().arguments().get("bodies"))
                .contains("Bộ Y tế (G18)");
        assertThat(sheet.good()).extracting(line -> line.row().number()).containsExactly(10);
    }

    @Test
    void aMergedCellCountsForEachOfItsRows() {
        TaskImport sheet =
                preview(
                        sheet().task("NV1", "Bộ Tư pháp", DAY)
                                .task("NV2", "", "")
                                .task("NV3", "", "")
                                .merged(3, 5, 3, 3)
                                .merged(3, 5, 5, 5));

        assertThat(sheet.good())
                .extracting(line -> line.read().orElseThrow().draft().lead().national())
                .containsExactly("G15", "G15", "G15");
        assertThat(sheet.good())
                .allSatisfy(line ->
                        assertThat(line.read().orElseThrow().draft().term().deadline())
                                .contains(DAY));
    }

    private static SheetOfTasks targets(String values, String units, String directions) {
        return new SheetOfTasks()
                .row(
                        "Mã",
                        "Nội dung",
                        "Sản phẩm",
                        "Chủ trì",
                        "Thời hạn",
                        "Chỉ tiêu",
                        "Đơn vị tính",
                        "Chiều",
                        "Phạm vi")
                .row(
                        "NV1",
                        "Rà soát thủ tục hành chính thuộc phạm vi quản lý.",
                        "Quyết định công bố",
                        "G18",
                        DAY,
                        values,
                        units,
                        directions,
                        "cộng các cơ quan");
    }

    @Test
    void severalTargetsOfATaskStandInTheSameCells() {
        TaskImport sheet = preview(targets("80; 2,5", "%; ngày", "ít nhất; nhiều nhất"));

        assertThat(sheet.good().getFirst().read().orElseThrow().draft().targets())
                .containsExactly(
                        new TaskTarget(
                                new BigDecimal("80"),
                                "%",
                                TaskTarget.Direction.AT_LEAST,
                                TaskTarget.Span.SUMMED),
                        new TaskTarget(
                                new BigDecimal("2.5"),
                                "ngày",
                                TaskTarget.Direction.AT_MOST,
                                TaskTarget.Span.SUMMED));
    }

    @Test
    void ofTargetsWhosePartsDoNotMatchNothingIsGuessed() {
        assertThat(
                        wrong(
                                preview(targets("80; 2; 3", "%", "ít nhất; nhiều nhất"))
                                        .refused()
                                        .getFirst()))
                .containsExactly(
                        "targetDirection task.target-direction",
                        "targetDirection2 task.target-direction",
                        "targetDirection3 task.target-direction");
        assertThat(
                        wrong(
                                preview(targets("80; 2", "%; ngày; hồ sơ", "ít nhất"))
                                        .refused()
                                        .getFirst()))
                .containsExactly("targetUnit task.target-unit", "targetUnit2 task.target-unit");
        assertThat(wrong(preview(targets("1;2;3;4;5;6", "%", "ít nhất")).refused().getFirst()))
                .containsExactly("targetValue task.targets");
    }

    @Test
    void aTallRowIsOneTask() {
        TaskImport sheet =
                preview(
                        sheet().task("NV1", "Bộ Tư pháp", DAY)
                                .row("", "", "", "", "ghi chú", "")
                                .merged(3, 4, 0, 0)
                                .merged(3, 4, 1, 1));

        assertThat(sheet.lines()).hasSize(1);
    }

    @Test
    void aBodyThatWasMergedIsTheOneThatTookOverAndThePreviewSaysSo() {
        TaskImport.Line line =
                preview(sheet().task("NV1", "Bộ Kế hoạch và Đầu tư", DAY)).good().getFirst();

        TaskRead read = line.read().orElseThrow();
        assertThat(read.draft().lead().national()).isEqualTo("G12");
        assertThat(read.renamed().getFirst().former()).isEqualTo("Bộ Kế hoạch và Đầu tư");
    }

    @Test
    void theFileOfRefusedRowsIsCorrectedAndSentAgain() {
        TaskImport sheet = preview(sheet().task("NV1", "G18", "31/02/2031"));
        List<TaskSheetFile.Refused> refused =
                sheet.refused().stream()
                        .map(line -> new TaskSheetFile.Refused(line.row().entry(), "Sai ngày."))
                        .toList();

        UUID again =
                imports.upload(
                                identifier(),
                                document.documentId(),
                                TaskSheetFile.refused(refused),
                                actor)
                        .orElseThrow();

        assertThat(imports.preview(again, actor).refused().getFirst().row().entry())
                .isEqualTo(sheet.refused().getFirst().row().entry());
    }

    @Test
    void theTemplateIsReadAsItIsOffered() {
        byte[] template =
                TaskSheetFile.template(
                        document.groups().getFirst(), PLATFORM.bean(BodyNames.class).offered(DAY));

        UUID importId =
                imports.upload(identifier(), document.documentId(), template, actor).orElseThrow();

        assertThat(imports.preview(importId, actor).good()).hasSize(1);
    }

    @Test
    void whatIsNoSpreadsheetOfTasksIsRefusedAtOnce() {
        UUID documentId = document.documentId();
        byte[] words = "Mã;Nội dung".getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(imports.upload(identifier(), documentId, words, actor)))
                .containsExactly("task-import.file");
        assertThat(
                        refusal(
                                imports.upload(
                                        identifier(),
                                        documentId,
                                        new SheetOfTasks().row("Tên", "Tuổi").bytes(),
                                        actor)))
                .containsExactly("task-import.columns");
        assertThat(refusal(imports.upload(identifier(), documentId, sheet().bytes(), actor)))
                .containsExactly("task-import.empty");
    }

    @Test
    void aCodeThatSomebodyTookSinceThePreviewIsRefusedAndTheOthersAreTaken() {
        UUID importId = uploaded(sheet().task("NV1", "G18", DAY).task("NV2", "G18", DAY));
        imports.take(uploaded(sheet().task("NV1", "G12", DAY)), actor);

        assertThat(imports.take(importId, actor)).isEqualTo(1);
        assertThat(tasks()).hasSize(2);
        assertThat(wrong(imports.preview(importId, actor).refused().getFirst()))
                .containsExactly("code task.code-taken");
    }

    @Test
    void nothingOfASheetWithoutAGoodRowIsWritten() {
        UUID importId = uploaded(sheet().task("NV1", "G18", "ngày mai"));

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> imports.take(importId, actor))
                .satisfies(fault ->
                        assertThat(fault.violations().getFirst().code())
                                .isEqualTo("task-import.none"));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void peopleOfAnotherBodyDoNotSeeTheSheet() {
        UUID importId = uploaded(sheet().task("NV1", "G18", DAY));

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> imports.preview(importId, MonitoredTasks.lead()));
    }

    /** Of any mixture of good and bad rows exactly the good ones are written. */
    @Test
    void exactlyTheGoodRowsAreWritten() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int round = 0; round < 10; round++) {
            DirectingDocument own = MonitoredTasks.document(actor);
            var sheet = sheet();
            int good = 0;
            for (int row = 0; row < 30; row++) {
                boolean bad = random.nextBoolean();
                good += bad ? 0 : 1;
                switch (bad ? random.nextInt(3) : 3) {
                    case 0 -> sheet.task("R" + row, "Sở Không Có Thật Nào", DAY);
                    case 1 -> sheet.task("R" + row, "G18", "30/13/2031");
                    case 2 -> sheet.task("", "G18", DAY);
                    default -> sheet.task("R" + row, "G18", DAY);
                }
            }
            UUID importId =
                    imports.upload(identifier(), own.documentId(), sheet.bytes(), actor)
                            .orElseThrow();

            TaskImport preview = imports.preview(importId, actor);
            assertThat(preview.good()).as("seed %d, round %d", SEED, round).hasSize(good);
            assertThat(preview.lines()).hasSize(30);
            if (good > 0) {
                imports.take(importId, actor);
            }
            assertThat(MonitoredTasks.of(own, actor))
                    .as("seed %d, round %d", SEED, round)
                    .hasSize(good);
        }
    }
}
