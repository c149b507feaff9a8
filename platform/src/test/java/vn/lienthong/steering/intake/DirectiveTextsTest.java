package vn.lienthong.steering.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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
import vn.lienthong.steering.tasks.TaskState;

/** From the words of a directive to tasks, with a person in between. */
class DirectiveTextsTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String FIRST =
            "1. Bộ Y tế công bố chuẩn dữ liệu, hoàn thành trước ngày 30/6/2031.";
    private static final String SECOND =
            "2. Bộ Tư pháp chủ trì, phối hợp với Bộ Công an số hóa sổ hộ tịch trong năm 2031.";
    private static final byte[] NOTHING = {};

    private final DirectiveTexts texts = PLATFORM.bean(DirectiveTexts.class);
    private final Actor actor = MonitoredTasks.monitor();
    private final DirectingDocument document = MonitoredTasks.document(actor);

    private DirectiveText pasted() {
        UUID textId = PLATFORM.bean(Identifiers.class).next();
        upload(textId, FIRST + "\n" + SECOND, NOTHING).orElseThrow();
        return texts.open(textId, actor);
    }

    private Outcome<UUID> upload(UUID textId, String words, byte[] file) {
        return texts.upload(textId, document.documentId(), words, file, actor);
    }

    private List<String> read(byte[] file) {
        UUID textId = PLATFORM.bean(Identifiers.class).next();
        return switch (upload(textId, "", file)) {
            case Outcome.Accepted<UUID> ignored ->
                    texts.open(textId, actor).drafts().stream()
                            .map(draft -> draft.entry().due())
                            .toList();
            case Outcome.Refused<UUID>(List<Violation> wrong) ->
                    wrong.stream().map(Violation::code).toList();
        };
    }

    private static TaskEntry coded(TextDraft draft, String code) {
        TaskEntry read = draft.entry();
        return new TaskEntry(
                "1",
                code,
                read.content(),
                "Quyết định công bố",
                read.lead(),
                read.cooperating(),
                "",
                read.due(),
                TaskEntry.Target.NONE);
    }

    @Test
    void draftsAreNoTasksBeforeAPersonSaysSo() {
        DirectiveText text = pasted();

        assertThat(text.drafts()).hasSize(2);
        assertThat(text.waiting()).isEqualTo(2);
        assertThat(text.content().substring(text.drafts().get(1).begins()))
                .startsWith("Bộ Tư pháp chủ trì");
        assertThat(MonitoredTasks.of(document, actor)).isEmpty();
    }

    @Test
    void aDraftThatIsConfirmedBecomesOneTask() {
        DirectiveText text = pasted();
        TextDraft draft = text.drafts().get(1);

        Task task = texts.take(text.textId(), 2, coded(draft, "NV02"), actor).orElseThrow();
        Task again = texts.take(text.textId(), 2, coded(draft, "NV02"), actor).orElseThrow();

        assertThat(again.taskId()).isEqualTo(task.taskId());
        assertThat(task.standing().state()).isEqualTo(TaskState.DRAFT);
        assertThat(task.bodies().lead().national()).isEqualTo("G15");
        assertThat(task.bodies().cooperating()).hasSize(1);
        assertThat(MonitoredTasks.of(document, actor)).containsExactly(task);
        assertThat(texts.open(text.textId(), actor).drafts().get(1).taskId())
                .contains(task.taskId());
    }

    @Test
    void aDraftThatIsRefusedStaysWaiting() {
        DirectiveText text = pasted();

        Outcome<Task> outcome =
                texts.take(text.textId(), 1, coded(text.drafts().getFirst(), ""), actor);

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(texts.open(text.textId(), actor).waiting()).isEqualTo(2);
    }

    @Test
    void whatIsNoTaskIsDroppedAndStaysDropped() {
        DirectiveText text = pasted();
        texts.drop(text.textId(), 1, actor);
        texts.drop(text.textId(), 1, actor);

        assertThat(texts.open(text.textId(), actor).drafts().getFirst().decision())
                .isEqualTo(TextDraft.Decision.DROPPED);
        assertThat(texts.take(text.textId(), 1, coded(text.drafts().getFirst(), "NV01"), actor))
                .isEqualTo(Outcome.refused(Violation.of("directive-text.decided")));
    }

    @Test
    void whatBecameATaskIsNotDroppedAnyMore() {
        DirectiveText text = pasted();
        texts.take(text.textId(), 1, coded(text.drafts().getFirst(), "NV01"), actor).orElseThrow();

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> texts.drop(text.textId(), 1, actor));
    }

    @Test
    void readsDocxAndPdfWithLetters() throws IOException {
        assertThat(read(docx())).containsExactly("29/06/2031", "năm 2031");
        assertThat(read(pdf(true))).containsExactly("29/06/2031", "năm 2031");
    }

    @Test
    void aScanIsSaidToBeOneAndNothingIsInvented() throws IOException {
        assertThat(read(pdf(false))).containsExactly("directive-text.scan");
    }

    @Test
    void whatIsNoDirectiveIsRefused() {
        assertThat(read(new byte[] {1, 2, 3})).containsExactly("directive-text.file");
        assertThat(read(new byte[] {'%', 'P', 'D', 'F', '-', '1'}))
                .containsExactly("directive-text.file");
        assertThat(upload(PLATFORM.bean(Identifiers.class).next(), "  \n ", NOTHING))
                .isEqualTo(Outcome.refused(Violation.of("directive-text.empty").at("text")));
    }

    private static byte[] docx() throws IOException {
        try (var word = new XWPFDocument()) {
            word.createParagraph().createRun().setText(FIRST);
            word.createParagraph().createRun().setText(SECOND);
            var bytes = new ByteArrayOutputStream();
            word.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** A page with the words as letters, or a page as a scanner makes it. */
    private static byte[] pdf(boolean letters) throws IOException {
        try (var pdf = new PDDocument();
                var font =
                        PDDocument.class.getResourceAsStream(
                                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            var page = new PDPage();
            pdf.addPage(page);
            PDType0Font loaded = PDType0Font.load(pdf, font);
            try (var content = new PDPageContentStream(pdf, page)) {
                if (letters) {
                    content.beginText();
                    content.setFont(loaded, 9);
                    content.newLineAtOffset(40, 700);
                    content.showText(FIRST);
                    content.newLineAtOffset(0, -14);
                    content.showText(SECOND);
                    content.endText();
                } else {
                    content.addRect(40, 40, 400, 600);
                    content.fill();
                }
            }
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }
}
