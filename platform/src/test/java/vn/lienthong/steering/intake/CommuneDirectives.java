package vn.lienthong.steering.intake;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.Accounts;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.steering.tasks.BodyMembers;
import vn.lienthong.steering.tasks.DirectingDocument;
import vn.lienthong.steering.tasks.MonitoredTasks;

/** A document of the sample officer's commune, with a sheet and a text that nobody decided on. */
public final class CommuneDirectives {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static @Nullable CommuneDirectives shared;

    private final Actor officer = PLATFORM.bean(Accounts.class).find("canbo").orElseThrow();
    private final DirectingDocument document = MonitoredTasks.document(officer);
    private final UUID importId = imported();
    private final UUID textId = read();
    private final UUID draftId = drafted();

    private CommuneDirectives() {}

    private static synchronized CommuneDirectives shared() {
        if (shared == null) {
            shared = new CommuneDirectives();
        }
        return Objects.requireNonNull(shared);
    }

    /** Address of the document. */
    public static String document() {
        return "/can-bo/chi-dao/" + shared().document.documentId();
    }

    /** Address of a sheet with a good row and two that are refused. */
    public static String sheet() {
        return "/can-bo/chi-dao/nhap/" + shared().importId;
    }

    /** Address of a text with drafts. */
    public static String text() {
        return "/can-bo/chi-dao/van-ban/" + shared().textId;
    }

    /** Address where a draft is written anew. */
    public static String draft() {
        return "/can-bo/nhiem-vu/" + shared().draftId + "/sua";
    }

    private UUID drafted() {
        String body = PLATFORM.bean(BodyMembers.class).require(officer).body().national();
        return PLATFORM.bean(TaskIntake.class)
                .write(
                        MonitoredTasks.document(officer).documentId(),
                        identifier(),
                        new TaskEntry(
                                "1",
                                "NV70",
                                "Rà soát thủ tục hành chính của xã.",
                                "Danh mục thủ tục",
                                body,
                                "",
                                "",
                                "quý II/2031",
                                new TaskEntry.Target("80", "%", "", "")),
                        officer)
                .orElseThrow()
                .taskId();
    }

    private UUID imported() {
        String body = PLATFORM.bean(BodyMembers.class).require(officer).body().national();
        byte[] sheet =
                new SheetOfTasks()
                        .titles()
                        .task("NV71", body, "30/06/2031")
                        .task("NV72", "Bộ Y tee", "31/02/2031")
                        .task("NV73", "Bộ Tài chính", "thường xuyên")
                        .bytes();
        return PLATFORM.bean(TaskImports.class)
                .upload(identifier(), document.documentId(), sheet, officer)
                .orElseThrow();
    }

    private UUID read() {
        return PLATFORM.bean(DirectiveTexts.class)
                .upload(
                        identifier(),
                        document.documentId(),
                        "1. Bộ Y tế công bố chuẩn dữ liệu, hoàn thành trước ngày 30/6/2031.\n"
                                + "2. Bộ Tư pháp số hóa sổ hộ tịch trong năm 2031.",
                        new byte[0],
                        officer)
                .orElseThrow();
    }

    private static UUID identifier() {
        return PLATFORM.bean(Identifiers.class).next();
    }
}
