-- Who knows somebody's name and number might try the other values one by one, and an account might look through lists of
-- everybody: both are counted.
create table match_guess (
    client_id  uuid not null,
    person_id  uuid not null,
    guessed_at timestamptz not null,
    differing  int not null check (differing > 0)
);
comment on table match_guess is 'How many values of a found person a client had otherwise; forgotten after a day';
create index match_guess_of_client on match_guess (client_id, person_id, guessed_at);
create index match_guess_guessed_at on match_guess (guessed_at);

create table shown_in_searches (
    account_id uuid not null,
    day        date not null,
    persons    int not null,
    primary key (account_id, day)
);
comment on table shown_in_searches is 'How many persons searches showed to an account on a day';

create type guessing_sign as enum ('NAMED_NOBODY', 'VALUES_OF_ONE_PERSON', 'PERSONS_IN_SEARCHES');
alter table guessing_alarm add column sign guessing_sign not null default 'NAMED_NOBODY';
alter table guessing_alarm alter column sign drop default;
comment on table guessing_alarm is 'Programs and accounts that were stopped, and what they did as often as is allowed; never changed or removed';
comment on column guessing_alarm.misses is 'how often within 24 hours, or on one day';
