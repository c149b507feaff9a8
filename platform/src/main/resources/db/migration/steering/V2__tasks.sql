-- Directing documents, the tasks that they give, every move of a task (append-only), its state, its reminders.
create table body_member (
    account_id   uuid primary key,
    body         text not null,
    duty         text not null check (duty in ('OFFICER', 'LEADER')),
    appointed_at timestamptz not null
);
comment on table body_member is 'For which body an account acts; officers of communes need no row';

create table directing_document (
    document_id uuid primary key,
    kind        text not null
        check (kind in ('RESOLUTION', 'DECISION', 'DIRECTIVE', 'TELEGRAM', 'PLAN', 'NOTICE')),
    number      text not null,
    signed_on   date not null,
    issuer      text not null,
    signer      text not null,
    title       text not null,
    entered_by  uuid not null,
    entered_at  timestamptz not null,
    unique (number, signed_on, issuer)
);

create table task_group (
    document_id uuid not null references directing_document,
    number      int not null check (number > 0),
    title       text not null,
    primary key (document_id, number)
);

create table task (
    task_id        uuid primary key,
    document_id    uuid not null,
    group_number   int not null,
    code           text not null,
    content        text not null,
    product        text not null,
    lead_body      text not null,
    cooperating    text[] not null check (not (lead_body = any (cooperating))),
    monitor_body   text not null,
    term_kind      text not null check (term_kind in ('DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR', 'STANDING')),
    starts_on      date not null,
    first_deadline date check (first_deadline >= starts_on),
    drafted_by     uuid not null,
    drafted_at     timestamptz not null,
    state          text not null,
    deadline       date,
    reported_on    date,
    judged_by      date,
    moves          int not null check (moves >= 0),
    foreign key (document_id, group_number) references task_group,
    unique (document_id, code),
    check ((term_kind = 'STANDING') = (first_deadline is null))
);
comment on column task.first_deadline is 'as the document says it; deadline is the one in force';
comment on column task.state is 'state, deadline, reported_on, judged_by, moves: projection of the moves; can be made again';
comment on column task.judged_by is 'deadline in force on the day of the report: on time or late is judged by it, and never again';
create index task_of_lead on task (lead_body, deadline);
create index task_of_monitor on task (monitor_body, deadline);
create index task_of_cooperating on task using gin (cooperating);
create index task_by_deadline on task (deadline) where state in ('ASSIGNED', 'ACCEPTED', 'RETURNED');

create table task_move (
    task_id         uuid not null references task,
    sequence        int not null check (sequence > 0),
    move            text not null,
    state           text not null,
    moved_at        timestamptz not null,
    actor           uuid not null,
    body            text not null,
    duty            text not null,
    words           text not null check (length(words) <= 2000),
    document_number text,
    document_date   date,
    deadline        date,
    order_id        uuid not null unique,
    primary key (task_id, sequence),
    check ((document_number is null) = (document_date is null))
);
comment on column task_move.order_id is 'the form that was sent is the key of idempotence: it moves a task once';

create table task_reminder (
    task_id    uuid not null references task,
    deadline   date not null,
    days       int not null check (days in (30, 7, 1, 0)),
    reminded_on date not null,
    written_at timestamptz not null,
    primary key (task_id, deadline, days)
);
comment on table task_reminder is 'One reminder a task, deadline and threshold, however often the job runs';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name;
end $$;
create trigger task_move_is_append_only before update or delete or truncate on task_move
    for each statement execute function refuse_change();
create trigger directing_document_is_append_only before update or delete or truncate on directing_document
    for each statement execute function refuse_change();
