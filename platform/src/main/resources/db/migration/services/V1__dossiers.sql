-- Dossiers: drafts, papers, what was done to each dossier (append-only), its state, its result.
create table draft (
    draft_id          uuid primary key,
    owner             uuid not null,
    procedure_code    text not null,
    procedure_version date not null,
    answers           jsonb not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null
);
create index draft_of_owner on draft (owner, updated_at desc);

create table dossier (
    dossier_id        uuid primary key,
    code              text not null unique,
    draft_id          uuid not null unique references draft,
    procedure_code    text not null,
    procedure_version date not null,
    applicant         uuid not null,
    applicant_person  uuid not null,
    channel           text not null check (channel in ('COUNTER', 'ONLINE', 'POST')),
    commune_code      text not null,
    province_code     text not null,
    answers           jsonb not null,
    state             text not null,
    submitted_at      timestamptz not null,
    answer_due_at     timestamptz not null,
    due_at            timestamptz,
    finished_at       timestamptz
);
comment on column dossier.draft_id is 'the draft is the key of idempotence: it is submitted once';
create index dossier_of_applicant on dossier (applicant, submitted_at desc);
create index dossier_of_commune on dossier (commune_code, state, submitted_at);

create table attachment (
    attachment_id uuid primary key,
    draft_id      uuid not null references draft,
    field         text not null,
    file_name     text not null,
    media_type    text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    size_bytes    int not null check (size_bytes between 1 and 10485760),
    sha256        bytea not null,
    content       bytea not null,
    uploaded_at   timestamptz not null,
    unique (draft_id, field)
);

create table dossier_event (
    dossier_id  uuid not null references dossier,
    sequence    int not null check (sequence > 0),
    step        text not null,
    state       text not null,
    happened_at timestamptz not null,
    actor       uuid not null,
    actor_role  text not null,
    reason      text,
    primary key (dossier_id, sequence)
);

create table code_serial (
    agency_code text not null,
    day         date not null,
    last_serial int not null,
    primary key (agency_code, day)
);

create table result (
    dossier_id      uuid primary key references dossier,
    token           text not null unique check (length(token) = 26),
    document_number text not null,
    person_id       uuid not null,
    holder          text not null,
    commune_code    text not null,
    issued_at       timestamptz not null
);
comment on column result.token is '130 random bits in base 32: what the QR code carries';
comment on column result.holder is 'initials of the person, as the public page shows them';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name;
end $$;
create trigger dossier_event_is_append_only before update or delete or truncate on dossier_event
    for each statement execute function refuse_change();
create trigger result_is_append_only before update or delete or truncate on result
    for each statement execute function refuse_change();
