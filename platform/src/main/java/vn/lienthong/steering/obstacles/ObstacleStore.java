package vn.lienthong.steering.obstacles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.steering.tasks.BodySuccession;

/** Keeps obstacles and their answers. Within the caller's transaction. Thread-safe. */
final class ObstacleStore {

    private static final int SHOWN = 200;

    private static final String SELECT =
            """
            select o.*, t.code, a.words as answer, a.body as answerer, a.answered_at
            from steering.obstacle o
            left join steering.task t using (task_id)
            left join steering.obstacle_answer a using (obstacle_id)
            """;

    private final JdbcClient database;
    private final BodySuccession succession;

    ObstacleStore(JdbcClient database, BodySuccession succession) {
        this.database = database;
        this.succession = succession;
    }

    /**
     * Whether a body must answer an obstacle: the one that was asked, or the one that took over.
     */
    boolean asks(Obstacle obstacle, AgencyCode body) {
        return succession.answering(obstacle.answering()).equals(body);
    }

    /** Enters an obstacle; one that was entered stays as it is. */
    void insert(Obstacle obstacle, UUID raisedBy) {
        Obstacle.Said said = obstacle.said();
        database.sql(
                        """
                        insert into steering.obstacle
                            (obstacle_id, task_id, indicator, body, since, words, cause, objective,
                             proposal, answering, raised_by, raised_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (obstacle_id) do nothing
                        """)
                .param(obstacle.obstacleId())
                .param(
                        obstacle.about() instanceof Obstacle.About.OfTask task
                                ? task.taskId()
                                : null)
                .param(
                        obstacle.about() instanceof Obstacle.About.OfIndicator(String id)
                                ? id
                                : null)
                .param(obstacle.body().national())
                .param(said.since())
                .param(said.words())
                .param(said.cause().name())
                .param(said.objective())
                .param(said.proposal())
                .param(obstacle.answering().national())
                .param(raisedBy)
                .param(Timestamp.from(obstacle.raisedAt()))
                .update();
    }

    /** Writes an answer; false when there is one already. */
    boolean answer(UUID obstacleId, String words, UUID by, AgencyCode body, Instant at) {
        return database.sql(
                                """
                                insert into steering.obstacle_answer
                                    (obstacle_id, words, answered_by, body, answered_at)
                                values (?, ?, ?, ?, ?) on conflict (obstacle_id) do nothing
                                """)
                        .params(obstacleId, words, by, body.national(), Timestamp.from(at))
                        .update()
                > 0;
    }

    Optional<Obstacle> find(UUID obstacleId) {
        return database.sql(SELECT + " where o.obstacle_id = ?")
                .param(obstacleId)
                .query((row, number) -> obstacle(row))
                .optional();
    }

    /** Some of those that nobody answered, what has waited longest first. */
    List<Obstacle> unanswered(int limit, long offset) {
        return database.sql(
                        SELECT
                                + " where a.obstacle_id is null order by o.raised_at, o.obstacle_id limit ? offset ?")
                .params(limit, offset)
                .query((row, number) -> obstacle(row))
                .list();
    }

    /** Those that a body raised or must answer and nobody did, what has waited longest first. */
    List<Obstacle> unansweredOf(AgencyCode body, int limit) {
        return database.sql(
                        SELECT
                                + """
                                 where a.obstacle_id is null and (o.body in (:bodies) or o.answering in (:bodies))
                                order by o.raised_at, o.obstacle_id limit :limit
                                """)
                .param("bodies", succession.codes(body))
                .param("limit", limit)
                .query((row, number) -> obstacle(row))
                .list();
    }

    /** Those that a body must answer and did not, what has waited longest first. */
    List<Obstacle> toAnswer(AgencyCode body, int limit) {
        return database.sql(
                        SELECT
                                + """
                                 where a.obstacle_id is null and o.answering in (:bodies)
                                order by o.raised_at, o.obstacle_id limit :limit
                                """)
                .param("bodies", succession.codes(body))
                .param("limit", limit)
                .query((row, number) -> obstacle(row))
                .list();
    }

    /** Those that a body raised or must answer, the latest first. */
    List<Obstacle> ofBody(AgencyCode body) {
        return database.sql(
                        SELECT
                                + " where o.body in (:bodies) or o.answering in (:bodies) order by o.raised_at desc, o.obstacle_id limit "
                                + SHOWN)
                .param("bodies", succession.codes(body))
                .query((row, number) -> obstacle(row))
                .list();
    }

    private static Obstacle obstacle(ResultSet row) throws SQLException {
        UUID taskId = row.getObject("task_id", UUID.class);
        Timestamp answered = row.getTimestamp("answered_at");
        return new Obstacle(
                row.getObject("obstacle_id", UUID.class),
                taskId == null
                        ? new Obstacle.About.OfIndicator(row.getString("indicator"))
                        : new Obstacle.About.OfTask(
                                taskId, Objects.requireNonNull(row.getString("code"))),
                AgencyCode.of(row.getString("body")),
                new Obstacle.Said(
                        row.getString("words"),
                        row.getObject("since", LocalDate.class),
                        Cause.valueOf(row.getString("cause")),
                        row.getBoolean("objective"),
                        row.getString("proposal")),
                AgencyCode.of(row.getString("answering")),
                row.getTimestamp("raised_at").toInstant(),
                answered == null
                        ? null
                        : new Obstacle.Answer(
                                row.getString("answer"),
                                AgencyCode.of(row.getString("answerer")),
                                answered.toInstant()));
    }
}
