-- How many adults used services online, out of how many: counted once a day, never less than it was known.
create table online_applicant (
    person_id uuid primary key,
    first_at  timestamptz not null
);
comment on table online_applicant is 'Whoever handed a dossier in online, and since when; stays when dossiers are destroyed in time';
comment on column online_applicant.person_id is 'the number of a record of the register; says nothing about the person';

create table adult_count (
    count_id     uuid primary key,
    day          date not null,
    adults       bigint not null check (adults >= 0),
    online       bigint not null check (online between 0 and adults),
    more_adults  bigint not null,
    more_online  bigint not null,
    counted_at   timestamptz not null unique
);
comment on column adult_count.online is 'of these adults, those who handed a dossier in online';
comment on column adult_count.more_adults is 'more than at the count before; negative when they are fewer';
create trigger adult_count_is_append_only before update or delete or truncate on adult_count
    for each statement execute function refuse_change();
create index dossier_of_day on dossier (submitted_at);
