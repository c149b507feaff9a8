-- Quality: how many records break each rule, by commune and day.
create table quality_measure (
    measured_on  date not null,
    rule         text not null,
    commune_code text not null,
    looked_at    bigint not null check (looked_at >= 0),
    failing      bigint not null check (failing between 0 and looked_at),
    median_days  int,
    primary key (measured_on, rule, commune_code)
);
comment on table quality_measure is 'How many persons, or acts, of a commune a rule looked at on a day, and how many broke it';
comment on column quality_measure.median_days is 'days from the event to its registration, for rules about acts; null for others';
create index quality_measure_of_commune on quality_measure (commune_code, measured_on);

create table quality_run (
    measured_on date primary key,
    persons     bigint not null,
    finished_at timestamptz not null
);
comment on table quality_run is 'Days on which the whole register was measured';
