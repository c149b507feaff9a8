-- How tasks come in: targets and files of documents, spreadsheets with tasks, drafts found in texts of directives.
create table task_target (
    task_id   uuid primary key references task,
    value     numeric not null,
    unit      text not null check (length(unit) between 1 and 40),
    direction text not null check (direction in ('AT_LEAST', 'AT_MOST')),
    span      text not null check (span in ('SINGLE', 'SUMMED'))
);

create table directing_document_file (
    document_id uuid primary key references directing_document,
    kind        text not null check (kind in ('PDF', 'DOCX')),
    content     bytea not null check (length(content) between 1 and 10485760),
    entered_by  uuid not null,
    entered_at  timestamptz not null
);

create table task_import (
    import_id   uuid primary key,
    document_id uuid not null references directing_document,
    body        text not null,
    content     bytea not null check (length(content) between 1 and 5242880),
    uploaded_by uuid not null,
    uploaded_at timestamptz not null,
    taken_at    timestamptz,
    taken       int check (taken >= 0),
    check ((taken_at is null) = (taken is null))
);
comment on table task_import is 'The sheet as it was sent; its lines are read again each time, and taken all at once or not at all';

create table directive_text (
    text_id     uuid primary key,
    document_id uuid not null references directing_document,
    body        text not null,
    content     text not null,
    entered_by  uuid not null,
    entered_at  timestamptz not null
);

create table directive_draft (
    text_id     uuid not null references directive_text,
    sequence    int not null check (sequence > 0),
    begins      int not null check (begins >= 0),
    ends        int not null check (ends > begins),
    lead        text not null,
    cooperating text not null,
    content     text not null,
    product     text not null,
    due         text not null,
    decision    text not null check (decision in ('WAITING', 'TAKEN', 'DROPPED')),
    task_id     uuid references task,
    decided_by  uuid,
    decided_at  timestamptz,
    primary key (text_id, sequence),
    check ((decision = 'WAITING') = (decided_at is null)),
    check ((decision = 'TAKEN') = (task_id is not null))
);
comment on table directive_draft is 'What the rules found, with the place of the words in the text; a person decides on each';
create index directive_text_of_document on directive_text (document_id, entered_at);
create index task_import_of_document on task_import (document_id, uploaded_at);

create table task_escalation (
    task_id    uuid not null references task,
    deadline   date not null,
    step       text not null check (step in ('LEADER', 'MONITOR', 'ABOVE')),
    body       text not null,
    written_on date not null,
    written_at timestamptz not null,
    primary key (task_id, deadline, step)
);
comment on table task_escalation is 'Who was told that a task is late: one row a task, deadline and step, however often the job runs';
create index task_escalation_of_body on task_escalation (body, written_on);
