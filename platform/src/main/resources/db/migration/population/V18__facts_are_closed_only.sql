-- What was believed at a moment can be asked for ever: a fact is closed once, and neither changed otherwise nor removed.
create trigger changed_fact_is_closed_only before update on changed_fact for each row
    when (old.recorded_to is not null or new.recorded_to is null
        or (old.value, old.valid, old.recorded_from, old.act_id)
            is distinct from (new.value, new.valid, new.recorded_from, new.act_id))
    execute function refuse_change();
create trigger changed_fact_is_never_removed before delete or truncate on changed_fact
    for each statement execute function refuse_change();
