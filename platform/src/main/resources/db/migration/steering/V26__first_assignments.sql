-- The view of V23, but the first time that a task is assigned is found by its number: a draft is either assigned or withdrawn,
-- and withdrawn is final, so that the first assignment of a task is its first move.
create or replace view fact as
select measure as kind, case_id, pseudonym, day, known_at, province_code, null::text as body, amount,
       on_time, channel as detail, days
from case_fact
union all
select 'TASKS_ASSIGNED', t.task_id, t.code, (m.moved_at at time zone 'Asia/Ho_Chi_Minh')::date, m.moved_at,
       null, t.lead_body, 1, null, case t.term_kind when 'STANDING' then 'STANDING' else 'TIMED' end, null
from task t join task_move m using (task_id)
where m.move = 'ASSIGN' and m.sequence = 1
union all
select 'TASKS_OF_PLANS', t.task_id, t.code, (m.moved_at at time zone 'Asia/Ho_Chi_Minh')::date, m.moved_at,
       null, t.lead_body, 1, null, null, null
from task t join task_move m using (task_id) join directing_document d using (document_id)
where m.move = 'ASSIGN' and m.sequence = 1 and d.kind in ('PLAN', 'PROGRAMME')
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
from directing_document
union all
select 'PLANS_OF_BODIES', d.document_id, d.number, d.signed_on, d.entered_at,
       null, d.issuing_body, 1, null, null, null
from directing_document d
where d.kind in ('PLAN', 'PROGRAMME') and d.issuing_body is not null
  and not exists (select from directing_document e
                  where e.kind in ('PLAN', 'PROGRAMME') and e.issuing_body = d.issuing_body
                    and extract(year from e.signed_on) = extract(year from d.signed_on)
                    and (e.signed_on, e.document_id) < (d.signed_on, d.document_id));
