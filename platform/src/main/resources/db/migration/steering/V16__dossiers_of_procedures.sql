-- How many dossiers a procedure has in a year is counted, where services offer it: what it costs everybody together
-- follows from that.
alter table case_fact add column procedure_code text;
comment on column case_fact.procedure_code is 'national code of the procedure of a dossier; null for other facts, and for those of before V16';
alter table incoming_fact add column procedure_code text;

create table fact_procedure (
    procedure_code text not null,
    month          date not null check (extract(day from month) = 1),
    amount         bigint not null,
    primary key (procedure_code, month)
);
comment on table fact_procedure is 'Dossiers handed in of each procedure in each month, over the facts that are summed up';

create function procedures_between(after bigint, upto bigint)
returns table (procedure_code text, month date, amount bigint) language sql stable
begin atomic
    select c.procedure_code, date_trunc('month', c.day::timestamp)::date, sum(c.amount)::bigint
    from steering.case_fact c
    where c.serial > after and c.serial <= upto and c.measure = 'RECEIVED' and c.procedure_code is not null
    group by 1, 2;
end;
comment on function procedures_between is 'Dossiers by procedure and month over the facts of a range of serials';

create function procedure_sums()
returns table (procedure_code text, month date, amount bigint) language sql stable
begin atomic
    select s.procedure_code, s.month, s.amount from steering.fact_procedure s
    union all
    -- Facts that are not summed up yet, behind the fence of an offset: by nothing but their serials.
    select f.procedure_code, date_trunc('month', f.day::timestamp)::date, f.amount
    from (select c.measure, c.procedure_code, c.day, c.amount from steering.case_fact c
          where c.serial > (select u.serial from steering.summed u)
          offset 0) f
    where f.measure = 'RECEIVED' and f.procedure_code is not null;
end;
comment on function procedure_sums is 'Dossiers handed in by procedure and month, all that are known now';

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
    insert into steering.fact_procedure as s (procedure_code, month, amount)
    select g.procedure_code, date_trunc('month', g.day::timestamp)::date, -sum(g.amount)
    from gone g where g.serial <= upto and g.measure = 'RECEIVED' and g.procedure_code is not null
    group by 1, 2
    on conflict (procedure_code, month) do update set amount = s.amount + excluded.amount;
    delete from steering.fact_procedure where amount = 0;
    delete from steering.fact_sum s using (select distinct measure, day from gone) g
    where s.kind = g.measure and s.day = g.day and s.amount = 0;
    delete from steering.fact_month s
    using (select distinct measure, date_trunc('month', day::timestamp)::date as month from gone) g
    where s.kind = g.measure and s.month = g.month and s.amount = 0;
    return null;
end $$;
