-- Files of jobs lie sealed on the disk, each job with a key of its own that goes with them.
alter table job add column file_key bytea;
comment on column job.file_key is 'Key of the files, wrapped with the platform''s own; null once the files are removed';
-- What lies in the clear from before cannot be gone on with.
update job set files_removed_at = now(), ended_at = coalesce(ended_at, now()),
    state = case when state in ('PREVIEW', 'WAITING', 'RUNNING') then 'CANCELLED' else state end
where files_removed_at is null;

-- How sure the engine must be, by decision of two people about the labels of a body's files.
create table threshold (
    threshold_id uuid primary key,
    body         text not null,
    purpose      text not null,
    accept       double precision not null check (accept > 0.5 and accept < 1),
    declared     double precision not null check (declared > 0.5 and declared < 1),
    proposed_by  uuid not null,
    proposed_at  timestamptz not null,
    state        text not null default 'PROPOSED' check (state in ('PROPOSED', 'IN_FORCE', 'REFUSED')),
    decided_by   uuid check (decided_by <> proposed_by),
    decided_at   timestamptz,
    ground       text,
    from_day     date,
    check ((state = 'PROPOSED') = (decided_by is null)),
    check ((state = 'PROPOSED') = (decided_at is null)),
    check ((state = 'IN_FORCE') = (from_day is not null)),
    check (state = 'PROPOSED' or ground is not null)
);
comment on table threshold is 'Least chance at which somebody is taken for the person of a line, proposed from labels and taken into force by somebody else';
create index threshold_of_body on threshold (body, purpose, from_day desc);
create unique index threshold_proposed on threshold (body, purpose) where state = 'PROPOSED';

create table threshold_evidence (
    threshold_id uuid not null references threshold,
    stratum      text not null,
    lines        int not null check (lines >= 0),
    labels       int not null check (labels between 0 and lines),
    correct      int not null check (correct between 0 and labels),
    lower_bound  double precision not null check (lower_bound between 0 and 1),
    accept       double precision,
    primary key (threshold_id, stratum)
);
comment on table threshold_evidence is 'On which labels a threshold was proposed';
comment on column threshold_evidence.accept is 'threshold that the stratum bears by itself; null where its labels bear none';

alter table job
    add column accept double precision,
    add column threshold_id uuid references threshold,
    add column model text,
    add column rechecked_index_id uuid references register_index,
    add column changes_index_id uuid references register_index;
comment on column job.accept is 'least chance at which the job took somebody for the person of a line';
comment on column job.rechecked_index_id is 'the latest index with which the results were compared anew';
comment on column job.changes_index_id is 'the latest index by which a line became otherwise';

alter table review_item add column posterior double precision;
comment on column review_item.posterior is 'chance that the best person is the right one, when the file was verified';

alter table job_match add column known_as_of timestamptz;
comment on column job_match.known_as_of is 'of which register it is, when a later one than that of the job';

create table outcome_change (
    job_id         uuid not null references job,
    line           bigint not null,
    index_id       uuid not null references register_index,
    outcome_before text not null,
    outcome_now    text not null,
    fields         text not null,
    told_at        timestamptz not null,
    primary key (job_id, line, index_id)
);
comment on table outcome_change is 'Lines of results that became otherwise with a later register, as the body was told';
comment on column outcome_change.fields is 'names of columns of the results that became otherwise, separated by commas';
