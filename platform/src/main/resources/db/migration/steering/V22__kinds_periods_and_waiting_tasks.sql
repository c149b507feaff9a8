-- Programmes and official letters give tasks, too; half a year is a period; and it is told up the line that a report
-- waits for somebody to confirm it, or that a task was refused and nobody went on.
alter table directing_document drop constraint directing_document_kind_check;
alter table directing_document add constraint directing_document_kind_check check (kind in
    ('RESOLUTION', 'DECISION', 'DIRECTIVE', 'TELEGRAM', 'PLAN', 'PROGRAMME', 'LETTER', 'NOTICE'));
alter table task drop constraint task_term_kind_check;
alter table task add constraint task_term_kind_check check (term_kind in
    ('DAY', 'WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'STANDING'));
alter table task drop constraint task_recurs_check;
alter table task add constraint task_recurs_check check (recurs in
    ('WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'));

create table task_waiting (
    task_id    uuid not null,
    sequence   int not null,
    step       text not null check (step in ('LEADER', 'MONITOR', 'ABOVE')),
    body       text not null,
    written_on date not null,
    written_at timestamptz not null,
    primary key (task_id, sequence, step),
    foreign key (task_id, sequence) references task_move
);
comment on table task_waiting is 'Who was told that nobody went on since a move: one row a move and step, however often the job runs';
create index task_waiting_of_body on task_waiting (body, written_on);

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
where m.move = 'ASSIGN' and d.kind in ('PLAN', 'PROGRAMME')
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
