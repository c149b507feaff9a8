-- What the act that entered a person said stands once, with the person. Facts are written only of
-- attributes of which a later act spoke.
create type attribute as enum (
    'NAME', 'BIRTH', 'SEX', 'NUMBER', 'OLD_NUMBER', 'PARENTS', 'GUARDIAN', 'NATIONALITY', 'ETHNICITY',
    'RELIGION', 'ORIGIN', 'RESIDENCE', 'TEMPORARY_RESIDENCE', 'CURRENT_RESIDENCE', 'ABSENCE', 'HOUSEHOLD',
    'MARITAL_STATUS', 'LIFE', 'CONTACT', 'CARD');

alter table person
    add column entry_act uuid,
    add column resident_since date,
    add column number char(12),
    add column full_name text,
    add column sex char(1),
    add column birth_date text,
    add column commune_code text,
    add column mother uuid,
    add column father uuid,
    add column old_number char(9),
    add column died_on text,
    add column details jsonb,
    add column changed attribute[] not null default '{}';

update person p set
    entry_act = said.act_id, resident_since = said.resident_since, number = said.number,
    full_name = said.full_name, sex = case said.sex when 'MALE' then 'M' else 'F' end,
    birth_date = said.birth_date, commune_code = said.commune_code,
    mother = said.mother::uuid, father = said.father::uuid
from (
    select a.act_id, a.subject,
        max(c -> 'value' ->> 'full') filter (where c ->> 'attribute' = 'NAME') as full_name,
        max(c -> 'value' ->> 'date') filter (where c ->> 'attribute' = 'BIRTH') as birth_date,
        max(c -> 'value' ->> 'sex') filter (where c ->> 'attribute' = 'SEX') as sex,
        max(c -> 'value' ->> 'number') filter (where c ->> 'attribute' = 'NUMBER') as number,
        max(c -> 'value' ->> 'commune') filter (where c ->> 'attribute' = 'RESIDENCE') as commune_code,
        max((c ->> 'from')::date) filter (where c ->> 'attribute' = 'RESIDENCE') as resident_since,
        max(c -> 'value' ->> 'mother') filter (where c ->> 'attribute' = 'PARENTS') as mother,
        max(c -> 'value' ->> 'father') filter (where c ->> 'attribute' = 'PARENTS') as father
    from civil_act a cross join jsonb_array_elements(a.content) c
    where a.kind in ('ENROLMENT', 'BIRTH')
    group by a.act_id, a.subject) said
where said.subject = p.person_id;

alter table person
    alter column entry_act set not null, alter column resident_since set not null,
    alter column number set not null, alter column full_name set not null, alter column sex set not null,
    alter column birth_date set not null, alter column commune_code set not null,
    add constraint person_sex check (sex in ('M', 'F'));
comment on table person is 'Persons ever entered, and what the act that entered each said; the identifier says nothing about the person';
comment on column person.resident_since is 'first day of the residence that the entry names';
comment on column person.details is 'what else the entry said, by attribute';
comment on column person.changed is 'attributes of which changed_fact alone speaks; of all others what the entry said holds until the first of them';

-- Acts, narrower: the few kinds and grounds stand once, and what an act says of its subject need not name it.
create type act_kind as enum (
    'ENROLMENT', 'BIRTH', 'DEATH', 'MARRIAGE', 'DIVORCE', 'ADOPTION', 'PARENT_RECOGNISED', 'GUARDIANSHIP',
    'NAME_CHANGED', 'SEX_REDETERMINED', 'ETHNICITY_REDETERMINED', 'RESIDENCE_REGISTERED', 'RESIDENCE_REMOVED',
    'TEMPORARY_RESIDENCE', 'ABSENCE', 'HOUSEHOLD_FORMED', 'HOUSEHOLDS_MERGED', 'MISSING', 'DECLARED_DEAD',
    'RETURNED', 'NATURALISED', 'NATIONALITY_RENOUNCED', 'DETAILS_DECLARED', 'PERSONS_MERGED', 'UNITS_REORGANISED',
    'CORRECTION', 'REVOCATION');
create table act_ground (
    ground_id int generated always as identity primary key,
    ground    text not null unique
);
comment on table act_ground is 'Provisions on which acts were registered, each once';
create trigger act_ground_is_append_only before update or delete or truncate on act_ground
    for each statement execute function refuse_change();
