package vn.lienthong.services;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.lienthong.shell.PastEvents;

/**
 * What was told of dossiers, told again. A dossier may be destroyed when the time has passed for
 * which the law has it kept; then nothing tells of it. Thread-safe.
 */
final class PastDossierStore {

    private final JdbcTemplate database;

    PastDossierStore(JdbcTemplate database) {
        this.database = database;
    }

    PastEvents<DossierSubmitted> submitted() {
        return new PastEvents<>(
                DossierSubmitted.class,
                false,
                database,
                """
                select dossier_id, procedure_code, commune_code, province_code, channel, submitted_at
                from services.dossier order by dossier_id
                """,
                (row, number) ->
                        new DossierSubmitted(
                                row.getObject("dossier_id", UUID.class),
                                row.getString("procedure_code"),
                                row.getString("commune_code"),
                                row.getString("province_code"),
                                Channel.valueOf(row.getString("channel")),
                                row.getTimestamp("submitted_at").toInstant()));
    }

    /** Late or in time is judged against what was promised when the work ended; that stays. */
    PastEvents<DossierClosed> closed() {
        return new PastEvents<>(
                DossierClosed.class,
                false,
                database,
                """
                select dossier_id, d.commune_code, d.province_code, e.step, e.happened_at,
                    e.happened_at <= coalesce(d.due_at, d.answer_due_at) as on_time
                from services.dossier_event e join services.dossier d using (dossier_id)
                where e.step in ('REFUSE', 'WITHDRAW', 'APPROVE', 'STOP')
                order by dossier_id, e.sequence
                """,
                (row, number) ->
                        new DossierClosed(
                                row.getObject("dossier_id", UUID.class),
                                row.getString("commune_code"),
                                row.getString("province_code"),
                                DossierStep.valueOf(row.getString("step")),
                                row.getTimestamp("happened_at").toInstant(),
                                row.getBoolean("on_time")));
    }
}
