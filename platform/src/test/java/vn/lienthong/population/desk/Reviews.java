package vn.lienthong.population.desk;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.support.SqlArrayValue;
import vn.lienthong.RunningPlatform;
import vn.lienthong.shell.Identifiers;

/** People of the shared platform who wait for their commune, without moving everybody else. */
public final class Reviews {

    private Reviews() {}

    /** A reorganisation on 1 July 2025 that merged no commune. */
    public static UUID reorganisation(RunningPlatform platform) {
        platform.sql()
                .sql(
                        """
                        insert into population.written_act
                            (act_id, kind, happened_on, registered_at, registered_by, commune_code, ground_id, content)
                        values (?, 'UNITS_REORGANISED', '2025-07-01', '2025-07-01T00:00:00Z', ?, '',
                            population.ground_of('Nghị quyết số 202/2025/QH15 ngày 12/06/2025'), '{}')
                        on conflict do nothing
                        """)
                .params(platform.bean(Identifiers.class).next(), new UUID(0, 0))
                .update();
        return platform.sql()
                .sql("select act_id from population.civil_act where kind = 'UNITS_REORGANISED'")
                .query(UUID.class)
                .single();
    }

    /** A person waits, with these communes to choose from. */
    public static void waits(
            RunningPlatform platform, UUID person, UUID act, List<String> candidates) {
        platform.sql()
                .sql(
                        """
                        insert into population.residence_review (person_id, act_id, residence, commune_code, candidates)
                        values (?, ?, 'RESIDENCE', '00001', ?)
                        """)
                .param(person)
                .param(act)
                .param(new SqlArrayValue("text", candidates.toArray()))
                .update();
    }
}
