-- Tens of millions of persons enter by a collection, each by an act that says nothing which does not stand with
-- the person already. Such acts have no row of their own any more: they are read from the person, under the
-- person's identifier. Acts that have a row keep it.
create table collection (
    collection_id int generated always as identity primary key,
    registered_by uuid not null,
    ground_id     int not null references act_ground
);
comment on table collection is 'Parts of collections of persons: who entered them, and on which ground';
create trigger collection_is_append_only before update or delete or truncate on collection
    for each statement execute function refuse_change();

alter table person
    alter column entry_act drop not null,
    add column collection_id int references collection,
    add constraint person_is_entered_by_one_act check ((entry_act is null) = (collection_id is not null));
comment on column person.entry_act is 'the act that entered the person; null where a collection did, whose act has the person''s own identifier';

drop trigger entry_is_never_changed on person;
create trigger entry_is_never_changed before update on person for each row
    when ((old.person_id, old.entered_at, old.entry_act, old.collection_id, old.resident_since, old.number,
            old.full_name, old.sex, old.birth_date, old.commune_code, old.mother, old.father, old.old_number,
            old.died_on, old.details)
        is distinct from (new.person_id, new.entered_at, new.entry_act, new.collection_id, new.resident_since,
            new.number, new.full_name, new.sex, new.birth_date, new.commune_code, new.mother, new.father,
            new.old_number, new.died_on, new.details)
        or not new.changed @> old.changed)
    execute function refuse_change();

alter table civil_act rename to written_act;
comment on table written_act is 'Acts with a row of their own; the view civil_act has all';
create view civil_act as
select act_id, kind, subject, happened_on, registered_at, registered_by, commune_code, register_number,
    case_reference, ground_id, content, amends
from written_act
union all
select p.person_id, 'ENROLMENT'::act_kind, p.person_id, p.birth_date, p.entered_at, c.registered_by, p.commune_code,
    null::text, null::uuid, c.ground_id, null::text, null::uuid
from person p join collection c using (collection_id);
comment on view civil_act is 'Every civil act';

-- A number without an act of its own came with its person.
alter table personal_number alter column act_id drop not null;
comment on column personal_number.act_id is 'the act that issued the number; null where it came with the person, by the act that entered them';

-- An act may amend, and a fact may rest on, an act without a row.
alter table changed_fact drop constraint fact_act_id_fkey;
alter table written_act drop constraint civil_act_amends_fkey;
create function refuse_unknown_act() returns trigger language plpgsql as $$
declare
    named uuid := to_jsonb(new) ->> tg_argv[0];
begin
    if not exists (select from population.written_act where act_id = named)
        and not exists (select from population.person where person_id = named and collection_id is not null)
    then
        raise exception 'an act is named that was never registered' using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;
-- The book's number is drawn last, so that an act comes after its facts.
create constraint trigger changed_fact_rests_on_an_act after insert or update of act_id on changed_fact
    deferrable initially deferred for each row execute function refuse_unknown_act('act_id');
create constraint trigger written_act_amends_an_act after insert on written_act
    for each row when (new.amends is not null) execute function refuse_unknown_act('amends');

create or replace view entry_fact as
select p.person_id, said.kind, said.value, held.valid, held.recorded_from, held.recorded_to, coalesce(p.entry_act, p.person_id) as act_id
from person p
cross join lateral (
    values
        ('NAME'::attribute, jsonb_build_object('full', p.full_name), first_day(p.birth_date)),
        ('BIRTH', jsonb_build_object('date', p.birth_date) || coalesce(p.details -> 'BIRTH', '{}'),
            first_day(p.birth_date)),
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
        ('OTHER_NAME', p.details -> 'OTHER_NAME', first_day(p.birth_date)),
        ('BLOOD_GROUP', p.details -> 'BLOOD_GROUP', first_day(p.birth_date)),
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

-- Only imports write here, each under its own row of intake.
alter table intake_waiting drop constraint intake_waiting_intake_id_fkey;
