package vn.lienthong.steering.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.steering.tasks.BodyMember;

/** Keeps sheets of tasks as they were sent. Within the caller's transaction. Thread-safe. */
final class ImportStore {

    private final JdbcClient database;

    ImportStore(JdbcClient database) {
        this.database = database;
    }

    /** A sheet as it was sent. */
    record Kept(UUID documentId, byte[] content, @Nullable Instant takenAt) {}

    /** Keeps a sheet; one that is there already is left alone. */
    void insert(UUID importId, UUID documentId, BodyMember by, byte[] content, Instant now) {
        database.sql(
                        """
                        insert into steering.task_import
                            (import_id, document_id, body, content, uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (import_id) do nothing
                        """)
                .params(
                        importId,
                        documentId,
                        by.body().national(),
                        content,
                        by.accountId(),
                        Timestamp.from(now))
                .update();
    }

    /** A sheet that somebody of a body sent. */
    Optional<Kept> find(UUID importId, AgencyCode body) {
        return database.sql(
                        """
                        select document_id, content, taken_at from steering.task_import
                        where import_id = ? and body = ?
                        """)
                .params(importId, body.national())
                .query((row, number) -> {
                    Timestamp taken = row.getTimestamp("taken_at");
                    return new Kept(
                            row.getObject("document_id", UUID.class),
                            row.getBytes("content"),
                            taken == null ? null : taken.toInstant());
                })
                .optional();
    }

    /** Keeps others from taking the sheet until the transaction ends. */
    void lock(UUID importId) {
        database.sql("select 1 from steering.task_import where import_id = ? for update")
                .param(importId)
                .query(Integer.class)
                .optional();
    }

    void taken(UUID importId, int tasks, Instant now) {
        database.sql("update steering.task_import set taken_at = ?, taken = ? where import_id = ?")
                .params(Timestamp.from(now), tasks, importId)
                .update();
    }
}