create function ground_of(words text) returns int language plpgsql as $$
declare
    found_id int;
begin
    select g.ground_id into found_id from population.act_ground g where g.ground = words;
    if found_id is null then
        insert into population.act_ground (ground) values (words) on conflict do nothing;
        select g.ground_id into found_id from population.act_ground g where g.ground = words;
    end if;
    return found_id;
end $$;
comment on function ground_of is 'the number of a ground, which is written down when it is new';
insert into act_ground (ground) select distinct ground from civil_act;

alter table civil_act alter column content drop not null;
alter table civil_act disable trigger civil_act_is_append_only;
alter table civil_act add column ground_id int;
update civil_act a set
    ground_id = g.ground_id,
    content = case when a.kind in ('ENROLMENT', 'BIRTH') then null else a.content end
from act_ground g where g.ground = a.ground;
alter table civil_act enable trigger civil_act_is_append_only;
drop index one_revocation_of_an_act;
drop index one_reorganisation_a_day;
alter table civil_act
    drop constraint civil_act_kind_check, drop constraint amendments_amend, drop constraint every_act_has_its_subject,
    alter column ground_id set not null, add foreign key (ground_id) references act_ground, drop column ground,
    alter column kind type act_kind using kind::act_kind,
    alter column content type text using content::text;
alter table civil_act
    add constraint amendments_amend check ((kind in ('CORRECTION', 'REVOCATION')) = (amends is not null)),
    add constraint every_act_has_its_subject check ((kind = 'UNITS_REORGANISED') = (subject is null)),
    add constraint entries_speak_through_the_person
        check ((kind in ('ENROLMENT', 'BIRTH')) = (content is null)),
    add constraint content_is_json check (content is json);
create unique index one_revocation_of_an_act on civil_act (amends) where kind = 'REVOCATION';
create unique index one_reorganisation_a_day on civil_act (happened_on) where kind = 'UNITS_REORGANISED';
comment on column civil_act.content is 'what the act says: a list of person (the subject where none is named), attribute, days and value; null for entries, see person';

-- Facts: one row an attribute and stretch, only where a later act spoke.
drop index fact_of_commune;
drop index fact_of_household;
alter table fact drop constraint one_valid_fact_of_a_kind;
alter table fact drop constraint fact_kind_check;
alter table fact drop constraint fact_pkey;
alter table fact drop column fact_id;
alter table fact rename to changed_fact;
alter table changed_fact alter column kind type attribute using kind::attribute;

update person p set changed = spoken.kinds
from (
    select f.person_id, array_agg(distinct f.kind) as kinds
    from changed_fact f join person e using (person_id)
    where not (f.act_id = e.entry_act and f.recorded_to is null and upper_inf(f.valid)
        and f.recorded_from = e.entered_at)
    group by f.person_id) spoken
where spoken.person_id = p.person_id;
delete from changed_fact f using person p
where p.person_id = f.person_id and f.kind <> all (p.changed);

alter table changed_fact add constraint one_valid_fact_of_a_kind
    exclude using gist (person_id with =, kind with =, valid with &&) where (recorded_to is null);
drop index fact_superseded_of_person;
create index changed_fact_of_person on changed_fact (person_id);
create index changed_fact_of_household on changed_fact ((value ->> 'household')) where kind = 'HOUSEHOLD';
create index person_entered_in_household on person ((details -> 'HOUSEHOLD' ->> 'household'))
    where details -> 'HOUSEHOLD' is not null;
comment on table changed_fact is 'Facts that acts after the entry made; the view fact has all';

create trigger changed_fact_keeps_its_attribute before update of person_id, kind on changed_fact
    for each statement execute function refuse_change();
create trigger entry_is_never_changed before update on person for each row
    when ((old.person_id, old.entered_at, old.entry_act, old.resident_since, old.number, old.full_name,
            old.sex, old.birth_date, old.commune_code, old.mother, old.father, old.old_number, old.died_on,
            old.details)
        is distinct from (new.person_id, new.entered_at, new.entry_act, new.resident_since, new.number,
            new.full_name, new.sex, new.birth_date, new.commune_code, new.mother, new.father, new.old_number,
            new.died_on, new.details)
        or not new.changed @> old.changed)
    execute function refuse_change();

