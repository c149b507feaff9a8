-- Pages read sums by day and province, and the few facts that were written since these were last brought up to date.
alter table case_fact add column serial bigint generated always as identity;
comment on column case_fact.serial is 'order of writing: sums cover every fact up to summed.serial';
create index case_fact_by_serial on case_fact using brin (serial) with (pages_per_range = 32, autosummarize = on);
create index case_fact_by_known on case_fact using brin (known_at) with (pages_per_range = 32, autosummarize = on);

create table fact_sum (
    kind          text not null,
    province_code text,
    day           date not null,
    known_on      date not null,
    detail        text,
    on_time       boolean,
    days          int,
    amount        bigint not null
);
comment on table fact_sum is 'What facts come to, one row a province or the whole country, day, day on which it became known, and kind of fact';
comment on column fact_sum.province_code is 'null for the whole country, facts without a place among them';
create unique index fact_sum_of on fact_sum (kind, province_code, day, known_on, detail, on_time, days) nulls not distinct;
create index fact_sum_of_day on fact_sum (kind, day) where province_code is not null;

create table summed (
    only_row boolean primary key default true check (only_row),
    serial   bigint not null
);
comment on table summed is 'Up to which fact the sums go; locked by whoever changes them';
insert into summed (serial) values (0);

-- Serials are drawn before they are committed. Who sums waits for those who are writing, so that none is passed over.
create function wait_for_sums() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('steering.case_fact', 0));
    return null;
end $$;
create trigger case_fact_waits_for_sums before insert on case_fact
    for each statement execute function wait_for_sums();

create function sums_between(after bigint, upto bigint)
returns table (kind text, province_code text, day date, known_on date, detail text, on_time boolean, days int, amount bigint)
language sql stable
begin atomic
    select f.measure, f.province_code, f.day, (f.known_at at time zone 'Asia/Ho_Chi_Minh')::date, f.channel, f.on_time,
           f.days, sum(f.amount)::bigint
    from steering.case_fact f
    where f.serial > after and f.serial <= upto
    group by grouping sets (
        (1, 3, 4, 5, 6, 7),
        (1, 2, 3, 4, 5, 6, 7))
    having grouping(f.province_code) = 1 or f.province_code is not null;
end;
comment on function sums_between is 'Sums over the facts of a range of serials, by province and for the whole country';

-- A fact that is removed leaves its sums, too.
create function leave_sums() returns trigger language plpgsql as $$
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
    delete from steering.fact_sum s using (select distinct measure, day from gone) g
    where s.kind = g.measure and s.day = g.day and s.amount = 0;
    return null;
end $$;
create trigger case_fact_leaves_sums after delete on case_fact referencing old table as gone
    for each statement execute function leave_sums();

-- What facts come to, as far as it was known before a moment: whole days from the sums, the rest fact by fact.
create function fact_sums(known timestamptz, whole boolean)
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
    from steering.case_fact f
    where f.serial > (select u.serial from steering.summed u)
      and (whole or f.province_code is not null)
      and (known is null or f.known_at < known)
    union all
    select f.measure, case when not whole then f.province_code end, f.day,
           (f.known_at at time zone 'Asia/Ho_Chi_Minh')::date, f.channel, f.on_time, f.days, f.amount
    from steering.case_fact f
    where f.serial <= (select u.serial from steering.summed u)
      and (whole or f.province_code is not null)
      and known is not null and f.known_at < known
      and f.known_at >= date_trunc('day', known, 'Asia/Ho_Chi_Minh');
end;
comment on function fact_sums is 'By province, or for the whole country; what a page shows is a query on this';
