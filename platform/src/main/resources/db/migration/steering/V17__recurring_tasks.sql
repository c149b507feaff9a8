-- What has to be done again every week, month, quarter or year is a task of its own in each of these periods, so that
-- each has its deadline, report and state.
alter table task
    add column recurs       text check (recurs in ('WEEK', 'MONTH', 'QUARTER', 'YEAR')),
    add column recurs_until date,
    add column period_of    uuid references task,
    add check (recurs is null or term_kind = 'STANDING'),
    add check (recurs_until is null or recurs is not null),
    add check (period_of is null or recurs is null);
comment on column task.recurs is 'how often a standing task has to be done and reported; null where nobody says';
comment on column task.recurs_until is 'last day on which a period may begin; null where there is none';
comment on column task.period_of is 'the standing task of which this is what has to be done in one period';
create unique index task_period on task (period_of, starts_on) where period_of is not null;
create index task_recurring on task (task_id) where recurs is not null;

drop trigger task_is_rewritten_as_a_draft_only on task;
create trigger task_is_rewritten_as_a_draft_only before update on task for each row
    when (old.state <> 'DRAFT' and
        (old.document_id, old.group_number, old.code, old.content, old.product, old.lead_body, old.cooperating,
            old.monitor_body, old.term_kind, old.starts_on, old.first_deadline, old.recurs, old.recurs_until,
            old.period_of)
        is distinct from (new.document_id, new.group_number, new.code, new.content, new.product, new.lead_body,
            new.cooperating, new.monitor_body, new.term_kind, new.starts_on, new.first_deadline, new.recurs,
            new.recurs_until, new.period_of))
    execute function refuse_rewriting();