create function first_day(partial_date text) returns date language sql immutable strict parallel safe
return make_date(
    substr(partial_date, 1, 4)::int,
    coalesce(nullif(substr(partial_date, 6, 2), '')::int, 1),
    coalesce(nullif(substr(partial_date, 9, 2), '')::int, 1));
comment on function first_day is 'first day that a date known to the day, month or year can mean';

-- What the entry said holds until the first day of which a later act speaks, and all of it was believed until then.
create view entry_fact as
select p.person_id, said.kind, said.value, held.valid, held.recorded_from, held.recorded_to, p.entry_act as act_id
from person p
cross join lateral (
    values
        ('NAME'::attribute, jsonb_build_object('full', p.full_name), first_day(p.birth_date)),
        ('BIRTH', jsonb_build_object('date', p.birth_date), first_day(p.birth_date)),
        ('SEX', jsonb_build_object('sex', case p.sex when 'M' then 'MALE' else 'FEMALE' end),
            first_day(p.birth_date)),
        ('NUMBER', jsonb_build_object('number', p.number), first_day(p.birth_date)),
        ('RESIDENCE', jsonb_build_object('commune', p.commune_code), p.resident_since),
        ('PARENTS', case when p.mother is not null or p.father is not null then
            jsonb_strip_nulls(jsonb_build_object('mother', p.mother, 'father', p.father)) end,
            first_day(p.birth_date)),
        ('OLD_NUMBER', case when p.old_number is not null then
            jsonb_build_object('number', p.old_number) end, first_day(p.birth_date)),
        ('LIFE', case when p.died_on is not null then
            jsonb_build_object('status', 'DEAD', 'date', p.died_on) end, first_day(p.died_on)),
        ('ETHNICITY', p.details -> 'ETHNICITY', first_day(p.birth_date)),
        ('NATIONALITY', p.details -> 'NATIONALITY', first_day(p.birth_date)),
        ('ORIGIN', p.details -> 'ORIGIN', first_day(p.birth_date)),
        ('RELIGION', p.details -> 'RELIGION', p.resident_since),
        ('HOUSEHOLD', p.details -> 'HOUSEHOLD', p.resident_since),
        ('MARITAL_STATUS', p.details -> 'MARITAL_STATUS', p.resident_since),
        ('CONTACT', p.details -> 'CONTACT', p.resident_since)
    ) as said (kind, value, since)
left join lateral (
    select distinct on (f.kind) f.kind, f.recorded_from as at, lower(f.valid) as day
    from changed_fact f where f.person_id = p.person_id
    order by f.kind, f.recorded_from, lower(f.valid)
    ) first_change on first_change.kind = said.kind
cross join lateral (
    values
        (daterange(said.since, null), p.entered_at, first_change.at),
        (case when first_change.day > said.since then daterange(said.since, first_change.day) end,
            first_change.at, null)
    ) as held (valid, recorded_from, recorded_to)
where said.value is not null and said.kind <> all (p.changed) and held.valid is not null;
comment on view entry_fact is 'What entries say of attributes of which changed_fact does not speak alone';

create view fact as
select person_id, kind::text as kind, value, valid, recorded_from, recorded_to, act_id from changed_fact
union all
select person_id, kind::text, value, valid, recorded_from, recorded_to, act_id from entry_fact;
comment on view fact is 'Everything that the register believes or believed, one row an attribute and stretch';

-- The exclusion constraint keeps rows of changed_fact apart; this keeps them off what the entry still says.
create function refuse_fact_beside_entry() returns trigger language plpgsql as $$
begin
    if exists (
        select from written w join population.person p using (person_id)
        where w.kind <> all (p.changed) and w.recorded_from <= p.entered_at)
    or exists (
        select from written w join population.entry_fact e using (person_id, kind)
        where w.recorded_to is null and e.recorded_to is null and e.valid && w.valid
            and exists (
                select from population.changed_fact before
                where before.person_id = w.person_id and before.kind = w.kind
                    and before.recorded_from < w.recorded_from))
    then
        raise exception 'one_valid_fact_of_a_kind: the entry still speaks of these days'
            using errcode = 'exclusion_violation';
    end if;
    return null;
end $$;
create trigger changed_fact_is_of_changed_attribute after insert on changed_fact
    referencing new table as written for each statement execute function refuse_fact_beside_entry();

