-- Matching for other agencies: who asked on which ground, and how often a client missed.
alter table access_record
    add column reader_agency text,
    add column legal_ground text,
    add column agency_case text,
    add constraint agencies_say_who_and_why check (
        reader_role <> 'AGENCY'
        or (reader_agency is not null and legal_ground is not null and agency_case is not null));
comment on column access_record.reader_agency is 'code of the agency whose program asked; null for accounts';
comment on column access_record.legal_ground is 'provision of law on which the agency asked';
comment on column access_record.agency_case is 'the agency''s own reference of the case for which it asked';

create table match_miss (
    miss_id   uuid primary key,
    client_id uuid not null,
    missed_at timestamptz not null
);
comment on table match_miss is 'Answers in which a client named nobody; says nothing about whom it meant';
create index match_miss_of_client on match_miss (client_id, missed_at desc);

create index person_current_of_name on person_current (plain_key, birth_date);
