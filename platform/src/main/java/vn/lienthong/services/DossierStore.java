package vn.lienthong.services;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Role;

/** Keeps dossiers, their history and their results. Thread-safe. */
final class DossierStore {

    private static final int LIST_MAX = 200;
    private static final String SELECT =
            """
            select dossier_id, code, procedure_code, procedure_version, applicant, applicant_person, channel, commune_code,
                   province_code, answers, state, submitted_at, answer_due_at, due_at, finished_at
            from services.dossier
            """;

    private static final String SELECT_RESULT =
            "select dossier_id, token, document_number, person_id, holder, commune_code, issued_at"
                    + " from services.result where ";

    private final JdbcClient database;
    private final DraftStore drafts;

    DossierStore(JdbcClient database, DraftStore drafts) {
        this.database = database;
        this.drafts = drafts;
    }

    /** Next serial number of an agency's day, from 1; the row's lock keeps the order. */
    int nextSerial(String agencyCode, LocalDate day) {
        return database.sql(
                        """
                        insert into services.code_serial as serial (agency_code, day, last_serial)
                        values (?, ?, 1)
                        on conflict (agency_code, day) do update set last_serial = serial.last_serial + 1
                        returning last_serial
                        """)
                .params(agencyCode, day)
                .query(Integer.class)
                .single();
    }

    void insert(Dossier dossier, UUID draftId) {
        database.sql(
                        """
                        insert into services.dossier
                            (dossier_id, code, draft_id, procedure_code, procedure_version, applicant, applicant_person, channel,
                             commune_code, province_code, answers, state, submitted_at, answer_due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                        """)
                .params(
                        dossier.dossierId(),
                        dossier.code(),
                        draftId,
                        dossier.procedure().code(),
                        dossier.procedure().validFrom(),
                        dossier.applicant().accountId(),
                        dossier.applicant().personId(),
                        dossier.channel().name(),
                        dossier.communeCode(),
                        dossier.provinceCode(),
                        drafts.write(dossier.answers()),
                        dossier.state().name(),
                        Timestamp.from(dossier.times().submittedAt()),
                        Timestamp.from(dossier.times().answerDueAt()))
                .update();
    }

    /** Writes what was done and where the dossier stands after it. */
    void step(
            UUID dossierId,
            DossierStep step,
            Actor actor,
            @Nullable String reason,
            Instant happenedAt) {
        database.sql(
                        """
                        insert into services.dossier_event
                            (dossier_id, sequence, step, state, happened_at, actor, actor_role, reason)
                        select :dossier, coalesce(max(sequence), 0) + 1, :step, :state, :at, :actor, :role, :reason
                        from services.dossier_event where dossier_id = :dossier
                        """)
                .param("dossier", dossierId)
                .param("step", step.name())
                .param("state", step.to().name())
                .param("at", Timestamp.from(happenedAt))
                .param("actor", actor.accountId())
                .param("role", actor.role().name())
                .param("reason", reason)
                .update();
        boolean ends =
                step.to() == DossierState.FINISHED
                        || (step.to().isFinal() && step != DossierStep.RETURN_RESULT);
        database.sql(
                        """
                        update services.dossier set state = :state,
                            finished_at = case when :ends then :at else finished_at end
                        where dossier_id = :dossier
                        """)
                .param("state", step.to().name())
                .param("ends", ends)
                .param("at", Timestamp.from(happenedAt))
                .param("dossier", dossierId)
                .update();
    }

    void promise(UUID dossierId, Instant dueAt) {
        database.sql("update services.dossier set due_at = ? where dossier_id = ?")
                .params(Timestamp.from(dueAt), dossierId)
                .update();
    }

    Optional<Dossier> ofDraft(UUID draftId) {
        return database.sql(SELECT + " where draft_id = ?")
                .param(draftId)
                .query(this::dossier)
                .optional();
    }

    Optional<Dossier> find(UUID dossierId) {
        return database.sql(SELECT + " where dossier_id = ?")
                .param(dossierId)
                .query(this::dossier)
                .optional();
    }

    /** The dossier, locked until the end of the transaction: of two officers, one waits. */
    Optional<Dossier> lock(UUID dossierId) {
        return database.sql(SELECT + " where dossier_id = ? for update")
                .param(dossierId)
                .query(this::dossier)
                .optional();
    }

