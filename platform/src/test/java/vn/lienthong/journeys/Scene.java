package vn.lienthong.journeys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.Accounts;
import vn.lienthong.services.Applications;
import vn.lienthong.services.Attachment;
import vn.lienthong.services.Channel;
import vn.lienthong.services.Dossier;
import vn.lienthong.services.DossierDesk;
import vn.lienthong.services.Draft;
import vn.lienthong.services.IssuedResult;
import vn.lienthong.services.Procedure;
import vn.lienthong.shell.Actor;

/**
 * Dossiers of the sample mother in every state that a page shows, made once for all tests that only
 * look at them.
 *
 * @param draft answered but for its papers
 * @param ready a draft that only waits to be handed in
 * @param submitted a dossier that nobody has looked at
 * @param accepted a dossier that waits for its decision
 * @param finished a dossier with its result
 * @param token code of that result for the verification page
 */
record Scene(UUID draft, UUID ready, UUID submitted, UUID accepted, UUID finished, String token) {

    private static @Nullable Scene shared;

    static Scene shared() {
        if (shared == null) {
            shared = new Builder(RunningPlatform.shared()).build();
        }
        return shared;
    }

    /** Makes the dossiers through the use cases. */
    private static final class Builder {

        private final RunningPlatform platform;
        private final Applications applications;
        private final DossierDesk desk;
        private final Actor mother;
        private final Actor officer;

        Builder(RunningPlatform platform) {
            this.platform = platform;
            this.applications = platform.bean(Applications.class);
            this.desk = platform.bean(DossierDesk.class);
            this.mother = platform.bean(Accounts.class).find("congdan").orElseThrow();
            this.officer = platform.bean(Accounts.class).find("canbo").orElseThrow();
        }

        Scene build() {
            UUID draft = draft("Nguyễn Gia Hân", 4, false);
            UUID ready = draft("Trần Bảo Ngọc", 5, true);
            UUID submitted = submitted("Lê Khánh Vy", 6);
            UUID accepted = submitted("Phạm Tuệ An", 7);
            desk.accept(accepted, officer);
            UUID finished = submitted("Đỗ Minh Thư", 8);
            desk.accept(finished, officer);
            IssuedResult result = desk.approve(finished, officer).orElseThrow();
            platform.awaitEvents();
            return new Scene(draft, ready, submitted, accepted, finished, result.token());
        }

        private UUID submitted(String childName, int daysOld) {
            UUID draft = draft(childName, daysOld, true);
            Dossier dossier = applications.submit(draft, mother, Channel.ONLINE).orElseThrow();
            return dossier.dossierId();
        }

        private UUID draft(String childName, int daysOld, boolean complete) {
            LocalDate birth = LocalDate.now(platform.bean(Clock.class)).minusDays(daysOld);
            UUID draftId = applications.begin("1.001193", mother);
            Draft draft = applications.draft(draftId, mother);
            Map<String, String> answers =
                    Map.of(
                            "relation",
                            "mother",
                            "childName",
                            childName,
                            "childSex",
                            "FEMALE",
                            "birthDate",
                            birth.toString(),
                            "birthPlace",
                            "Bệnh viện Phụ sản Hà Nội",
                            "commune",
                            draft.answers().of("commune"));
            for (Procedure.Page page : applications.procedure(draft).pages()) {
                if (!page.id().equals("mother") && !page.id().equals("birth-notice")) {
                    applications
                            .answer(
                                    draftId,
                                    mother,
                                    page.id(),
                                    field -> answers.getOrDefault(field, ""))
                            .orElseThrow();
                }
            }
            if (complete) {
                Attachment paper =
                        Attachment.of("giay-chung-sinh.pdf", BirthForm.PAPER).orElseThrow();
                applications.attach(draftId, mother, "birthNotice", paper).orElseThrow();
            }
            return draftId;
        }
    }
}