-- The projection shows what extracts need.
alter table person_current
    add column old_number char(9),
    add column died_on text;
update person_current c set died_on = lower(f.valid)::text
from changed_fact f
where f.person_id = c.person_id and f.kind = 'LIFE' and f.recorded_to is null
    and f.value ->> 'status' in ('DEAD', 'DECLARED_DEAD') and f.valid @> current_date;
update person_current c set old_number = f.value ->> 'number'
from changed_fact f
where f.person_id = c.person_id and f.kind = 'OLD_NUMBER' and f.recorded_to is null
    and f.valid @> current_date;

-- Persons are never removed, so that it is enough to look once a statement, and not once a row, whether
-- those who are named exist. A number is drawn before its person is written; its act, which names the
-- person, is asked for when the transaction ends.
create trigger person_is_never_removed before delete or truncate on person
    for each statement execute function refuse_change();
alter table person_current
    drop constraint person_current_person_id_fkey, drop constraint person_current_mother_fkey,
    drop constraint person_current_father_fkey, drop constraint person_current_spouse_fkey;
alter table civil_act drop constraint civil_act_subject_fkey;
alter table personal_number drop constraint personal_number_person_id_fkey;
drop index personal_number_of_person;
create function refuse_unknown_relative() returns trigger language plpgsql as $$
begin
    if exists (
        select from (
            select person_id as named from written
            union all select mother from written where mother is not null
            union all select father from written where father is not null
            union all select spouse from written where spouse is not null) w
        left join population.person p on p.person_id = w.named
        where p.person_id is null)
    then
        raise exception 'somebody is named who is not in the register' using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;
create trigger person_current_names_persons after insert on person_current
    referencing new table as written for each statement execute function refuse_unknown_relative();
create trigger person_current_still_names_persons after update on person_current
    referencing new table as written for each statement execute function refuse_unknown_relative();
create function refuse_unknown_subject() returns trigger language plpgsql as $$
begin
    if exists (
        select from written w
        where w.subject is not null and not exists (
            select from population.person p
            where p.person_id = w.subject and (w.content is not null or p.entry_act = w.act_id)))
    then
        raise exception 'an act is about nobody, or enters a person twice' using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;
create trigger civil_act_is_about_a_person after insert on civil_act
    referencing new table as written for each statement execute function refuse_unknown_subject();

-- Indexes hold only rows that somebody looks for.
alter table civil_act drop constraint civil_act_commune_code_register_number_key;
create unique index civil_act_in_book on civil_act (commune_code, register_number) where register_number is not null;
alter table civil_act drop constraint civil_act_case_reference_key;
create unique index civil_act_of_case on civil_act (case_reference) where case_reference is not null;
drop index person_current_of_mother;
create index person_current_of_mother on person_current (mother, birth_date) where mother is not null;

-- Files that were imported, how far, and lines whose relatives come later in the file.
create table intake (
    intake_id    uuid primary key,
    file_sha256  char(64) not null,
    columns      text not null,
    as_of        date not null,
    started_at   timestamptz not null,
    finished_at  timestamptz,
    bytes_read   bigint not null,
    lines_read   bigint not null,
    entered      bigint not null,
    known        bigint not null,
    rejected     bigint not null,
    reject_bytes bigint not null
);
comment on table intake is 'Imports of files: moved on in the transaction of each batch, so that a killed import goes on where it was';
create table intake_waiting (
    intake_id uuid not null references intake,
    line      bigint not null,
    number    char(12) not null,
    record    text not null,
    primary key (intake_id, line)
);
comment on table intake_waiting is 'Lines put off until their relatives are known; gone when the import is finished';
create index intake_waiting_of_number on intake_waiting (intake_id, number);

-- Extracts that left the register.
create table register_extract (
    extract_id uuid primary key,
    taken_at   timestamptz not null,
    taken_by   text not null check (length(taken_by) > 0),
    purpose    text not null check (length(purpose) > 0),
    ground     text not null check (length(ground) > 0),
    persons    bigint not null,
    sha256     char(64) not null
);
comment on table register_extract is 'Who took an extract of the whole register, when, why and on which ground';
create trigger register_extract_is_append_only before update or delete or truncate on register_extract
    for each statement execute function refuse_change();
