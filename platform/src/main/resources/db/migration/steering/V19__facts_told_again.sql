-- What the modules tell again is compared with the facts that are kept, and what was lost can be put in.
alter table case_fact add column mended_at timestamptz;
comment on column case_fact.mended_at is 'when a comparison with the modules put it in or corrected it; null for facts that came with their event';

create table fact_finding (
    measure        text not null,
    case_id        uuid not null,
    finding        text not null check (finding in ('MISSING', 'DIFFERENT', 'INCOMPLETE', 'UNEXPLAINED', 'WITHOUT_SOURCE')),
    pseudonym      text,
    serial         bigint,
    day            date,
    known_at       timestamptz,
    amount         bigint,
    province_code  text,
    commune_code   text,
    channel        text,
    on_time        boolean,
    days           int,
    procedure_code text,
    primary key (case_id, measure),
    check ((finding = 'MISSING') = (serial is null))
);
comment on table fact_finding is 'What the last comparison found: each fact as the modules tell it, or, where they do not tell it, only which it is';
comment on column fact_finding.serial is 'the fact that is kept; null where it is missing';

-- As task_on_schedule of V3, but every move is read once: for each task all moves of all tasks were looked through, half a
-- minute over five thousand tasks.
create or replace function task_on_schedule(last_day date, known timestamptz)
returns table (kind text, case_id uuid, pseudonym text, day date, known_at timestamptz, province_code text,
               body text, amount bigint, on_time boolean, detail text, days int)
language sql stable
begin atomic
    with move as (
        select m.task_id, m.sequence, m.move, m.moved_at, m.deadline,
            (m.moved_at at time zone 'Asia/Ho_Chi_Minh')::date as moved_on
        from steering.task_move m
        where (known is null or m.moved_at < known)
          and (m.moved_at at time zone 'Asia/Ho_Chi_Minh')::date <= last_day),
    stand as (
        select m.task_id,
            (array_agg(m.move order by m.sequence desc) filter (where m.move <> 'EXTEND'))[1] as last_move,
            (array_agg(m.moved_on order by m.sequence desc) filter (where m.move = 'REPORT'))[1] as reported,
            (array_agg(m.deadline order by m.sequence desc) filter (where m.move = 'EXTEND'))[1] as extended,
            max(m.moved_at) as last_at
        from move m group by m.task_id having bool_or(m.move = 'ASSIGN')),
    judged as (
        select s.task_id, (array_agg(m.deadline order by m.sequence desc))[1] as deadline
        from stand s join move m using (task_id)
        where m.move = 'EXTEND' and m.moved_on <= s.reported
        group by s.task_id)
    select 'TASKS_ON_SCHEDULE', t.task_id, t.code, last_day, s.last_at, null::text,
           t.lead_body, 1::bigint, null::boolean, null::text, null::int
    from steering.task t join stand s using (task_id) left join judged j using (task_id)
    where s.last_move <> 'WITHDRAW'
      and case
          when s.last_move in ('CONFIRM', 'SUSPEND') or t.first_deadline is null then true
          when s.last_move in ('REPORT', 'CONFIRM_AS_LEADER') then s.reported <= coalesce(j.deadline, t.first_deadline)
          else coalesce(s.extended, t.first_deadline) >= last_day end;
end;
