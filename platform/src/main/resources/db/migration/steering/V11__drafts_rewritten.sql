-- A task may be written anew as long as it is a draft: nobody but those who draft has seen it.
alter table task
    add column rewritten_by uuid,
    add column rewritten_at timestamptz,
    add check ((rewritten_by is null) = (rewritten_at is null));
comment on column task.rewritten_by is 'who wrote it as it stands, where that is not drafted_by';
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'a task is written anew as a draft only';
end $$;
create trigger task_is_rewritten_as_a_draft_only before update on task for each row
    when (old.state <> 'DRAFT' and
        (old.document_id, old.group_number, old.code, old.content, old.product, old.lead_body, old.cooperating,
            old.monitor_body, old.term_kind, old.starts_on, old.first_deadline)
        is distinct from (new.document_id, new.group_number, new.code, new.content, new.product, new.lead_body,
            new.cooperating, new.monitor_body, new.term_kind, new.starts_on, new.first_deadline))
    execute function refuse_rewriting();
