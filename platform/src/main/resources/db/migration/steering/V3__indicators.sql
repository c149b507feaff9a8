-- Facts of more kinds, with the moment since when each is known; one view over all of them; what was published.
alter table case_fact drop constraint case_fact_measure_check;
alter table case_fact add check (measure in ('RECEIVED', 'CLOSED', 'BIRTHS', 'BORN', 'ENTERED', 'ACCOUNTS'));
alter table case_fact alter column province_code drop not null;
alter table case_fact add column known_at timestamptz;
alter table case_fact add column amount bigint not null default 1 check (amount >= 0);
alter table case_fact add column days int;
update case_fact set known_at = recorded_at;
alter table case_fact alter column known_at set not null;
comment on column case_fact.province_code is 'null where a fact has no place: a batch of persons, an account';
comment on column case_fact.known_at is 'moment of the act; recorded_at is when its event was read. Facts of before V3 have only the latter';
comment on column case_fact.amount is 'how many; one but for a batch';
comment on column case_fact.days is 'from the event to its registration, where both are known';

-- Steering's own acts are facts as they stand: they are never changed or removed.
create view fact as
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
select 'TASKS_WITHDRAWN', t.task_id, t.code, (m.moved_at at time zone 'Asia/Ho_Chi_Minh')::date, m.moved_at,
       null, t.lead_body, 1, null, null, null
from task t join task_move m using (task_id)
where m.move = 'WITHDRAW'
  and exists (select from task_move e where e.task_id = m.task_id and e.move = 'ASSIGN')
union all
select 'TASKS_DONE', t.task_id, t.code, t.reported_on, m.moved_at,
       null, t.lead_body, 1, coalesce(t.reported_on <= t.judged_by, true), null, null
from task t join task_move m using (task_id)
where m.move = 'CONFIRM'
union all
select 'DOCUMENTS', document_id, number, signed_on, entered_at,
       null, null, 1, null, kind, null
from directing_document;
comment on view fact is 'Everything that indicators count: one row a case and kind, with since when it is known';

create function task_on_schedule(last_day date, known timestamptz)
returns table (kind text, case_id uuid, pseudonym text, day date, known_at timestamptz, province_code text,
               body text, amount bigint, on_time boolean, detail text, days int)
language sql stable
begin atomic
    with move as (
        select m.*, (m.moved_at at time zone 'Asia/Ho_Chi_Minh')::date as moved_on
        from steering.task_move m where known is null or m.moved_at < known),
    stand as (
        select t.*,
            (select m.move from move m where m.task_id = t.task_id and m.moved_on <= last_day
                and m.move <> 'EXTEND' order by m.sequence desc limit 1) as last_move,
            (select m.moved_on from move m where m.task_id = t.task_id and m.moved_on <= last_day
                and m.move = 'REPORT' order by m.sequence desc limit 1) as reported,
            (select max(m.moved_at) from move m where m.task_id = t.task_id and m.moved_on <= last_day) as last_at,
            exists (select from move m where m.task_id = t.task_id and m.moved_on <= last_day
                and m.move = 'ASSIGN') as assigned
        from steering.task t),
    dated as (
        select s.*,
            coalesce((select m.deadline from move m where m.task_id = s.task_id and m.moved_on <= last_day
                and m.move = 'EXTEND' order by m.sequence desc limit 1), s.first_deadline) as due,
            coalesce((select m.deadline from move m where m.task_id = s.task_id and m.moved_on <= s.reported
                and m.move = 'EXTEND' order by m.sequence desc limit 1), s.first_deadline) as judge
        from stand s where s.assigned and s.last_move <> 'WITHDRAW')
    select 'TASKS_ON_SCHEDULE', task_id, code, last_day, last_at, null::text,
           lead_body, 1::bigint, null::boolean, null::text, null::int
    from dated
    where case
        when last_move in ('CONFIRM', 'SUSPEND') or first_deadline is null then true
        when last_move in ('REPORT', 'CONFIRM_AS_LEADER') then reported <= judge
        else due >= last_day end;
end;
comment on function task_on_schedule is 'Tasks that are done or not overdue at the end of a day, as was known before a moment';

-- What was published of an indicator, and each revision of it.
create table publication (
    indicator     text not null,
    period        text not null,
    province_code text not null,
    serial        int not null check (serial > 0),
    published_at  timestamptz not null,
    numerator     numeric,
    denominator   numeric,
    value         numeric,
    reason        text,
    formula       text not null,
    primary key (indicator, period, province_code, serial),
    check ((value is null) <> (reason is null)),
    check ((value is null) = (numerator is null))
);
comment on table publication is 'A figure as published stays for ever; what became known later is a further row';
comment on column publication.province_code is 'empty for the whole country';
create trigger publication_is_append_only before update or delete or truncate on publication
    for each statement execute function refuse_change();

-- What bodies report themselves, by one person, confirmed or refused by another.
create table reported_value (
    report_id  uuid primary key,
    indicator  text not null,
    body       text not null,
    period     text not null,
    value      numeric not null check (value >= 0),
    evidence   text not null check (length(evidence) between 10 and 2000),
    entered_by uuid not null,
    entered_at timestamptz not null
);
create index reported_value_of_body on reported_value (body, entered_at desc);
create index reported_value_of_indicator on reported_value (indicator, period);
create trigger reported_value_is_append_only before update or delete or truncate on reported_value
    for each statement execute function refuse_change();

create table report_decision (
    report_id  uuid primary key references reported_value,
    confirmed  boolean not null,
    words      text not null check (length(words) <= 1000),
    decided_by uuid not null,
    decided_at timestamptz not null
);
comment on table report_decision is 'One decision a report: of two people at once, the second is told';
create trigger report_decision_is_append_only before update or delete or truncate on report_decision
    for each statement execute function refuse_change();

-- What keeps a task or an indicator from going on, until it is answered.
create table obstacle (
    obstacle_id  uuid primary key,
    task_id      uuid references task,
    indicator    text,
    body         text not null,
    since        date not null,
    words        text not null check (length(words) between 10 and 2000),
    cause        text not null check (cause in ('LAW', 'MONEY', 'PEOPLE', 'DATA', 'TECHNOLOGY', 'COORDINATION')),
    objective    boolean not null,
    proposal     text not null check (length(proposal) between 10 and 2000),
    answering    text not null,
    raised_by    uuid not null,
    raised_at    timestamptz not null,
    check ((task_id is null) <> (indicator is null))
);
comment on column obstacle.answering is 'body that must answer';
create index obstacle_of_body on obstacle (body, raised_at desc);
create index obstacle_to_answer on obstacle (answering, raised_at);
create trigger obstacle_is_append_only before update or delete or truncate on obstacle
    for each statement execute function refuse_change();

create table obstacle_answer (
    obstacle_id uuid primary key references obstacle,
    words       text not null check (length(words) between 10 and 2000),
    answered_by uuid not null,
    body        text not null,
    answered_at timestamptz not null
);
create trigger obstacle_answer_is_append_only before update or delete or truncate on obstacle_answer
    for each statement execute function refuse_change();
