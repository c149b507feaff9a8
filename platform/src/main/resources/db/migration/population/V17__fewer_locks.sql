-- Grounds are never changed or removed: it is enough to look whether one is there. As a foreign key it had every writer
-- of an act mark one and the same row as in use.
alter table written_act drop constraint civil_act_ground_id_fkey;
create or replace function refuse_unknown_subject() returns trigger language plpgsql as $$
begin
    if exists (
        select from written w
        where w.subject is not null and not exists (
            select from population.person p
            where p.person_id = w.subject and (w.content is not null or p.entry_act = w.act_id)))
    then
        raise exception 'an act is about nobody, or enters a person twice' using errcode = 'foreign_key_violation';
    end if;
    if exists (
        select from written w
        where not exists (select from population.act_ground g where g.ground_id = w.ground_id))
    then
        raise exception 'an act has no ground' using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;

-- Persons are never removed either: a read need not mark the row of everybody whom it shows.
alter table access_record drop constraint access_record_person_id_fkey;
create function refuse_unknown_reading() returns trigger language plpgsql as $$
begin
    if exists (
        select from written w
        where not exists (select from population.person p where p.person_id = w.person_id))
    then
        raise exception 'a read is of nobody' using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;
create trigger access_record_is_of_a_person after insert on access_record
    referencing new table as written for each statement execute function refuse_unknown_reading();
