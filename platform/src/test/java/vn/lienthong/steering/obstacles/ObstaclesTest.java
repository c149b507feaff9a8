package vn.lienthong.steering.obstacles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.Role;
import vn.lienthong.steering.intake.TaskEntry;
import vn.lienthong.steering.intake.TaskIntake;
import vn.lienthong.steering.tasks.BodyMembers;
import vn.lienthong.steering.tasks.DirectingDocument;
import vn.lienthong.steering.tasks.Duty;
import vn.lienthong.steering.tasks.MonitoredTasks;
import vn.lienthong.steering.tasks.Task;
import vn.lienthong.steering.tasks.TaskDesk;

/** What keeps things from going on is said, sent and answered. */
class ObstaclesTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final AgencyCode BODY = AgencyCode.of("H26");
    private static final String WORDS = "Hai phường mới chưa có kết nối mạng chuyên dùng.";
    private static final String ANSWER = "Bộ sẽ kết nối xong trước ngày 30/6.";

    private final Obstacles obstacles = PLATFORM.bean(Obstacles.class);
    private final Actor officer = member(BODY);
    private final Actor asked = member(AgencyCode.of("G22"));

    private static Actor member(AgencyCode body) {
        var actor = new Actor(identifier(), Role.LEADER, "", null, null);
        PLATFORM.bean(BodyMembers.class).appoint(actor.accountId(), body, Duty.OFFICER);
        return actor;
    }

    private static UUID identifier() {
        return PLATFORM.bean(Identifiers.class).next();
    }

    private static ObstacleEntry entry(String about) {
        return new ObstacleEntry(
                identifier(),
                about,
                "01/03/2026",
                WORDS,
                "TECHNOLOGY",
                "true",
                "Bố trí đường truyền cho hai phường.",
                "G22");
    }

    private Obstacle raised() {
        return obstacles.raise(entry("portal.on-time-share"), officer).orElseThrow();
    }

    private UUID drafted(DirectingDocument document, String code, String due) {
        return PLATFORM.bean(TaskIntake.class)
                .write(
                        document.documentId(),
                        identifier(),
                        new TaskEntry(
                                "1",
                                code,
                                "Rà soát thủ tục hành chính.",
                                "Quyết định",
                                BODY.national(),
                                "",
                                "",
                                due,
                                TaskEntry.Target.NONE),
                        officer)
                .orElseThrow()
                .taskId();
    }

    @Test
    void anObstacleMayBeOfATaskThatStandsFarBehindAndStaysChosen() {
        DirectingDocument document = MonitoredTasks.document(officer);
        for (int i = 0; i <= TaskDesk.PAGE; i++) {
            drafted(document, "NV" + i, "30/06/2031");
        }
        UUID last = drafted(document, "NV99", "30/06/2039");

        assertThat(obstacles.tasks(officer, "")).extracting(Task::taskId).doesNotContain(last);
        assertThat(obstacles.tasks(officer, last.toString()).getFirst().taskId()).isEqualTo(last);
        assertThat(obstacles.raise(entry(last.toString()), officer).orElseThrow().about())
                .isEqualTo(new Obstacle.About.OfTask(last, "NV99"));
        assertThat(obstacles.tasks(asked, last.toString()))
                .as("another body has no part in it")
                .extracting(Task::taskId)
                .doesNotContain(last);
        assertThat(broken(obstacles.raise(entry(last.toString()), asked)))
                .containsExactly("about obstacle.about");
    }

    @Test
    void everyUnansweredObstacleIsOnOnePageOfTheList() {
        Obstacle obstacle = raised();
        var found = new ArrayList<Obstacle>();
        Obstacles.Page page;
        int number = 0;
        do {
            page = obstacles.unanswered(number++);
            found.addAll(page.obstacles());
        } while (page.more());

        assertThat(found).contains(obstacle).doesNotHaveDuplicates();
        assertThat(obstacles.unansweredOf(BODY, 1)).hasSize(1);
    }

    private static List<String> broken(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Violation> violations)
                ? violations.stream().map(one -> one.field() + " " + one.code()).toList()
                : List.of();
    }

    @Test
    void waitsAmongTheUnansweredUntilTheBodyThatMustAnswerDoes() {
        Obstacle obstacle = raised();

        assertThat(obstacles.unansweredOf(BODY, 1_000)).contains(obstacle);
        assertThat(obstacles.ofBody(asked)).contains(obstacle);
        assertThat(obstacles.mustAnswer(obstacle, asked)).isTrue();
        assertThat(obstacles.mustAnswer(obstacle, officer)).isFalse();
        obstacles.answer(obstacle.obstacleId(), ANSWER, asked).orElseThrow();

        assertThat(obstacles.unansweredOf(BODY, 1_000))
                .extracting(Obstacle::obstacleId)
                .doesNotContain(obstacle.obstacleId());
        assertThat(obstacles.open(obstacle.obstacleId()).answer())
                .hasValueSatisfying(answer -> assertThat(answer.words()).isEqualTo(ANSWER));
    }

    @Test
    void isAboutATaskOfTheBodyOrAnIndicatorAndNothingElse() {
        assertThat(broken(obstacles.raise(entry(identifier().toString()), officer)))
                .containsExactly("about obstacle.about");
        assertThat(raised().about())
                .isEqualTo(new Obstacle.About.OfIndicator("portal.on-time-share"));
    }

    @Test
    void isAnsweredByTheBodyThatWasAskedAndOnce() {
        Obstacle obstacle = raised();

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> obstacles.answer(obstacle.obstacleId(), ANSWER, officer))
                .withMessage("obstacle.not-asked");
        assertThat(broken(obstacles.answer(obstacle.obstacleId(), "xong", asked)))
                .containsExactly("words obstacle.words");
        obstacles.answer(obstacle.obstacleId(), ANSWER, asked).orElseThrow();
        assertThat(broken(obstacles.answer(obstacle.obstacleId(), ANSWER, asked)))
                .containsExactly(" obstacle.answered");
    }

    @Test
    void whatIsMissingOrWrongIsToldFieldByField() {
        var typed =
                new ObstacleEntry(identifier(), "", "31/02/2026", "mạng", "FATE", "", "", "ZZZ");

        assertThat(broken(obstacles.raise(typed, officer)))
                .containsExactlyInAnyOrder(
                        "about obstacle.about",
                        "since obstacle.since",
                        "words obstacle.words",
                        "cause obstacle.cause",
                        "outside obstacle.outside",
                        "proposal obstacle.words",
                        "answering agency-code.format");
    }

    @Test
    void aFormThatIsSentTwiceIsEnteredOnceAndNeverChanged() {
        ObstacleEntry typed = entry("portal.on-time-share");
        obstacles.raise(typed, officer).orElseThrow();
        obstacles.raise(typed, officer).orElseThrow();

        assertThat(obstacles.ofBody(officer))
                .filteredOn(one -> one.obstacleId().equals(typed.obstacleId()))
                .hasSize(1);
        assertThatThrownBy(() ->
                        PLATFORM.sql()
                                .sql("update steering.obstacle set words = proposal")
                                .update())
                .hasMessageContaining("never changed");
    }
}
