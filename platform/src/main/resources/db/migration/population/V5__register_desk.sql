-- The register desk: search by any part of a name, why officers read, extracts of acts, and what was disclosed.
create function given_name_first(plain_key text) returns text
    language sql immutable strict parallel safe
    return split_part(plain_key, ' ', -1) || ' ' || plain_key;
comment on function given_name_first is 'the given name before the whole name: Vietnamese lists sort and people search by it';

-- Equality and prefix alike; takes the place of the index for matching.
drop index person_current_of_name;
create index person_current_of_name on person_current (plain_key text_pattern_ops, birth_date);
create index person_current_of_given_name on person_current (given_name_first(plain_key) text_pattern_ops);
create index person_current_of_birth_date on person_current (birth_date text_pattern_ops);
create index person_current_of_commune on person_current (commune_code, given_name_first(plain_key) text_pattern_ops);
create index person_current_of_father on person_current (father, birth_date) where father is not null;

-- What is believed has its exclusion constraint; what no longer is had no index by person.
create index fact_superseded_of_person on fact (person_id) where recorded_to is not null;

alter table access_record
    add column reason text check (length(reason) between 5 and 200),
    add column disclosed text[];
comment on column access_record.reason is 'what an officer at the desk wrote about why; for the control of reads';
comment on column access_record.disclosed is 'attributes given to a program of another agency; null where nothing was chosen';

create table civil_extract (
    token         text primary key check (token ~ '^[0-9a-z]{26}$'),
    act_id        uuid not null references civil_act,
    person_id     uuid not null references person,
    kind          text not null check (kind in ('BIRTH', 'DEATH', 'MARRIAGE')),
    number        text not null,
    holder        text not null,
    commune_code  text not null,
    issued_by     uuid not null,
    issued_at     timestamptz not null
);
comment on table civil_extract is 'Extracts of acts that were issued; their text is what the register believed at the moment of issue';
comment on column civil_extract.holder is 'initials of the person, for the public page that verifies';
create index civil_extract_of_act on civil_extract (act_id);
create trigger civil_extract_is_append_only before update or delete or truncate on civil_extract
    for each statement execute function refuse_change();

create index residence_review_of_candidates on residence_review using gin (candidates);
