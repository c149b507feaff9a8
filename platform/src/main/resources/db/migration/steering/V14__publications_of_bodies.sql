-- Figures of bodies are published as those of places are.
alter table publication add column body text not null default '';
alter table publication alter column body drop default;
comment on column publication.body is 'empty for places';
alter table publication drop constraint publication_pkey;
alter table publication add primary key (indicator, period, province_code, body, serial);
alter table publication add check (province_code = '' or body = '');
