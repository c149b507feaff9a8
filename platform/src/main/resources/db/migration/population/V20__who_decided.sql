-- A judgment or decision is known by its number together with its day and whoever gave it.
alter table written_act add column decided_by text check (btrim(decided_by) <> '');
comment on column written_act.decided_by is 'agency that gave the judgment or decision on which the act rests; null where it rests on a law';
create or replace view civil_act as
select act_id, kind, subject, happened_on, registered_at, registered_by, commune_code, register_number,
    case_reference, ground_id, content, amends, decided_by
from written_act
union all
select p.person_id, 'ENROLMENT'::act_kind, p.person_id, p.birth_date, p.entered_at, c.registered_by, p.commune_code,
    null::text, null::uuid, c.ground_id, null::text, null::uuid, null::text
from person p join collection c using (collection_id);
