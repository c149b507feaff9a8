-- Verification for other bodies. Files of bodies lie in the data directory; nothing here holds a value of a person.
create table clerk (
    account_id   uuid not null,
    duty         text not null check (duty in ('SUBMITTER', 'REVIEWER')),
    body         text not null,
    appointed_at timestamptz not null,
    primary key (account_id, duty)
);
comment on table clerk is 'For which body an account hands in files, or decides uncertain records';

create table register_index (
    index_id uuid primary key,
    identity text not null check (identity ~ '^[0-9a-f]{64}$'),
    source   text not null check (source ~ '^[0-9a-f]{64}$'),
    as_of    timestamptz not null,
    persons  bigint not null check (persons >= 0),
    rejected bigint not null check (rejected >= 0),
    bytes    bigint not null check (bytes > 0),
    file     text not null,
    built_at timestamptz not null
);
comment on table register_index is 'Indexes of the register, the latest is verified against; their files lie in the data directory';
comment on column register_index.source is 'SHA-256 of the signed extract of which it was made; see population.register_extract';
create index register_index_latest on register_index (built_at desc, index_id desc);

create table check_count (
    client_id uuid not null,
    hour      timestamptz not null,
    checks    bigint not null check (checks > 0),
    primary key (client_id, hour)
);
comment on table check_count is 'Single questions of a client within an hour; says nothing about whom they meant';

create table life_change (
    act_id    uuid primary key,
    person_id uuid not null,
    died      boolean not null,
    known_at  timestamptz not null
);
comment on table life_change is 'Deaths, and withdrawals of deaths, that the register told; append-only';
create index life_change_of_person on life_change (person_id, known_at desc);

create table job (
    job_id            uuid primary key,
    body              text not null,
    purpose           text not null,
    right_from        date not null,
    ground            text not null,
    case_reference    text not null,
    consent_reference text,
    title             text not null,
    bytes             bigint not null check (bytes >= 0),
    lines             bigint not null check (lines >= 0),
    sha256            text not null,
    mapping           text not null default '',
    submitter         uuid not null,
    submitted_at      timestamptz not null,
    state             text not null check (state in ('PREVIEW', 'WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    queued_at         timestamptz,
    started_at        timestamptz,
    ended_at          timestamptz,
    runs              int not null default 0,
    index_id          uuid references register_index,
    bytes_done        bigint not null default 0,
    lines_done        bigint not null default 0,
    lines_released    bigint not null default 0,
    rejected          bigint,
    fault             text,
    package_sha256    text,
    files_removed_at  timestamptz
);
comment on table job is 'Files that bodies had verified, and how far each came';
comment on column job.right_from is 'which row of content gave the right';
comment on column job.lines_released is 'line of results up to which access records are written';
comment on column job.fault is 'code of what stopped a job that failed';
create index job_of_body on job (body, submitted_at desc);
create index job_in_line on job (queued_at, job_id) where state in ('WAITING', 'RUNNING');

create table job_outcome (
    job_id  uuid not null references job,
    outcome text not null,
    lines   bigint not null check (lines >= 0),
    primary key (job_id, outcome)
);
comment on table job_outcome is 'How many lines of a file had which outcome';

create table job_quality (
    job_id    uuid not null references job,
    dimension text not null check (dimension in ('CORRECT', 'COMPLETE', 'CLEAN', 'ALIVE')),
    kept      bigint not null check (kept >= 0),
    looked_at bigint not null check (looked_at >= kept),
    primary key (job_id, dimension)
);
comment on table job_quality is 'How many lines of a file were correct, complete, clean and of living persons';

create table job_match (
    job_id    uuid not null references job,
    line      bigint not null,
    person_id uuid not null,
    primary key (job_id, line)
);
comment on table job_match is 'Whom a line of a file was found to mean; the body is told neither';
create index job_match_of_person on job_match (person_id);

create table followed_change (
    job_id   uuid not null,
    line     bigint not null,
    act_id   uuid not null references life_change,
    told_at  timestamptz not null,
    primary key (job_id, line, act_id),
    foreign key (job_id, line) references job_match
);
comment on table followed_change is 'Deaths after a verification that the body was told; each has an access record';

create table review_item (
    item_id     uuid primary key,
    job_id      uuid not null references job,
    line        bigint not null,
    line_offset bigint not null,
    line_bytes  int not null,
    stratum     text not null,
    outcome     text not null,
    state       text not null default 'OPEN' check (state in ('OPEN', 'DISPUTED', 'DECIDED')),
    label       uuid,
    decided_at  timestamptz,
    unique (job_id, line)
);
comment on table review_item is 'Uncertain lines that clerks decide; the line itself stays in its file';
comment on column review_item.label is 'the person that the line means; null for nobody of the register';
create index review_item_open on review_item (state, job_id, line);

create table review_decision (
    item_id    uuid not null references review_item,
    clerk      uuid not null,
    candidate  uuid not null,
    same       boolean not null,
    decided_at timestamptz not null,
    primary key (item_id, clerk)
);
comment on table review_decision is 'What each clerk decided, without knowing what the other did; append-only';
