-- Who was stopped because they named nobody too often: whoever operates the platform looks into it.
create table guessing_alarm (
    alarm_id  uuid primary key,
    asker     uuid not null,
    office    text not null,
    misses    int not null check (misses > 0),
    raised_at timestamptz not null
);
comment on table guessing_alarm is 'Programs and accounts that missed as often as is allowed; never changed or removed';
comment on column guessing_alarm.office is 'agency or commune that answers for the asker; empty for a citizen';
create index guessing_alarm_raised_at on guessing_alarm (raised_at);
create trigger guessing_alarm_is_append_only before update or delete or truncate on guessing_alarm
    for each statement execute function refuse_change();
