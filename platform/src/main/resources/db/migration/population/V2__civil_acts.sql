-- Every civil act, every attribute of a person, and corrections that never overwrite.
alter table civil_act drop constraint civil_act_kind_check;
alter table civil_act add constraint civil_act_kind_check check (kind in (
    'ENROLMENT', 'BIRTH', 'DEATH', 'MARRIAGE', 'DIVORCE', 'ADOPTION', 'PARENT_RECOGNISED', 'GUARDIANSHIP',
    'NAME_CHANGED', 'SEX_REDETERMINED', 'ETHNICITY_REDETERMINED', 'RESIDENCE_REGISTERED', 'RESIDENCE_REMOVED',
    'TEMPORARY_RESIDENCE', 'ABSENCE', 'HOUSEHOLD_FORMED', 'HOUSEHOLDS_MERGED', 'MISSING', 'DECLARED_DEAD',
    'RETURNED', 'NATURALISED', 'NATIONALITY_RENOUNCED', 'DETAILS_DECLARED', 'UNITS_REORGANISED',
    'CORRECTION', 'REVOCATION'));
alter table civil_act
    add column amends uuid references civil_act,
    add constraint amendments_amend check ((kind in ('CORRECTION', 'REVOCATION')) = (amends is not null));
comment on column civil_act.amends is 'the act that this one corrects or revokes';
comment on column civil_act.content is 'what the act says: a list of person, attribute, days and value';
create index civil_act_amending on civil_act (amends) where amends is not null;
create unique index one_revocation_of_an_act on civil_act (amends) where kind = 'REVOCATION';

-- Acts of earlier versions said it in other words.
alter table civil_act disable trigger civil_act_is_append_only;
update civil_act a set content = (
    select jsonb_agg(jsonb_build_object(
               'person', f.person_id, 'attribute', f.kind, 'from', lower(f.valid), 'value', f.value)
               order by f.fact_id)
    from fact f where f.act_id = a.act_id);
alter table civil_act enable trigger civil_act_is_append_only;

create table civil_act_person (
    person_id uuid not null references person,
    act_id    uuid not null references civil_act deferrable initially deferred,
    primary key (person_id, act_id)
);
comment on table civil_act_person is 'the other persons of an act, beside its subject';
create trigger civil_act_person_is_append_only before update or delete or truncate on civil_act_person
    for each statement execute function refuse_change();

-- The book's number is drawn last, so that its lock is short: the act comes after its facts.
alter table fact alter constraint fact_act_id_fkey deferrable initially deferred;
alter table fact drop constraint fact_kind_check;
alter table fact add constraint fact_kind_check check (kind in (
    'NAME', 'BIRTH', 'SEX', 'NUMBER', 'OLD_NUMBER', 'PARENTS', 'GUARDIAN', 'NATIONALITY', 'ETHNICITY',
    'RELIGION', 'ORIGIN', 'RESIDENCE', 'TEMPORARY_RESIDENCE', 'CURRENT_RESIDENCE', 'ABSENCE', 'HOUSEHOLD',
    'MARITAL_STATUS', 'LIFE', 'CONTACT', 'CARD'));
create index fact_of_commune on fact ((value ->> 'commune')) where kind = 'RESIDENCE' and recorded_to is null;
create index fact_of_household on fact ((value ->> 'household')) where kind = 'HOUSEHOLD' and recorded_to is null;

create table household (
    household_id uuid primary key,
    formed_at    timestamptz not null
);
comment on table household is 'Households ever formed; who changes one locks its row, so that of two at once one is told';

create table number_cancellation (
    number       char(12) primary key references personal_number,
    act_id       uuid not null references civil_act deferrable initially deferred,
    cancelled_at timestamptz not null
);
comment on table number_cancellation is 'Numbers that nobody holds any more; they are never issued again';
create trigger number_cancellation_is_append_only before update or delete or truncate on number_cancellation
    for each statement execute function refuse_change();

alter table person_current
    add column life text not null default 'ALIVE' check (life in ('ALIVE', 'DEAD', 'MISSING', 'DECLARED_DEAD')),
    add column spouse uuid references person,
    add column household uuid;
create index person_current_of_household on person_current (household) where household is not null;

-- One act moves every residence of a commune that was merged; it is about nobody in particular.
alter table civil_act alter column subject drop not null;
alter table civil_act add constraint every_act_has_its_subject
    check ((kind = 'UNITS_REORGANISED') = (subject is null));
create unique index one_reorganisation_a_day on civil_act (happened_on) where kind = 'UNITS_REORGANISED';
create table residence_review (
    person_id    uuid not null references person,
    act_id       uuid not null references civil_act deferrable initially deferred,
    commune_code text not null,
    candidates   text[] not null,
    primary key (person_id, act_id)
);
comment on table residence_review is 'Residents of a divided commune: an officer says in which of its successors each lives';
