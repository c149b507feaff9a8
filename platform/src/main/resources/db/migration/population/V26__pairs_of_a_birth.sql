-- One search from each person instead of three over all of them: most are asked of one child who was born just now, and then the
-- beginning of a plan costs more than its rows.
create or replace function pairs_sharing(persons uuid[], namesakes_max int)
    returns table (one uuid, other uuid, same_old_number boolean)
    language plpgsql stable rows 10
    set plan_cache_mode = force_generic_plan
    set enable_hashjoin = off
    set enable_mergejoin = off
    set enable_seqscan = off
as $$
#variable_conflict use_column
begin
    return query
    select least(a.person_id, b.person_id), greatest(a.person_id, b.person_id), bool_or(b.by_old_number)
    from population.person_current a
    cross join lateral (
        select o.person_id, true as by_old_number
        from population.person_current o where o.old_number = a.old_number
        union all
        select namesake.person_id, false
        from (
            select n.person_id, count(*) over () as namesakes
            from (
                select c.person_id from population.person_current c
                where c.plain_key = a.plain_key and c.birth_date = a.birth_date
                limit namesakes_max + 1) n) namesake
        where namesake.namesakes <= namesakes_max
        union all
        select m.person_id, false
        from population.person_current m
        where m.mother = a.mother
            and case when length(a.birth_date) = 10 and length(m.birth_date) = 10
                then abs(a.birth_date::date - m.birth_date::date) end <= 280
        ) b
    where a.person_id = any (persons) and b.person_id <> a.person_id
        and not exists (select from population.duplicate_pair known
            where known.one = least(a.person_id, b.person_id) and known.other = greatest(a.person_id, b.person_id))
    group by 1, 2;
end $$;