    /** An applicant's dossiers, newest first, at most 200. */
    List<Dossier> ofApplicant(UUID accountId) {
        return database.sql(
                        SELECT
                                + " where applicant = ? order by submitted_at desc limit "
                                + LIST_MAX)
                .param(accountId)
                .query(this::dossier)
                .list();
    }

    /** A commune's dossiers in some states, the most urgent first, at most 200. */
    List<Dossier> ofCommune(String communeCode, List<DossierState> states) {
        return database.sql(
                        SELECT
                                + " where commune_code = :commune and state in (:states)"
                                + " order by coalesce(due_at, answer_due_at), submitted_at limit "
                                + LIST_MAX)
                .param("commune", communeCode)
                .param("states", states.stream().map(DossierState::name).toList())
                .query(this::dossier)
                .list();
    }

    /** Codes of those of the dossiers that a person handed in, by dossier. */
    Map<UUID, String> codesOfApplicant(Collection<UUID> dossiers, UUID personId) {
        return codes(dossiers, "applicant_person", personId);
    }

    /** Codes of those of the dossiers that a commune handles, by dossier. */
    Map<UUID, String> codesOfCommune(Collection<UUID> dossiers, String communeCode) {
        return codes(dossiers, "commune_code", communeCode);
    }

    private Map<UUID, String> codes(Collection<UUID> dossiers, String column, Object value) {
        if (dossiers.isEmpty()) {
            return Map.of();
        }
        var codes = new HashMap<UUID, String>();
        database.sql(
                        "select dossier_id, code from services.dossier where dossier_id in (:dossiers) and "
                                + column
                                + " = :value")
                .param("dossiers", Set.copyOf(dossiers))
                .param("value", value)
                .query(row -> {
                    codes.put(row.getObject("dossier_id", UUID.class), row.getString("code"));
                });
        return codes;
    }

    List<DossierEvent> history(UUID dossierId) {
        return database.sql(
                        """
                        select sequence, step, happened_at, actor_role, reason
                        from services.dossier_event where dossier_id = ? order by sequence
                        """)
                .param(dossierId)
                .query((row, number) ->
                        new DossierEvent(
                                row.getInt("sequence"),
                                DossierStep.valueOf(row.getString("step")),
                                row.getTimestamp("happened_at").toInstant(),
                                Role.valueOf(row.getString("actor_role")),
                                row.getString("reason")))
                .list();
    }

    Optional<Attachment> paperOf(UUID dossierId, String field) {
        return drafts.paperOf(dossierId, field);
    }

    void insert(IssuedResult result) {
        database.sql(
                        """
                        insert into services.result
                            (dossier_id, token, document_number, person_id, holder, commune_code, issued_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        result.dossierId(),
                        result.token(),
                        result.documentNumber(),
                        result.personId(),
                        result.holder(),
                        result.communeCode(),
                        Timestamp.from(result.issuedAt()))
                .update();
    }

    Optional<IssuedResult> resultOf(UUID dossierId) {
        return result("dossier_id = ?", dossierId);
    }

    Optional<IssuedResult> resultByToken(String token) {
        return result("token = ?", token);
    }

    private Optional<IssuedResult> result(String condition, Object key) {
        return database.sql(SELECT_RESULT + condition)
                .param(key)
                .query((row, number) ->
                        new IssuedResult(
                                row.getObject("dossier_id", UUID.class),
                                row.getString("token"),
                                row.getString("document_number"),
                                row.getObject("person_id", UUID.class),
                                row.getString("holder"),
                                row.getString("commune_code"),
                                row.getTimestamp("issued_at").toInstant()))
                .optional();
    }

    private Dossier dossier(ResultSet row, int number) throws SQLException {
        return new Dossier(
                row.getObject("dossier_id", UUID.class),
                row.getString("code"),
                new Procedure.Version(
                        row.getString("procedure_code"),
                        row.getObject("procedure_version", LocalDate.class)),
                new Dossier.Applicant(
                        row.getObject("applicant", UUID.class),
                        row.getObject("applicant_person", UUID.class)),
                Channel.valueOf(row.getString("channel")),
                row.getString("commune_code"),
                row.getString("province_code"),
                drafts.answers(row.getString("answers")),
                DossierState.valueOf(row.getString("state")),
                new Dossier.Times(
                        row.getTimestamp("submitted_at").toInstant(),
                        row.getTimestamp("answer_due_at").toInstant(),
                        instant(row.getTimestamp("due_at")),
                        instant(row.getTimestamp("finished_at"))));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
