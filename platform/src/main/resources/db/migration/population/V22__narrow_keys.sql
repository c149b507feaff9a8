-- The constraints of facts and books stay as they are; their keys become narrow. A person's identifier, a kind and days took
-- 133 bytes a fact in the index, as one range of numbers they take about half.
alter table person add column person_no int generated always as identity;
comment on column person.person_no is 'number of the person within this database, for narrow keys; leaves it nowhere';

create function attribute_number(kind attribute) returns int language sql immutable strict parallel safe
return case kind
    when 'NAME' then 0 when 'BIRTH' then 1 when 'SEX' then 2 when 'NUMBER' then 3 when 'OLD_NUMBER' then 4
    when 'PARENTS' then 5 when 'GUARDIAN' then 6 when 'NATIONALITY' then 7 when 'ETHNICITY' then 8
    when 'RELIGION' then 9 when 'ORIGIN' then 10 when 'RESIDENCE' then 11 when 'TEMPORARY_RESIDENCE' then 12
    when 'CURRENT_RESIDENCE' then 13 when 'ABSENCE' then 14 when 'HOUSEHOLD' then 15 when 'MARITAL_STATUS' then 16
    when 'LIFE' then 17 when 'CONTACT' then 18 when 'CARD' then 19 when 'OTHER_NAME' then 20
    when 'BLOOD_GROUP' then 21 when 'RELATION_TO_HEAD' then 22
    when 'MERGED_INTO' then 23
end;
comment on function attribute_number is 'number of an attribute in keys, 0 to 31, for ever; null for one that has none yet';

-- 31 bits of the person, 5 of the attribute, 22 of the day: the years 1 to 9999 have 3,652,059 days.
create function fact_key(person_no int, kind attribute, day date) returns bigint
    language sql immutable strict parallel safe
return (person_no::bigint << 27) + (attribute_number(kind)::bigint << 22) + (day - date '0001-01-01');
create function fact_days(person_no int, kind attribute, valid daterange) returns int8range
    language sql immutable strict parallel safe
return int8range(
    fact_key(person_no, kind, lower(valid)),
    coalesce(fact_key(person_no, kind, upper(valid)),
        (person_no::bigint << 27) + ((attribute_number(kind) + 1)::bigint << 22)));
comment on function fact_days is 'days of a fact as numbers that no other person''s and no other attribute''s days share';

alter table changed_fact add column person_no int;
alter table changed_fact disable trigger user;
update changed_fact f set person_no = p.person_no from person p where p.person_id = f.person_id;
alter table changed_fact enable trigger user;
alter table changed_fact
    drop constraint one_valid_fact_of_a_kind,
    alter column person_no set not null,
    add constraint days_have_keys check (
        attribute_number(kind) is not null and not lower_inf(valid)
        and lower(valid) >= date '0001-01-01' and coalesce(upper(valid) <= date '9999-12-31', true)),
    add constraint one_valid_fact_of_a_kind
        exclude using gist (fact_days(person_no, kind, valid) with &&) where (recorded_to is null);

-- A fact has the number of its own person: the constraint rests on it.
create or replace function refuse_fact_beside_entry() returns trigger language plpgsql as $$
begin
    if exists (
        select from written w join population.person p using (person_id)
        where w.person_no <> p.person_no)
    then
        raise exception 'a fact has the number of somebody else' using errcode = 'foreign_key_violation';
    end if;
    if exists (
        select from written w join population.person p using (person_id)
        where w.kind <> all (p.changed) and w.recorded_from <= p.entered_at)
    or exists (
        select from written w join population.entry_fact e using (person_id, kind)
        where w.recorded_to is null and e.recorded_to is null and e.valid && w.valid
            and exists (
                select from population.changed_fact before
                where before.person_id = w.person_id and before.kind = w.kind
                    and before.recorded_from < w.recorded_from))
    then
        raise exception 'one_valid_fact_of_a_kind: the entry still speaks of these days'
            using errcode = 'exclusion_violation';
    end if;
    return null;
end $$;
drop trigger changed_fact_keeps_its_attribute on changed_fact;
create trigger changed_fact_keeps_its_attribute before update of person_id, person_no, kind on changed_fact
    for each statement execute function refuse_change();

-- An entry in a commune's book of a year, as one number: 17 bits of the commune, 14 of the year, 31 of the entry.
create function book_entry(commune_code text, register_number text) returns bigint
    language sql immutable strict parallel safe
return (commune_code::bigint << 45) + (split_part(register_number, '/', 2)::bigint << 31)
    + split_part(register_number, '/', 1)::bigint;
comment on function book_entry is 'one number for an entry such as 45/2026 in the book of a commune of five digits';
alter table written_act add constraint entries_of_books_are_numbered check (
    register_number is null
    or commune_code ~ '^[0-9]{5}$' and register_number ~ '^[1-9][0-9]{0,8}/[0-9]{4}$');
drop index civil_act_in_book;
create unique index civil_act_in_book on written_act (book_entry(commune_code, register_number))
    where register_number is not null;

comment on column written_act.content is 'what the act says: a list of attribute, value and what is not usual (person beside the subject, first day beside that of the act, last day, reach); older acts name each; null for entries, see person';
