-- An entry says where the person was born, and more attributes.
create or replace view entry_fact as
select p.person_id, said.kind, said.value, held.valid, held.recorded_from, held.recorded_to, p.entry_act as act_id
from person p
cross join lateral (
    values
        ('NAME'::attribute, jsonb_build_object('full', p.full_name), first_day(p.birth_date)),
        ('BIRTH', jsonb_build_object('date', p.birth_date) || coalesce(p.details -> 'BIRTH', '{}'),
            first_day(p.birth_date)),
        ('SEX', jsonb_build_object('sex', case p.sex when 'M' then 'MALE' else 'FEMALE' end),
            first_day(p.birth_date)),
        ('NUMBER', jsonb_build_object('number', p.number), first_day(p.birth_date)),
        ('RESIDENCE', jsonb_build_object('commune', p.commune_code), p.resident_since),
        ('PARENTS', case when p.mother is not null or p.father is not null then
            jsonb_strip_nulls(jsonb_build_object('mother', p.mother, 'father', p.father)) end,
            first_day(p.birth_date)),
        ('OLD_NUMBER', case when p.old_number is not null then
            jsonb_build_object('number', p.old_number) end, first_day(p.birth_date)),
        ('LIFE', case when p.died_on is not null then
            jsonb_build_object('status', 'DEAD', 'date', p.died_on) end, first_day(p.died_on)),
        ('OTHER_NAME', p.details -> 'OTHER_NAME', first_day(p.birth_date)),
        ('BLOOD_GROUP', p.details -> 'BLOOD_GROUP', first_day(p.birth_date)),
        ('ETHNICITY', p.details -> 'ETHNICITY', first_day(p.birth_date)),
        ('NATIONALITY', p.details -> 'NATIONALITY', first_day(p.birth_date)),
        ('ORIGIN', p.details -> 'ORIGIN', first_day(p.birth_date)),
        ('RELIGION', p.details -> 'RELIGION', p.resident_since),
        ('HOUSEHOLD', p.details -> 'HOUSEHOLD', p.resident_since),
        ('MARITAL_STATUS', p.details -> 'MARITAL_STATUS', p.resident_since),
        ('CONTACT', p.details -> 'CONTACT', p.resident_since)
    ) as said (kind, value, since)
left join lateral (
    select distinct on (f.kind) f.kind, f.recorded_from as at, lower(f.valid) as day
    from changed_fact f where f.person_id = p.person_id
    order by f.kind, f.recorded_from, lower(f.valid)
    ) first_change on first_change.kind = said.kind
cross join lateral (
    values
        (daterange(said.since, null), p.entered_at, first_change.at),
        (case when first_change.day > said.since then daterange(said.since, first_change.day) end,
            first_change.at, null)
    ) as held (valid, recorded_from, recorded_to)
where said.value is not null and said.kind <> all (p.changed) and held.valid is not null;
