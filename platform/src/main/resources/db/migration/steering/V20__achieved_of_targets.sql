-- A task may have several targets; the bodies with a part in it enter what they achieved of each.
alter table task_target add column number int not null default 1 check (number between 1 and 5);
alter table task_target drop constraint task_target_pkey;
alter table task_target add primary key (task_id, number);
alter table task_target alter column number drop default;

create table task_achieved (
    task_id    uuid not null,
    number     int not null,
    sequence   int not null check (sequence > 0),
    body       text not null,
    stands_for text[] not null check (body = any (stands_for)),
    value      numeric not null check (value >= 0),
    words      text not null check (length(words) <= 2000),
    entered_by uuid not null,
    entered_at timestamptz not null,
    primary key (task_id, number, sequence),
    foreign key (task_id, number) references task_target
);
comment on table task_achieved is 'What bodies say that they achieved; of each body the last counts, what it said before stays';
comment on column task_achieved.stands_for is 'the body and those that ended for which it answered then: theirs is in the value';
create trigger task_achieved_is_append_only before update or delete or truncate on task_achieved
    for each statement execute function refuse_change();
