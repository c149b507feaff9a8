-- Planning the search for duplicates took longer than the search, once for each birth: it keeps one plan now, which
-- goes by index whatever the register was like when a session made it.
create function pairs_sharing(persons uuid[], namesakes_max int)
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
    select shared.one, shared.other, bool_or(shared.by_old_number)
    from (
        select least(a.person_id, b.person_id) as one, greatest(a.person_id, b.person_id) as other,
            true as by_old_number
        from population.person_current a
        join population.person_current b on b.old_number = a.old_number
        where a.person_id = any(persons) and a.old_number is not null and b.old_number is not null
        union all
        select least(a.person_id, b.person_id), greatest(a.person_id, b.person_id), false
        from population.person_current a
        join population.person_current b on b.plain_key = a.plain_key and b.birth_date = a.birth_date
        where a.person_id = any(persons) and b.person_id <> a.person_id
            and (select count(*) from (
                    select from population.person_current c
                    where c.plain_key = a.plain_key and c.birth_date = a.birth_date
                    limit namesakes_max + 1) namesakes) <= namesakes_max
        union all
        select least(a.person_id, b.person_id), greatest(a.person_id, b.person_id), false
        from population.person_current a
        join population.person_current b on b.mother = a.mother
        where a.person_id = any(persons) and a.mother is not null and b.mother is not null
            and case when length(a.birth_date) = 10 and length(b.birth_date) = 10
                then abs(a.birth_date::date - b.birth_date::date) end <= 280
        ) shared
    where shared.one <> shared.other
        and not exists (select from population.duplicate_pair known
            where known.one = shared.one and known.other = shared.other)
    group by shared.one, shared.other;
end $$;
comment on function pairs_sharing is 'Pairs, not found before, of which one is among these persons: one old number, one name and birth, or one mother and births within 280 days';

-- Who searches by part of a name often knows the year of birth: the index tells, before anybody's row is read.
drop index person_current_of_given_name;
create index person_current_of_given_name on person_current
    (given_name_first(plain_key) text_pattern_ops, birth_date text_pattern_ops);
