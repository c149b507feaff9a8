-- What happened, case by case: the facts over which every figure is counted.
create table case_fact (
    measure       text not null check (measure in ('RECEIVED', 'CLOSED', 'BIRTHS')),
    case_id       uuid not null,
    pseudonym     text not null,
    day           date not null,
    province_code text not null,
    channel       text,
    on_time       boolean,
    recorded_at   timestamptz not null,
    primary key (measure, case_id)
);
comment on table case_fact is 'One row a case and measure: an event delivered twice is counted once';
comment on column case_fact.pseudonym is 'keyed hash of the case: the same case is recognised, nobody is';
create index case_fact_of_province on case_fact (province_code, measure, day);
create index case_fact_of_day on case_fact (measure, day);

create table pseudonym_key (
    only_row boolean primary key default true check (only_row),
    key      bytea not null check (length(key) = 32)
);
comment on table pseudonym_key is 'Drawn once for this database: 244 random bits';
insert into pseudonym_key (key)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
