package vn.lienthong.steering.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.steering.extraction.FoundBody;
import vn.lienthong.steering.extraction.FoundTask;
import vn.lienthong.steering.tasks.BodyMember;

/** Keeps texts of directives and drafts. Within the caller's transaction. Thread-safe. */
final class TextStore {

    private final JdbcClient database;

    TextStore(JdbcClient database) {
        this.database = database;
    }

    /** A text as it was given. */
    record Kept(UUID documentId, String content) {}

    /**
     * Keeps a text with what was found in it.
     *
     * @return false when it is there already
     */
    boolean insert(UUID textId, Kept text, List<FoundTask> found, BodyMember by, Instant now) {
        int inserted =
                database.sql(
                                """
                                insert into steering.directive_text
                                    (text_id, document_id, body, content, entered_by, entered_at)
                                values (?, ?, ?, ?, ?, ?) on conflict (text_id) do nothing
                                """)
                        .params(
                                textId,
                                text.documentId(),
                                by.body().national(),
                                text.content(),
                                by.accountId(),
                                Timestamp.from(now))
                        .update();
        for (int i = 0; inserted > 0 && i < found.size(); i++) {
            insert(textId, i + 1, found.get(i));
        }
        return inserted > 0;
    }

    private void insert(UUID textId, int sequence, FoundTask found) {
        database.sql(
                        """
                        insert into steering.directive_draft (text_id, sequence, begins, ends, lead,
                            cooperating, content, product, due, decision)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')
                        """)
                .params(
                        textId,
                        sequence,
                        found.source().begins(),
                        found.source().ends(),
                        lead(found),
                        helpers(found),
                        found.content(),
                        found.product(),
                        found.due())
                .update();
    }

    /** Of several that lead together the first leads and the others help; a person decides. */
    private static String lead(FoundTask found) {
        return found.lead().getFirst().words();
    }

    private static String helpers(FoundTask found) {
        return Stream.concat(found.lead().stream().skip(1), found.cooperating().stream())
                .filter(FoundBody::isOne)
                .map(FoundBody::words)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** A text that somebody of a body gave. */
    Optional<Kept> find(UUID textId, AgencyCode body) {
        return database.sql(
                        """
                        select document_id, content from steering.directive_text
                        where text_id = ? and body = ?
                        """)
                .params(textId, body.national())
                .query((row, number) ->
                        new Kept(
                                row.getObject("document_id", UUID.class), row.getString("content")))
                .optional();
    }

    /** The drafts of a text, in their order. */
    List<TextDraft> drafts(UUID textId, String content) {
        return database.sql(
                        "select * from steering.directive_draft where text_id = ? order by sequence")
                .param(textId)
                .query((row, number) ->
                        new TextDraft(
                                row.getInt("sequence"),
                                content.substring(row.getInt("begins"), row.getInt("ends")),
                                row.getInt("begins"),
                                row.getInt("ends"),
                                new TaskEntry(
                                        "",
                                        "",
                                        row.getString("content"),
                                        row.getString("product"),
                                        row.getString("lead"),
                                        row.getString("cooperating"),
                                        "",
                                        row.getString("due"),
                                        TaskEntry.Target.NONE),
                                TextDraft.Decision.valueOf(row.getString("decision")),
                                row.getObject("task_id", UUID.class)))
                .list();
    }

    /**
     * Writes a decision down.
     *
     * @return false when somebody decided before
     */
    boolean decide(
            UUID textId,
            int sequence,
            TextDraft.Decision decision,
            @Nullable UUID task,
            BodyMember by,
            Instant now) {
        return database.sql(
                                """
                                update steering.directive_draft set decision = ?, task_id = ?,
                                    decided_by = ?, decided_at = ?
                                where text_id = ? and sequence = ? and decision = 'WAITING'
                                """)
                        .param(decision.name())
                        .param(task)
                        .param(by.accountId())
                        .param(Timestamp.from(now))
                        .param(textId)
                        .param(sequence)
                        .update()
                > 0;
    }

    /** The texts of a document that people of a body gave, the latest first. */
    List<ListedText> ofDocument(UUID documentId, AgencyCode body) {
        return database.sql(
                        """
                        select t.text_id, t.entered_at, count(d.sequence) as drafts,
                            count(d.sequence) filter (where d.decision = 'WAITING') as waiting
                        from steering.directive_text t left join steering.directive_draft d using (text_id)
                        where t.document_id = ? and t.body = ?
                        group by t.text_id, t.entered_at order by t.entered_at desc limit 50
                        """)
                .params(documentId, body.national())
                .query((row, number) ->
                        new ListedText(
                                row.getObject("text_id", UUID.class),
                                row.getTimestamp("entered_at").toInstant(),
                                row.getInt("drafts"),
                                row.getInt("waiting")))
                .list();
    }
}
