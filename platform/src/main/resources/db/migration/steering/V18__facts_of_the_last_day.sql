-- As fact_sums of V10, but for its last part: a report knows what was known at a moment within a day.
create or replace function fact_sums(known timestamptz, whole boolean, first date, last date)
returns table (kind text, province_code text, day date, known_on date, detail text, on_time boolean, days int, amount bigint)
language sql stable
begin atomic
    -- Whole months that were known whole.
    select s.kind, s.province_code, s.month, s.known_month, s.detail, s.on_time, s.days, s.amount
    from steering.fact_month s
    where s.commune_code is null and (s.province_code is null) = whole
      and s.month >= steering.months_from(first) and s.month < steering.months_until(last)
      and (known is null or s.known_month < date_trunc('month', known at time zone 'Asia/Ho_Chi_Minh')::date)
    union all
    -- What became known on whole days of the month that was not over.
    select s.kind, s.province_code, s.day, s.known_on, s.detail, s.on_time, s.days, s.amount
    from steering.fact_sum s
    where (s.province_code is null) = whole
      and s.day >= steering.months_from(first) and s.day < steering.months_until(last)
      and known is not null
      and s.known_on >= date_trunc('month', known at time zone 'Asia/Ho_Chi_Minh')::date
      and s.known_on < (known at time zone 'Asia/Ho_Chi_Minh')::date
    union all
    -- Days before the first whole month of the range, and after the last.
    select s.kind, s.province_code, s.day, s.known_on, s.detail, s.on_time, s.days, s.amount
    from steering.fact_sum s
    where (s.province_code is null) = whole
      and s.day >= first and s.day < steering.months_from(first) and (last is null or s.day <= last)
      and (known is null or s.known_on < (known at time zone 'Asia/Ho_Chi_Minh')::date)
    union all
    select s.kind, s.province_code, s.day, s.known_on, s.detail, s.on_time, s.days, s.amount
    from steering.fact_sum s
    where (s.province_code is null) = whole
      and s.day >= greatest(steering.months_from(first), steering.months_until(last)) and s.day <= last
      and (known is null or s.known_on < (known at time zone 'Asia/Ho_Chi_Minh')::date)
    union all
    -- Facts that are not summed up yet, behind the fence of an offset: by nothing but their serials.
    select f.measure, case when not whole then f.province_code end, f.day,
           (f.known_at at time zone 'Asia/Ho_Chi_Minh')::date, f.channel, f.on_time, f.days, f.amount
    from (select c.measure, c.province_code, c.day, c.known_at, c.channel, c.on_time, c.days, c.amount
          from steering.case_fact c
          where c.serial > (select u.serial from steering.summed u)
          offset 0) f
    where (whole or f.province_code is not null)
      and (known is null or f.known_at < known)
      and (first is null or f.day >= first) and (last is null or f.day <= last)
    union all
    -- Facts of the day on which the question ends, unless it ends with a day; behind a fence too, by nothing but when they were
    -- known: by their serials they would all be read.
    select f.measure, case when not whole then f.province_code end, f.day,
           (f.known_at at time zone 'Asia/Ho_Chi_Minh')::date, f.channel, f.on_time, f.days, f.amount
    from (select c.measure, c.province_code, c.day, c.known_at, c.channel, c.on_time, c.days, c.amount, c.serial
          from steering.case_fact c
          where known is not null and c.known_at < known
            and c.known_at >= date_trunc('day', known, 'Asia/Ho_Chi_Minh')
            and known > date_trunc('day', known, 'Asia/Ho_Chi_Minh')
          offset 0) f
    where f.serial <= (select u.serial from steering.summed u)
      and (whole or f.province_code is not null)
      and (first is null or f.day >= first) and (last is null or f.day <= last);
end;
