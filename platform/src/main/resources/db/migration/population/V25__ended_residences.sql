-- Who was removed from their residence without another lives nowhere that the register knows: their last commune keeps
-- their record, and nobody is told that they live there.
alter table person_current add column resident boolean not null default true;
update person_current c set resident = false
from changed_fact f
where f.person_id = c.person_id and f.kind = 'RESIDENCE' and f.recorded_to is null
    and f.valid @> current_date and f.value ->> 'status' = 'REMOVED';
comment on column person_current.commune_code is 'commune of permanent residence, the last one when there is none now';
comment on column person_current.resident is 'false when the permanent residence ended without another';
