-- What the modules tell again is compared with the facts that are kept, and what was lost can be put in.
alter table case_fact add column mended_at timestamptz;
comment on column case_fact.mended_at is 'when a comparison with the modules put it in or corrected it; null for facts that came with their event';

create table fact_finding (
    measure        text not null,
    case_id        uuid not null,
    finding        text not null check (finding in ('MISSING', 'DIFFERENT', 'INCOMPLETE', 'UNEXPLAINED', 'WITHOUT_SOURCE')),
    pseudonym      text,
    serial         bigint,
    day            date,
    known_at       timestamptz,
    amount         bigint,
    province_code  text,
    commune_code   text,
    channel        text,
    on_time        boolean,
    days           int,
    procedure_code text,
    primary key (case_id, measure),
    check ((finding = 'MISSING') = (serial is null))
);
comment on table fact_finding is 'What the last comparison found: each fact as the modules tell it, or, where they do not tell it, only which it is';
comment on column fact_finding.serial is 'the fact that is kept; null where it is missing';
