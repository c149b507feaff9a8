-- Pages mostly ask for whole months. Sums by month answer them, and sums by day what is left at both ends of a
-- range. Communes have sums by month only: by day there would be nearly as many sums as facts. For the same reason
-- sums by month keep the days between event and registration in steps of thirty, as laws count them.
alter table case_fact add column commune_code text;
comment on column case_fact.commune_code is 'commune that did the work, by its code on that day; null for facts of before V10 and those without a place';
alter table incoming_fact add column commune_code text;

-- The facts beyond the sums are the last in the order of their serials. Of block ranges the planner, which cannot know
-- that they are few, thinks so little that over fifty million facts it read all of them instead.
drop index case_fact_by_serial;
create index case_fact_by_serial on case_fact (serial);

create table fact_month (
    kind          text not null,
    province_code text,
    commune_code  text,
    month         date not null check (extract(day from month) = 1),
    known_month   date not null check (extract(day from known_month) = 1),
    detail        text,
    on_time       boolean,
    days          int check (days % 30 = 0),
    amount        bigint not null,
    check (commune_code is null or province_code is not null)
);
comment on table fact_month is 'What facts come to, one row a commune, province or the whole country, month, month in which it became known, and kind of fact';
comment on column fact_month.days is 'rounded up to thirty days: at most 60 here is at most 60 there, and nothing between is asked';
comment on column fact_month.commune_code is 'null for a province, or the whole country';
create unique index fact_month_of on fact_month
    (kind, province_code, commune_code, month, known_month, detail, on_time, days) nulls not distinct;
create index fact_month_of_month on fact_month (kind, month) where commune_code is null and province_code is not null;
create index fact_sum_of_known on fact_sum (kind, known_on);

insert into fact_month (kind, province_code, month, known_month, detail, on_time, days, amount)
select kind, province_code, date_trunc('month', day::timestamp)::date, date_trunc('month', known_on::timestamp)::date,
       detail, on_time, (days + 29) / 30 * 30, sum(amount)
from fact_sum group by 1, 2, 3, 4, 5, 6, 7;

create function months_between(after bigint, upto bigint)
returns table (kind text, province_code text, commune_code text, month date, known_month date, detail text,
               on_time boolean, days int, amount bigint)
language sql stable
begin atomic
    with f as (
        select c.measure, c.province_code, c.commune_code, date_trunc('month', c.day::timestamp)::date as month,
               date_trunc('month', c.known_at at time zone 'Asia/Ho_Chi_Minh')::date as known_month, c.channel,
               c.on_time, (c.days + 29) / 30 * 30 as days, c.amount
        from steering.case_fact c
        where c.serial > after and c.serial <= upto)
    select f.measure, f.province_code, f.commune_code, f.month, f.known_month, f.channel, f.on_time, f.days,
           sum(f.amount)::bigint
    from f
    group by grouping sets (
        (1, 4, 5, 6, 7, 8),
        (1, 2, 4, 5, 6, 7, 8),
        (1, 2, 3, 4, 5, 6, 7, 8))
    having (grouping(f.province_code) = 1 or f.province_code is not null)
       and (grouping(f.commune_code) = 1 or f.province_code is not null and f.commune_code is not null);
end;
comment on function months_between is 'Sums by month over the facts of a range of serials: of communes, provinces and the whole country';

create or replace function leave_sums() returns trigger language plpgsql as $$
declare
    upto bigint;
begin
    select serial into upto from steering.summed for update;
    insert into steering.fact_sum as s (kind, province_code, day, known_on, detail, on_time, days, amount)
    select g.measure, g.province_code, g.day, (g.known_at at time zone 'Asia/Ho_Chi_Minh')::date, g.channel, g.on_time,
           g.days, -sum(g.amount)
    from gone g where g.serial <= upto
    group by grouping sets ((1, 3, 4, 5, 6, 7), (1, 2, 3, 4, 5, 6, 7))
    having grouping(g.province_code) = 1 or g.province_code is not null
    on conflict (kind, province_code, day, known_on, detail, on_time, days)
        do update set amount = s.amount + excluded.amount;
    insert into steering.fact_month as s
        (kind, province_code, commune_code, month, known_month, detail, on_time, days, amount)
    select g.measure, g.province_code, g.commune_code, g.month, g.known_month, g.channel, g.on_time, g.steps, -sum(g.amount)
    from (select *, (days + 29) / 30 * 30 as steps, date_trunc('month', day::timestamp)::date as month,
              date_trunc('month', known_at at time zone 'Asia/Ho_Chi_Minh')::date as known_month
          from gone where serial <= upto) g
    group by grouping sets ((1, 4, 5, 6, 7, 8), (1, 2, 4, 5, 6, 7, 8), (1, 2, 3, 4, 5, 6, 7, 8))
    having (grouping(g.province_code) = 1 or g.province_code is not null)
       and (grouping(g.commune_code) = 1 or g.province_code is not null and g.commune_code is not null)
    on conflict (kind, province_code, commune_code, month, known_month, detail, on_time, days)
        do update set amount = s.amount + excluded.amount;
    delete from steering.fact_sum s using (select distinct measure, day from gone) g
    where s.kind = g.measure and s.day = g.day and s.amount = 0;
    delete from steering.fact_month s
    using (select distinct measure, date_trunc('month', day::timestamp)::date as month from gone) g
    where s.kind = g.measure and s.month = g.month and s.amount = 0;
    return null;
