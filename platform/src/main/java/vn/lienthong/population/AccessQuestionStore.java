package vn.lienthong.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.shell.Actor;

/** Keeps questions about reads and their answers. Thread-safe. */
final class AccessQuestionStore {

    private static final int LIST_MAX = 200;
    private static final String SELECT =
            """
            select q.question_id, q.asked_at, q.words, q.answer, q.answered_at, q.reader_kind, r.reader = ? as own,
                   r.read_at, r.purpose, r.case_reference
            from population.access_question q join population.access_record r using (access_id)
            """;

    private final JdbcClient database;
    private final CaseCodes cases;

    AccessQuestionStore(JdbcClient database, CaseCodes cases) {
        this.database = database;
        this.cases = cases;
    }

    /**
     * Opens a case; a case that is there for this read already stays the only one. The commune of
     * the reader answers; that in which the person lives, if the reader acted for none.
     *
     * @return the commune that answers if the case is new
     */
    Optional<String> insert(AccessQuestion question, UUID accessId, ReaderKind kind) {
        return database.sql(
                        """
                        insert into population.access_question (question_id, access_id, reader_kind, commune_code, asked_at, words, state)
                        select :question, r.access_id, :kind, coalesce(r.reader_commune, p.commune_code), :at, :words, :state
                        from population.access_record r
                        left join population.person_merged m using (person_id)
                        join population.person_current p on p.person_id = coalesce(m.survivor, r.person_id)
                        where r.access_id = :access
                        on conflict (access_id) do nothing
                        returning commune_code
                        """)
                .param("question", question.questionId())
                .param("access", accessId)
                .param("kind", kind.name())
                .param("at", Timestamp.from(question.askedAt()))
                .param("words", question.words())
                .param("state", question.state().name())
                .query(String.class)
                .optional();
    }

    Optional<AccessQuestion> ofAccess(UUID accessId) {
        return database.sql(
                        """
                        select question_id, asked_at, words, answer, answered_at
                        from population.access_question where access_id = ?
                        """)
                .param(accessId)
                .query((row, number) -> question(row))
                .optional();
    }

    /**
     * A commune's questions, at most 200: the open ones oldest first, the answered newest first.
     */
    List<QuestionedAccess> ofCommune(
            String communeCode, AccessQuestion.State state, Actor officer) {
        return withCodes(
                database.sql(
                                SELECT
                                        + " where q.commune_code = ? and q.state = ? order by "
                                        + (state == AccessQuestion.State.OPEN
                                                ? "q.asked_at, q.question_id"
                                                : "q.answered_at desc, q.question_id desc")
                                        + " limit "
                                        + LIST_MAX)
                        .params(officer.accountId(), communeCode, state.name()),
                communeCode);
    }

    Optional<QuestionedAccess> find(UUID questionId, String communeCode, Actor officer) {
        return withCodes(
                        database.sql(SELECT + " where q.question_id = ? and q.commune_code = ?")
                                .params(officer.accountId(), questionId, communeCode),
                        communeCode)
                .stream()
                .findFirst();
    }

    /**
     * Writes the answer to an open question.
     *
     * @return the read that was asked about; empty when somebody was faster
     */
    Optional<UUID> answer(UUID questionId, AccessQuestion.Reply reply, Actor officer) {
        return database.sql(
                        """
                        update population.access_question
                        set state = 'ANSWERED', answer = ?, answered_by = ?, answered_at = ?
                        where question_id = ? and state = 'OPEN' returning access_id
                        """)
                .params(
                        reply.text(),
                        officer.accountId(),
                        Timestamp.from(reply.answeredAt()),
                        questionId)
                .query(UUID.class)
                .optional();
    }

    static AccessQuestion question(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return new AccessQuestion(
                row.getObject("question_id", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("words"),
                answer == null
                        ? null
                        : new AccessQuestion.Reply(answer, instant(row, "answered_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private List<QuestionedAccess> withCodes(
            JdbcClient.StatementSpec question, String communeCode) {
        var references = new HashMap<UUID, UUID>();
        List<QuestionedAccess> found =
                question.query(
                                (row, number) -> {
                                    QuestionedAccess asked = asked(row, null, null);
                                    UUID reference = row.getObject("case_reference", UUID.class);
                                    if (reference != null) {
                                        references.put(asked.question().questionId(), reference);
                                    }
                                    return asked;
                                })
                        .list();
        Map<UUID, String> codes = cases.ofCommune(references.values(), communeCode);
        return found.stream()
                .map(asked -> {
                    UUID reference = references.get(asked.question().questionId());
                    String code = reference == null ? null : codes.get(reference);
                    return new QuestionedAccess(
                            asked.question(),
                            asked.own(),
                            asked.readAt(),
                            asked.kind(),
                            asked.purpose(),
                            code == null ? null : reference,
                            code);
                })
                .toList();
    }

    private static QuestionedAccess asked(
            ResultSet row, @Nullable UUID reference, @Nullable String code) throws SQLException {
        return new QuestionedAccess(
                question(row),
                row.getBoolean("own"),
                instant(row, "read_at"),
                ReaderKind.valueOf(row.getString("reader_kind")),
                Reading.Purpose.valueOf(row.getString("purpose")),
                reference,
                code);
    }
}
