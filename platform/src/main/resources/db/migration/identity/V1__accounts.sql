-- Accounts: who may sign in, as whom, and how often that failed lately.
create table account (
    account_id      uuid primary key,
    username        text not null unique check (username = lower(username)),
    password_hash   text,
    display_name    text not null,
    role            text not null check (role in ('CITIZEN', 'OFFICER', 'LEADER')),
    person_id       uuid,
    commune_code    text,
    opened_at       timestamptz not null,
    failed_attempts int not null default 0,
    locked_until    timestamptz,
    check (role <> 'CITIZEN' or person_id is not null),
    check (role <> 'OFFICER' or commune_code is not null)
);
comment on column account.password_hash is 'Argon2id; null for an account under which nobody can sign in';
comment on column account.person_id is 'person in the population register, for citizens';
