-- What the rows of a register would take if everything were a number and said once (ADR 0042): run by psql in a database
-- that `bench/run rebuild` filled. Prints bytes a person. Leaves a schema of its own behind.
create schema small;
set search_path = small, population, public;
create view persons as select count(*)::numeric as n from population.person;

create table person_number as
select person_id, (row_number() over (order by person_id))::int as no from population.person;
create unique index on person_number (person_id);

-- Facts: 31 bits of the person, 5 of the attribute, 18 of the day.
create function span(no int, kind smallint, since date, until date) returns int8range
    language sql immutable parallel safe
return int8range(
    ((no::bigint << 5) + kind) * 262144 + coalesce(greatest(since - date '1700-01-01', 0), 0),
    ((no::bigint << 5) + kind) * 262144 + coalesce(until - date '1700-01-01', 262143));
create table facts (
    recorded_from timestamptz not null,
    act_id        uuid not null,
    person_no     int not null,
    since         date,
    until         date,
    recorded_to   timestamptz,
    kind          smallint not null,
    value         jsonb not null,
    exclude using gist (span(person_no, kind, since, until) with &&) where (recorded_to is null)
);
create index on facts (person_no);
insert into facts
select recorded_from, act_id, no, lower(valid), upper(valid), recorded_to,
    case kind when 'RESIDENCE' then 12 else 19 end, value
from population.changed_fact join person_number using (person_id);

-- Acts, with what they say in as few letters as now.
create table acts (
    act_id         uuid not null,
    registered_at  timestamptz not null,
    person_no      int,
    registrar      int,
    ground         int,
    commune        int,
    book_number    int,
    book_year      smallint,
    kind           smallint,
    happened_on    text,
    case_reference uuid,
    amends         uuid,
    decided_by     int,
    content        text
);
insert into acts
select act_id, registered_at, no, 1, ground_id, commune_code::int, split_part(register_number, '/', 1)::int,
    split_part(register_number, '/', 2)::smallint, 3, happened_on, null, null, null, content
from population.written_act join person_number on person_id = subject order by act_id;
alter table acts add primary key (act_id);
create index on acts (person_no);
create unique index on acts (commune, book_year, book_number);
create table acts_without_content as
select act_id, registered_at, person_no, registrar, ground, commune, book_number, book_year, kind, happened_on,
    case_reference, amends, decided_by, null::text as content
from acts;

-- What the entry said and what holds now in one row, which keeps beside it what of the entry does not hold any more.
create table people as
select e.person_id, n.no as person_no, e.entered_at, e.collection_id, e.resident_since, e.number::bigint, c.full_name,
    c.sex::"char", c.birth_date, m.no as mother, f.no as father, c.commune_code::int, c.old_number::int, c.died_on,
    e.details, e.changed, ''::"char" as life, null::int as spouse, c.household,
    case when e.commune_code <> c.commune_code then jsonb_build_object('c', e.commune_code) end as entered
from population.person e
join population.person_current c using (person_id)
join person_number n using (person_id)
left join person_number m on m.person_id = c.mother
left join person_number f on f.person_id = c.father;
create table names as select person_id, plain_key, birth_date, commune_code from population.person_current;
create unique index on people (person_id);
create unique index on people (person_no);
create unique index on people (number);
create index on people (mother) where mother is not null;
create index on people (father) where father is not null;
create index on people (old_number) where old_number is not null;
create index on names (left(birth_date, 4), population.given_name_first(plain_key) text_pattern_ops, birth_date text_pattern_ops);
create index on names (commune_code, population.given_name_first(plain_key) text_pattern_ops);
create index on names (plain_key text_pattern_ops, birth_date);
create index on names (population.given_name_first(plain_key) text_pattern_ops);

select 'acts, rows' as what, round(pg_relation_size('acts') / n, 1) as bytes from persons
union all select 'acts, indexes', round(pg_indexes_size('acts') / n, 1) from persons
union all select 'acts without content, rows', round(pg_relation_size('acts_without_content') / n, 1) from persons
union all select 'facts, rows', round(pg_relation_size('facts') / n, 1) from persons
union all select 'facts, indexes', round(pg_indexes_size('facts') / n, 1) from persons
union all select 'people, rows', round(pg_relation_size('people') / n, 1) from persons
union all select 'people, indexes', round((pg_indexes_size('people') + pg_indexes_size('names')) / n, 1) from persons;
