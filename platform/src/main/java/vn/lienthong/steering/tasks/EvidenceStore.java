package vn.lienthong.steering.tasks;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.shell.Paper;

/** Keeps the files that came with reports. Within the caller's transaction. Thread-safe. */
final class EvidenceStore {

    private final JdbcClient database;

    EvidenceStore(JdbcClient database) {
        this.database = database;
    }

    void insert(UUID taskId, int sequence, Paper file) {
        database.sql(
                        """
                        insert into steering.task_evidence (task_id, sequence, kind, content, sha256)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(taskId, sequence, file.kind().name(), file.content(), file.sha256())
                .update();
    }

    /** What came with the moves of a task, by the number of the move. */
    Map<Integer, Paper.Kind> kinds(UUID taskId) {
        var kinds = new HashMap<Integer, Paper.Kind>();
        database.sql("select sequence, kind from steering.task_evidence where task_id = ?")
                .param(taskId)
                .query(row -> {
                    kinds.put(row.getInt("sequence"), Paper.Kind.valueOf(row.getString("kind")));
                });
        return kinds;
    }

    Optional<Paper> find(UUID taskId, int sequence) {
        return database.sql(
                        """
                        select kind, content from steering.task_evidence
                        where task_id = ? and sequence = ?
                        """)
                .params(taskId, sequence)
                .query((row, number) ->
                        Paper.kept(
                                Paper.Kind.valueOf(row.getString("kind")), row.getBytes("content")))
                .optional();
    }
}
