package vn.lienthong.journeys;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.Accounts;
import vn.lienthong.population.AccessQuestions;
import vn.lienthong.population.AccessWithholding;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.population.Reading;
import vn.lienthong.population.WithholdingOrder;
import vn.lienthong.services.Applications;
import vn.lienthong.services.Attachment;
import vn.lienthong.services.Channel;
import vn.lienthong.services.Dossier;
import vn.lienthong.services.DossierDesk;
import vn.lienthong.services.Draft;
import vn.lienthong.services.IssuedResult;
import vn.lienthong.services.Procedure;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.SimulatedTime;

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
 * @param reads reads of her record
 */
record Scene(
        UUID draft,
        UUID ready,
        UUID submitted,
        UUID accepted,
        UUID finished,
        String token,
        Reads reads) {

    /**
     * Reads of the mother's record by a colleague of the officer, and what she asked about them.
     *
     * @param unasked read that she did not ask about
     * @param asked read that she asked about
     * @param answered read about which the office answered
     * @param open her question that waits
     * @param own her question about a read of the officer's own
     * @param day day of the read that she did not ask about
     */
    record Reads(UUID unasked, UUID asked, UUID answered, UUID open, UUID own, LocalDate day) {}

    private static @Nullable Scene shared;

    static Scene shared() {
        if (shared == null) {
            shared = new Builder(RunningPlatform.shared()).build();
        }
        return shared;
    }

    /** Makes the dossiers through the use cases. */
    private static final class Builder {

        private static final int DAYS_AGO = 7;

        private final RunningPlatform platform;
        private final Applications applications;
        private final DossierDesk desk;
        private final Actor mother;
        private final Actor officer;
        private final Actor colleague;

        Builder(RunningPlatform platform) {
            this.platform = platform;
            this.applications = platform.bean(Applications.class);
            this.desk = platform.bean(DossierDesk.class);
            this.mother = platform.bean(Accounts.class).find("congdan").orElseThrow();
            this.officer = platform.bean(Accounts.class).find("canbo").orElseThrow();
            this.colleague =
                    new Actor(
                            new UUID(0, 1),
                            Role.OFFICER,
                            "Cán bộ",
                            null,
                            officer.commune().orElseThrow());
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
            return new Scene(draft, ready, submitted, accepted, finished, result.token(), reads());
        }

        private Reads reads() {
            var questions = platform.bean(AccessQuestions.class);
            UUID asked = read(3);
            UUID open =
                    questions
                            .ask(asked, "Tôi không nộp hồ sơ nào.", mother)
                            .orElseThrow()
                            .questionId();
            UUID answered = read(5);
            UUID closed = questions.ask(answered, "", mother).orElseThrow().questionId();
            questions.answer(closed, "Cán bộ đã đối chiếu hồ sơ khai sinh.", officer).orElseThrow();
            UUID own = questions.ask(read(9, officer), "", mother).orElseThrow().questionId();
            withhold(read(11));
            return new Reads(
                    read(DAYS_AGO), asked, answered, open, own, today().minusDays(DAYS_AGO));
        }

        private void withhold(UUID read) {
            LocalDate until = today().plusDays(30);
            platform.bean(AccessWithholding.class)
                    .withhold(
                            read,
                            new WithholdingOrder(
                                    until.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")),
                                    "criminal-investigation",
                                    "12/YC-CQĐT ngày 05/01/2026"),
                            officer)
                    .orElseThrow();
        }

        private LocalDate today() {
            return LocalDate.ofInstant(platform.bean(Clock.class).instant(), SimulatedTime.VIETNAM);
        }

        private UUID read(int daysAgo) {
            return read(daysAgo, colleague);
        }

        /** Somebody of the office reads the mother's record some days ago. */
        private UUID read(int daysAgo, Actor reader) {
            Instant moment = platform.bean(Clock.class).instant().minus(Duration.ofDays(daysAgo));
            var reading = new Reading(reader, Reading.Purpose.CHECK_OF_CLAIM, null);
            platform.bean(SimulatedTime.class)
                    .at(
                            moment,
                            () ->
                                    platform.bean(PopulationRegister.class)
                                            .read(mother.personId().orElseThrow(), reading));
            return platform.sql()
                    .sql(
                            "select access_id from population.access_record where person_id = ? and read_at = ?")
                    .params(mother.personId().orElseThrow(), Timestamp.from(moment))
                    .query(UUID.class)
                    .single();
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
