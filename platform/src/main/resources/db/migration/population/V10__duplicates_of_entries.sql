-- The search for duplicates of those who entered: how far it came, so that it goes on there after a kill.
create table duplicate_search (
    single         boolean primary key default true check (single),
    searched_until timestamptz not null,
    run_until      timestamptz,
    reached_at     timestamptz,
    reached_person uuid,
    check ((run_until is null) = (reached_at is null) and (run_until is null) = (reached_person is null))
);
comment on table duplicate_search is 'One row: up to when those who entered were searched for duplicates, and how far a run under way is';
comment on column duplicate_search.searched_until is 'everybody who entered until then was searched by runs that ended';
comment on column duplicate_search.run_until is 'the run under way searches those who entered until then; null when none is';
insert into duplicate_search (searched_until) values ('1970-01-01T00:00:00Z');

-- Rows lie in the order of entry: a summary of each stretch of the table is enough to find the latest.
create index person_by_entry on person using brin (entered_at);
