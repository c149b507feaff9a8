package vn.lienthong.verification.reviews;

import java.util.UUID;
import vn.lienthong.RunningPlatform;

/** Labels of lines that two clerks decided, for tests that need more than anybody would click. */
public final class Labels {

    private Labels() {}

    /**
     * Writes a file of a body with decided lines of one stratum.
     *
     * @param posterior the chance that the engine gave to the best person of each
     * @param correct how many of them the best person was
     */
    public static void add(
            String body,
            String purpose,
            String stratum,
            double posterior,
            int labels,
            int correct) {
        RunningPlatform platform = RunningPlatform.shared();
        UUID jobId = UUID.randomUUID();
        platform.sql()
                .sql(
                        """
                        insert into verification.job
                            (job_id, body, purpose, right_from, ground, case_reference, title, bytes,
                             lines, sha256, submitter, submitted_at, state, ended_at, files_removed_at)
                        values (?, ?, ?, '2024-07-01', 'Luật 26/2023/QH15', 'TC-1', 'Nhãn', 1, ?, 'x',
                            ?, now(), 'CANCELLED', now(), now())
                        """)
                .params(jobId, body, purpose, labels, UUID.randomUUID())
                .update();
        platform.sql()
                .sql(
                        """
                        insert into verification.job_match (job_id, line, person_id)
                        select :job, line, gen_random_uuid() from generate_series(1, :labels) as drawn (line)
                        where :stratum = 'LOW_MARGIN'
                        """)
                .param("job", jobId)
                .param("labels", labels)
                .param("stratum", stratum)
                .update();
        platform.sql()
                .sql(
                        """
                        insert into verification.review_item
                            (item_id, job_id, line, line_offset, line_bytes, stratum, outcome, state,
                             verdict, label, decided_at, posterior)
                        select gen_random_uuid(), :job, drawn.line, 0, 1, :stratum, 'AMBIGUOUS', 'DECIDED',
                            case when drawn.line <= :correct then 'PERSON' else 'NOT_THE_SHOWN' end,
                            case when drawn.line <= :correct
                                then coalesce(m.person_id, gen_random_uuid()) end,
                            now(), :posterior
                        from generate_series(1, :labels) as drawn (line)
                        left join verification.job_match m
                            on m.job_id = :job and m.line = drawn.line
                        """)
                .param("job", jobId)
                .param("stratum", stratum)
                .param("labels", labels)
                .param("correct", correct)
                .param("posterior", posterior)
                .update();
    }
}
