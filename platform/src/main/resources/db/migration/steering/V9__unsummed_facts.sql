-- Facts beyond the sums are few, which the planner cannot know: it took all facts of a kind by their day and threw
-- them away. Behind the fence of an offset it looks at nothing but their serials. And at the end of a day, up to
-- which pages and open data mostly ask, no fact of that day is looked for one by one.
create or replace function fact_sums(known timestamptz, whole boolean)
returns table (kind text, province_code text, day date, known_on date, detail text, on_time boolean, days int, amount bigint)
language sql stable
begin atomic
    select s.kind, s.province_code, s.day, s.known_on, s.detail, s.on_time, s.days, s.amount
    from steering.fact_sum s
    where (s.province_code is null) = whole
      and (known is null or s.known_on < (known at time zone 'Asia/Ho_Chi_Minh')::date)
    union all
    select f.measure, case when not whole then f.province_code end, f.day,
           (f.known_at at time zone 'Asia/Ho_Chi_Minh')::date, f.channel, f.on_time, f.days, f.amount
    from (select c.measure, c.province_code, c.day, c.known_at, c.channel, c.on_time, c.days, c.amount
          from steering.case_fact c
          where c.serial > (select u.serial from steering.summed u)
          offset 0) f
    where (whole or f.province_code is not null)
      and (known is null or f.known_at < known)
    union all
    select f.measure, case when not whole then f.province_code end, f.day,
           (f.known_at at time zone 'Asia/Ho_Chi_Minh')::date, f.channel, f.on_time, f.days, f.amount
    from steering.case_fact f
    where f.serial <= (select u.serial from steering.summed u)
      and (whole or f.province_code is not null)
      and known is not null and f.known_at < known
      and f.known_at >= date_trunc('day', known, 'Asia/Ho_Chi_Minh')
      and known > date_trunc('day', known, 'Asia/Ho_Chi_Minh');
end;
