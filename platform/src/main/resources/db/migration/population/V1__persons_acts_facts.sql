-- The population register: persons, what happened to them (civil acts, append-only), what is known
-- of them (facts, bitemporal), the numbers ever issued, and who read what.
create extension if not exists btree_gist;

create table person (
    person_id  uuid primary key,
    entered_at timestamptz not null
);
comment on table person is 'Persons ever entered; the identifier is a UUID version 7 and says nothing about the person';

create table civil_act (
    act_id          uuid primary key,
    kind            text not null check (kind in ('ENROLMENT', 'BIRTH')),
    subject         uuid not null references person,
    happened_on     text not null,
    registered_at   timestamptz not null,
    registered_by   uuid not null,
    commune_code    text not null,
    register_number text,
    case_reference  uuid unique,
    ground          text not null,
    content         jsonb not null,
    unique (commune_code, register_number)
);
comment on column civil_act.happened_on is 'ISO date of the event, to the day, month or year known';
comment on column civil_act.registered_by is 'account of the officer; never null, machines act under an account too';
comment on column civil_act.register_number is 'number and year in the commune''s register book, such as 45/2026';
comment on column civil_act.case_reference is 'dossier that led to the act: one dossier, one act';
create index civil_act_of_subject on civil_act (subject);

create table personal_number (
    number    char(12) primary key check (number ~ '^[0-9]{12}$'),
    person_id uuid not null references person,
    act_id    uuid not null references civil_act deferrable initially deferred,
    issued_at timestamptz not null
);
comment on table personal_number is 'Every number ever issued: the primary key is what keeps a number from being issued twice';
create index personal_number_of_person on personal_number (person_id);

create table fact (
    fact_id       uuid primary key,
    person_id     uuid not null references person,
    kind          text not null check (kind in ('NAME', 'BIRTH', 'SEX', 'NUMBER', 'PARENTS', 'RESIDENCE')),
    value         jsonb not null,
    valid         daterange not null check (not isempty(valid)),
    recorded_from timestamptz not null,
    recorded_to   timestamptz check (recorded_to > recorded_from),
    act_id        uuid not null references civil_act,
    constraint one_valid_fact_of_a_kind
        exclude using gist (person_id with =, kind with =, valid with &&) where (recorded_to is null)
);
comment on column fact.valid is 'when it held in the world: [from, to), open when it still holds';
comment on column fact.recorded_to is 'when the register stopped believing it; null while believed';

create table person_current (
    person_id    uuid primary key references person,
    number       char(12) not null unique,
    full_name    text not null,
    tone_key     text not null,
    plain_key    text not null,
    sex          char(1) not null check (sex in ('M', 'F')),
    birth_date   text not null,
    mother       uuid references person,
    father       uuid references person,
    commune_code text not null
);
comment on table person_current is 'Projection of the facts that hold now; can be rebuilt from them';
create index person_current_of_mother on person_current (mother, birth_date);

create table register_book (
    commune_code text not null,
    year         int not null,
    last_number  int not null,
    primary key (commune_code, year)
);

create table access_record (
    access_id      uuid primary key,
    person_id      uuid not null references person,
    reader         uuid not null,
    reader_role    text not null,
    reader_commune text,
    purpose        text not null,
    case_reference uuid,
    read_at        timestamptz not null
);
comment on table access_record is 'Who read a person''s record, when and why; the person may see it';
create index access_record_of_person on access_record (person_id, read_at desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name;
end $$;
create trigger civil_act_is_append_only before update or delete or truncate on civil_act
    for each statement execute function refuse_change();
create trigger personal_number_is_append_only before update or delete or truncate on personal_number
    for each statement execute function refuse_change();
create trigger access_record_is_append_only before update or delete or truncate on access_record
    for each statement execute function refuse_change();
