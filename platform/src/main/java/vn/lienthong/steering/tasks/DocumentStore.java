package vn.lienthong.steering.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.primitives.AgencyCode;

/** Keeps directing documents. Within the caller's transaction. Thread-safe. */
final class DocumentStore {

    /** Stands between titles of groups; no text that people write holds it. */
    private static final String BETWEEN = "\u001f";

    private static final String SELECT =
            """
            select d.*, (select string_agg(g.title, chr(31) order by g.number)
                from steering.task_group g where g.document_id = d.document_id) as groups
            from steering.directing_document d
            """;

    private final JdbcClient database;

    DocumentStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * Enters a document; one that is there stays as it is.
     *
     * @param issuer the body that issued it; null where it is none of those that have a code
     */
    void insert(DirectingDocument document, @Nullable AgencyCode issuer, UUID author, Instant now) {
        int inserted =
                database.sql(
                                """
                                insert into steering.directing_document (document_id, kind, number,
                                    signed_on, issuer, signer, title, issuing_body, entered_by, entered_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (document_id) do nothing
                                """)
                        .param(document.documentId())
                        .param(document.kind().name())
                        .param(document.number())
                        .param(document.date())
                        .param(document.issuer())
                        .param(document.signer())
                        .param(document.title())
                        .param(issuer == null ? null : issuer.national())
                        .param(author)
                        .param(Timestamp.from(now))
                        .update();
        for (int group = 1; inserted > 0 && group <= document.groups().size(); group++) {
            database.sql(
                            "insert into steering.task_group (document_id, number, title) values (?, ?, ?)")
                    .params(document.documentId(), group, document.groups().get(group - 1))
                    .update();
        }
    }

    Optional<DirectingDocument> find(UUID documentId) {
        return database.sql(SELECT + " where d.document_id = ?")
                .param(documentId)
                .query(DocumentStore::document)
                .optional();
    }

    /** All documents, the newest first. */
    List<DirectingDocument> all() {
        return database.sql(SELECT + " order by d.signed_on desc, d.number")
                .query(DocumentStore::document)
                .list();
    }

    private static DirectingDocument document(ResultSet row, int number) throws SQLException {
        return new DirectingDocument(
                row.getObject("document_id", UUID.class),
                DirectingDocument.Kind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getObject("signed_on", LocalDate.class),
                row.getString("issuer"),
                row.getString("signer"),
                row.getString("title"),
                List.of(row.getString("groups").split(BETWEEN, -1)));
    }
}
