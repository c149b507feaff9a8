package vn.lienthong.bench;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.PlatformInThisJvm;

/** Tasks of a document as they are after months of work, written by SQL. */
final class ManyTasks {

    private ManyTasks() {}

    /** Enters them, unless a directory that was kept has them: every other one of one ministry. */
    static void enter(PlatformInThisJvm platform, int tasks) {
        JdbcClient database = platform.the(JdbcClient.class);
        boolean there =
                database.sql(
                                "select exists (select from steering.directing_document where number = '1/BENCH')")
                        .query(Boolean.class)
                        .single();
        if (there || tasks == 0) {
            return;
        }
        database.sql(
                        """
                        with document as (
                            insert into steering.directing_document (document_id, kind, number, signed_on, issuer, signer,
                                title, entered_by, entered_at)
                            values (gen_random_uuid(), 'PLAN', '1/BENCH', '2025-01-02', 'G01', 'Nguyễn Văn An', 'Kế hoạch đo tải',
                                gen_random_uuid(), '2025-01-02T02:00:00Z')
                            returning document_id),
                        part as (
                            insert into steering.task_group (document_id, number, title)
                            select document_id, 1, 'Nhiệm vụ' from document returning document_id, number),
                        task as (
                            insert into steering.task (task_id, document_id, group_number, code, content, product, lead_body,
                                cooperating, monitor_body, term_kind, starts_on, first_deadline, drafted_by, drafted_at,
                                state, deadline, moves)
                            select ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, document_id, number, n::text,
                                'Nhiệm vụ số ' || n, 'Báo cáo', case when n % 2 = 0 then :body
                                    else (array['G02', 'G03', 'H26', 'H31'])[1 + n / 2 % 4] end,
                                array[]::text[], 'G22', 'DAY', date '2025-01-02', current_date - 200 + n % 400, gen_random_uuid(),
                                '2025-01-02T02:00:00Z', 'ACCEPTED', current_date - 200 + n % 400, 2
                            from part, generate_series(1, :tasks::int) n
                            returning task_id, lead_body)
                        insert into steering.task_move (task_id, sequence, move, state, moved_at, actor, body, duty, words, order_id)
                        select task_id, sequence, (array['ASSIGN', 'ACCEPT'])[sequence], (array['ASSIGNED', 'ACCEPTED'])[sequence],
                            timestamptz '2025-01-03T02:00:00Z' + sequence * interval '1 day', gen_random_uuid(), lead_body, 'OFFICER',
                            '', gen_random_uuid()
                        from task, generate_series(1, 2) sequence
                        """)
                .param("body", SteeringPages.MINISTRY)
                .param("tasks", tasks)
                .update();
        database.sql("vacuum analyze steering.task").update();
        database.sql("vacuum analyze steering.task_move").update();
    }
}
