-- A report of completion may bring a file that shows it.
create table task_evidence (
    task_id  uuid not null,
    sequence int not null,
    kind     text not null check (kind in ('PDF', 'JPEG', 'PNG')),
    content  bytea not null check (length(content) between 1 and 10485760),
    sha256   bytea not null check (length(sha256) = 32),
    primary key (task_id, sequence),
    foreign key (task_id, sequence) references task_move
);
comment on table task_evidence is 'The file as it was sent, without the name that it had; it belongs to one move of a task';
create trigger task_evidence_is_append_only before update or delete or truncate on task_evidence
    for each statement execute function refuse_change();
