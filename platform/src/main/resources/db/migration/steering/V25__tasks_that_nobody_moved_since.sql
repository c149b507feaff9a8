-- As task_on_schedule of V19, but a task that nobody moved since the day is read as the projection of its moves has it, and
-- only of the others all moves are folded: of today those are none, of the end of the last month few.
create index task_move_by_moment on task_move (moved_at);

create or replace function task_on_schedule(last_day date, known timestamptz)
returns table (kind text, case_id uuid, pseudonym text, day date, known_at timestamptz, province_code text,
               body text, amount bigint, on_time boolean, detail text, days int)
language sql stable
begin atomic
    select 'TASKS_ON_SCHEDULE', t.task_id, t.code, last_day,
           (select max(m.moved_at) from steering.task_move m where m.task_id = t.task_id), null::text,
           t.lead_body, 1::bigint, null::boolean, null::text, null::int
    from steering.task t
    where t.state not in ('DRAFT', 'WITHDRAWN')
      and not exists (
          select from steering.task_move m
          where m.task_id = t.task_id
            and m.moved_at >= least(known, (last_day + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'))
      and case
          when t.state in ('DONE', 'SUSPENDED') or t.first_deadline is null then true
          when t.state in ('REPORTED', 'CONFIRMED_BY_LEADER') then t.reported_on <= t.judged_by
          else t.deadline >= last_day end
    union all
    select 'TASKS_ON_SCHEDULE', f.task_id, f.code, last_day, f.last_at, null::text,
           f.lead_body, 1::bigint, null::boolean, null::text, null::int
    from (
        with move as (
            select m.task_id, m.sequence, m.move, m.moved_at, m.deadline,
                (m.moved_at at time zone 'Asia/Ho_Chi_Minh')::date as moved_on
            from steering.task_move m
            where m.moved_at < least(known, (last_day + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
              and m.task_id in (
                  select l.task_id from steering.task_move l
                  where l.moved_at >= least(known, (last_day + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'))),
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
        select t.task_id, t.code, t.lead_body, s.last_at
        from steering.task t join stand s using (task_id) left join judged j using (task_id)
        where s.last_move <> 'WITHDRAW'
          and case
              when s.last_move in ('CONFIRM', 'SUSPEND') or t.first_deadline is null then true
              when s.last_move in ('REPORT', 'CONFIRM_AS_LEADER') then s.reported <= coalesce(j.deadline, t.first_deadline)
              else coalesce(s.extended, t.first_deadline) >= last_day end) f;
end;
