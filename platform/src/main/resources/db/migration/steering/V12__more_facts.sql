-- Procedures that are offered become facts, and tasks that plans give. A task that nobody gave a deadline is done
-- neither on time nor late: until now it counted as on time.
alter table case_fact drop constraint case_fact_measure_check;
alter table case_fact add constraint case_fact_measure_check check (measure in
    ('RECEIVED', 'CLOSED', 'BIRTHS', 'BORN', 'ENTERED', 'PROCEDURES', 'FULLY_ONLINE', 'ACCOUNTS')) not valid;
alter table incoming_fact drop constraint incoming_fact_measure_check;
alter table incoming_fact add constraint incoming_fact_measure_check check (measure in
    ('RECEIVED', 'CLOSED', 'BIRTHS', 'BORN', 'ENTERED', 'PROCEDURES', 'FULLY_ONLINE', 'ACCOUNTS'));

create or replace view fact as
select measure as kind, case_id, pseudonym, day, known_at, province_code, null::text as body, amount,
       on_time, channel as detail, days
from case_fact
union all
select 'TASKS_ASSIGNED', t.task_id, t.code, (m.moved_at at time zone 'Asia/Ho_Chi_Minh')::date, m.moved_at,
       null, t.lead_body, 1, null, case t.term_kind when 'STANDING' then 'STANDING' else 'TIMED' end, null
from task t join task_move m using (task_id)
where m.move = 'ASSIGN'
  and not exists (select from task_move e
                  where e.task_id = m.task_id and e.move = 'ASSIGN' and e.sequence < m.sequence)
union all
select 'TASKS_OF_PLANS', t.task_id, t.code, (m.moved_at at time zone 'Asia/Ho_Chi_Minh')::date, m.moved_at,
       null, t.lead_body, 1, null, null, null
from task t join task_move m using (task_id) join directing_document d using (document_id)
where m.move = 'ASSIGN' and d.kind = 'PLAN'
  and not exists (select from task_move e
                  where e.task_id = m.task_id and e.move = 'ASSIGN' and e.sequence < m.sequence)
union all
select 'TASKS_WITHDRAWN', t.task_id, t.code, (m.moved_at at time zone 'Asia/Ho_Chi_Minh')::date, m.moved_at,
       null, t.lead_body, 1, null, null, null
from task t join task_move m using (task_id)
where m.move = 'WITHDRAW'
  and exists (select from task_move e where e.task_id = m.task_id and e.move = 'ASSIGN')
union all
select 'TASKS_DONE', t.task_id, t.code, t.reported_on, m.moved_at,
       null, t.lead_body, 1, t.reported_on <= t.judged_by, null, null
from task t join task_move m using (task_id)
where m.move = 'CONFIRM'
union all
select 'DOCUMENTS', document_id, number, signed_on, entered_at,
       null, null, 1, null, kind, null
from directing_document;
comment on view fact is 'Everything that indicators count: one row a case and kind, with since when it is known';
