-- Facts of how many adults live and use services, which may become fewer, and of lists that were verified.
alter table case_fact drop constraint case_fact_measure_check;
alter table case_fact add constraint case_fact_measure_check check (measure in
    ('RECEIVED', 'CLOSED', 'BIRTHS', 'BORN', 'ENTERED', 'PROCEDURES', 'FULLY_ONLINE', 'ACCOUNTS',
     'ADULTS', 'ADULTS_ONLINE', 'VERIFIED')) not valid;
alter table case_fact drop constraint case_fact_amount_check;
alter table case_fact add constraint case_fact_amount_check
    check (amount >= 0 or measure in ('ADULTS', 'ADULTS_ONLINE')) not valid;
alter table incoming_fact drop constraint incoming_fact_measure_check;
alter table incoming_fact add constraint incoming_fact_measure_check check (measure in
    ('RECEIVED', 'CLOSED', 'BIRTHS', 'BORN', 'ENTERED', 'PROCEDURES', 'FULLY_ONLINE', 'ACCOUNTS',
     'ADULTS', 'ADULTS_ONLINE', 'VERIFIED'));
alter table incoming_fact drop constraint incoming_fact_amount_check;
alter table incoming_fact add constraint incoming_fact_amount_check
    check (amount >= 0 or measure in ('ADULTS', 'ADULTS_ONLINE'));