end $$;

-- Of a range of days the whole months are those from here …
create function months_from(first date) returns date language sql immutable
return coalesce(date_trunc('month', first + interval '1 month' - interval '1 day')::date, '-infinity');
-- … and before here.
create function months_until(last date) returns date language sql immutable
return coalesce(date_trunc('month', last + interval '1 day')::date, 'infinity');

drop function fact_sums(timestamptz, boolean);
create function fact_sums(known timestamptz, whole boolean, first date, last date)
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
    -- Facts of the day on which the question ends, unless it ends with a day.
    select f.measure, case when not whole then f.province_code end, f.day,
           (f.known_at at time zone 'Asia/Ho_Chi_Minh')::date, f.channel, f.on_time, f.days, f.amount
    from steering.case_fact f
    where f.serial <= (select u.serial from steering.summed u)
      and (whole or f.province_code is not null)
      and known is not null and f.known_at < known
      and f.known_at >= date_trunc('day', known, 'Asia/Ho_Chi_Minh')
      and known > date_trunc('day', known, 'Asia/Ho_Chi_Minh')
      and (first is null or f.day >= first) and (last is null or f.day <= last);
end;
comment on function fact_sums is 'Sums over a range of days by province, or for the whole country, as far as they were known before a moment; a whole month stands on its first day. What a page shows is a query on this';

create function commune_sums(known timestamptz, first date, last date)
returns table (kind text, province_code text, commune_code text, day date, known_on date, detail text,
               on_time boolean, days int, amount bigint)
language sql stable
begin atomic
    select s.kind, s.province_code, s.commune_code, s.month, s.known_month, s.detail, s.on_time, s.days, s.amount
    from steering.fact_month s
    where s.commune_code is not null
      and s.month >= steering.months_from(first) and s.month < steering.months_until(last)
      and (known is null or s.known_month < date_trunc('month', known at time zone 'Asia/Ho_Chi_Minh')::date)
    union all
    select f.measure, f.province_code, f.commune_code, f.day, (f.known_at at time zone 'Asia/Ho_Chi_Minh')::date,
           f.channel, f.on_time, f.days, f.amount
    from steering.case_fact f
    where f.serial <= (select u.serial from steering.summed u)
      and f.province_code is not null and f.commune_code is not null
      and f.day >= steering.months_from(first) and f.day < steering.months_until(last)
      and known is not null and f.known_at < known
      and f.known_at >= date_trunc('month', known, 'Asia/Ho_Chi_Minh')
    union all
    select f.measure, f.province_code, f.commune_code, f.day, (f.known_at at time zone 'Asia/Ho_Chi_Minh')::date,
           f.channel, f.on_time, f.days, f.amount
    from steering.case_fact f
    where f.serial <= (select u.serial from steering.summed u)
      and f.province_code is not null and f.commune_code is not null
      and f.day >= first and f.day < steering.months_from(first) and (last is null or f.day <= last)
      and (known is null or f.known_at < known)
    union all
    select f.measure, f.province_code, f.commune_code, f.day, (f.known_at at time zone 'Asia/Ho_Chi_Minh')::date,
           f.channel, f.on_time, f.days, f.amount
    from steering.case_fact f
    where f.serial <= (select u.serial from steering.summed u)
      and f.province_code is not null and f.commune_code is not null
      and f.day >= greatest(steering.months_from(first), steering.months_until(last)) and f.day <= last
      and (known is null or f.known_at < known)
    union all
    select f.measure, f.province_code, f.commune_code, f.day, (f.known_at at time zone 'Asia/Ho_Chi_Minh')::date,
           f.channel, f.on_time, f.days, f.amount
    from (select c.measure, c.province_code, c.commune_code, c.day, c.known_at, c.channel, c.on_time, c.days, c.amount
          from steering.case_fact c
          where c.serial > (select u.serial from steering.summed u)
          offset 0) f
    where f.province_code is not null and f.commune_code is not null
      and (known is null or f.known_at < known)
      and (first is null or f.day >= first) and (last is null or f.day <= last);
end;
comment on function commune_sums is 'The same by commune: whole months from the sums, the days beside them fact by fact';
