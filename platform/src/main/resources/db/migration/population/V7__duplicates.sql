-- Duplicates: pairs of records that may be one person, what officers decided of them, and merges that can be undone.
alter type attribute add value 'MERGED_INTO';
create index person_current_of_old_number on person_current (old_number) where old_number is not null;
create index changed_fact_of_guardian on changed_fact ((value ->> 'guardian')) where recorded_to is null and value ? 'guardian';

-- A number may be cancelled, given back and cancelled again.
alter table number_cancellation drop constraint number_cancellation_pkey;
alter table number_cancellation add primary key (number, act_id);
create index number_cancellation_of_act on number_cancellation (act_id);
create table number_reestablishment (
    number           char(12) not null references personal_number,
    act_id           uuid not null references civil_act deferrable initially deferred,
    reestablished_at timestamptz not null,
    primary key (number, act_id)
);
comment on table number_reestablishment is 'Numbers that are held again, because the act that cancelled them was revoked';
create trigger number_reestablishment_is_append_only before update or delete or truncate on number_reestablishment
    for each statement execute function refuse_change();
create view cancelled_number as
    select number from number_cancellation c group by number
    having count(*) > (select count(*) from number_reestablishment r where r.number = c.number);
comment on view cancelled_number is 'Numbers that nobody holds now';

create table person_merged (
    person_id uuid primary key references person,
    survivor  uuid not null references person,
    act_id    uuid not null references civil_act deferrable initially deferred,
    check (person_id <> survivor)
);
comment on table person_merged is 'Projection: records that are not shown, because they were another person''s second one; can be rebuilt';
create index person_merged_into on person_merged (survivor);

create table duplicate_pair (
    pair_id  uuid primary key,
    one      uuid not null references person,
    other    uuid not null references person,
    level    text not null check (level in ('LIKELY', 'POSSIBLE')),
    reasons  text[] not null check (cardinality(reasons) > 0),
    found_at timestamptz not null,
    state    text not null check (state in ('OPEN', 'UNSURE', 'DIFFERENT', 'MERGED')),
    merge_id uuid references civil_act,
    check (one < other),
    check ((state = 'MERGED') = (merge_id is not null)),
    unique (one, other)
);
comment on table duplicate_pair is 'Two records that may be of one person; a pair is found once and stays for ever';
comment on column duplicate_pair.reasons is 'codes of the rules by which it was found';
comment on column duplicate_pair.merge_id is 'the merge in force';
create index duplicate_pair_of_other on duplicate_pair (other);
create index duplicate_pair_by_state on duplicate_pair (state, found_at);

create table duplicate_decision (
    decision_id  uuid primary key,
    pair_id      uuid not null references duplicate_pair,
    decision     text not null check (decision in ('DIFFERENT', 'SAME', 'UNSURE', 'SEPARATED')),
    reason       text not null check (length(reason) between 10 and 1000),
    decided_by   uuid not null,
    commune_code text not null,
    decided_at   timestamptz not null,
    act_id       uuid references civil_act,
    check ((decision in ('SAME', 'SEPARATED')) = (act_id is not null))
);
comment on table duplicate_decision is 'What officers decided of a pair, the latest last';
create index duplicate_decision_of_pair on duplicate_decision (pair_id, decided_at);
create trigger duplicate_decision_is_append_only before update or delete or truncate on duplicate_decision
    for each statement execute function refuse_change();
