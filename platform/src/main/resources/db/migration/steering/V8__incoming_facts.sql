-- An event leaves a row here in the transaction of its act; rows become facts together, a moment later, and go.
create table incoming_fact (
    serial        bigint generated always as identity primary key,
    measure       text not null check (measure in ('RECEIVED', 'CLOSED', 'BIRTHS', 'BORN', 'ENTERED', 'ACCOUNTS')),
    case_id       uuid not null,
    pseudonym     text not null,
    day           date not null,
    known_at      timestamptz not null,
    amount        bigint not null check (amount >= 0),
    province_code text,
    channel       text,
    on_time       boolean,
    days          int
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);
comment on table incoming_fact is 'Facts of acts that are through, until they stand in case_fact';
