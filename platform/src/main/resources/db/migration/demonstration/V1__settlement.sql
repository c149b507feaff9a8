-- How far a demonstration country has been settled, so that a start that was cut off goes on where
-- it stopped and never settles twice.
create table settlement (
    only_row boolean primary key default true check (only_row),
    seed     bigint not null,
    people   int not null check (people >= 0),
    as_of    timestamptz not null,
    enrolled int not null default 0,
    replayed int not null default 0,
    finished boolean not null default false
);
comment on column settlement.people is '0: this data directory was begun empty';
comment on column settlement.enrolled is 'synthetic people with an index below this are in the register';
comment on column settlement.replayed is 'births replayed so far, in the order of their submission';
