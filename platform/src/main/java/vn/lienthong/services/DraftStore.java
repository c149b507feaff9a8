package vn.lienthong.services;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps drafts and the papers attached to them. Thread-safe. */
final class DraftStore {

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    DraftStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void insert(Draft draft, Instant now) {
        database.sql(
                        """
                        insert into services.draft
                            (draft_id, owner, procedure_code, procedure_version, answers, created_at, updated_at)
                        values (?, ?, ?, ?, ?::jsonb, ?, ?)
                        """)
                .params(
                        draft.draftId(),
                        draft.owner(),
                        draft.procedure().code(),
                        draft.procedure().validFrom(),
                        write(draft.answers()),
                        Timestamp.from(now),
                        Timestamp.from(now))
                .update();
    }

    void update(UUID draftId, Answers answers, Instant now) {
        database.sql(
                        "update services.draft set answers = ?::jsonb, updated_at = ? where draft_id = ?")
                .params(write(answers), Timestamp.from(now), draftId)
                .update();
    }

    /** The draft, locked until the end of the transaction. */
    Optional<Draft> lock(UUID draftId) {
        return database.sql(
                        """
                        select draft_id, owner, procedure_code, procedure_version, answers
                        from services.draft where draft_id = ? for update
                        """)
                .param(draftId)
                .query(this::draft)
                .optional();
    }

    Optional<Draft> find(UUID draftId) {
        return database.sql(
                        """
                        select draft_id, owner, procedure_code, procedure_version, answers
                        from services.draft where draft_id = ?
                        """)
                .param(draftId)
                .query(this::draft)
                .optional();
    }

    /** An owner's drafts that were not handed in, newest first, at most 20. */
    List<Draft> openOf(UUID owner) {
        return database.sql(
                        """
                        select draft_id, owner, procedure_code, procedure_version, answers
                        from services.draft r where owner = ?
                            and not exists (select 1 from services.dossier d where d.draft_id = r.draft_id)
                        order by updated_at desc limit 20
                        """)
                .param(owner)
                .query(this::draft)
                .list();
    }

    /** Attaches a paper to a field, in the place of an earlier one. */
    void attach(UUID attachmentId, UUID draftId, String field, Attachment paper, Instant now) {
        database.sql(
                        """
                        insert into services.attachment
                            (attachment_id, draft_id, field, file_name, media_type, size_bytes, sha256, content, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (draft_id, field) do update set
                            attachment_id = excluded.attachment_id, file_name = excluded.file_name,
                            media_type = excluded.media_type, size_bytes = excluded.size_bytes,
                            sha256 = excluded.sha256, content = excluded.content, uploaded_at = excluded.uploaded_at
                        """)
                .params(
                        attachmentId,
                        draftId,
                        field,
                        paper.fileName(),
                        paper.kind().mediaType(),
                        paper.content().length,
                        paper.sha256(),
                        paper.content(),
                        Timestamp.from(now))
                .update();
    }

    /** The paper of a field of the draft behind a dossier. */
    Optional<Attachment> paperOf(UUID dossierId, String field) {
        return database.sql(
                        """
                        select a.file_name, a.content
                        from services.attachment a join services.dossier d using (draft_id)
                        where d.dossier_id = ? and a.field = ?
                        """)
                .params(dossierId, field)
                .query((row, number) ->
                        Attachment.of(row.getString("file_name"), row.getBytes("content"))
                                .orElseThrow())
                .optional();
    }

    String write(Answers answers) {
        return json.writeValueAsString(answers.values());
    }

    Answers answers(String text) {
        return new Answers(json.readValue(text, ANSWERS));
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("draft_id", UUID.class),
                row.getObject("owner", UUID.class),
                new Procedure.Version(
                        row.getString("procedure_code"),
                        row.getObject("procedure_version", LocalDate.class)),
                answers(row.getString("answers")));
    }
}
