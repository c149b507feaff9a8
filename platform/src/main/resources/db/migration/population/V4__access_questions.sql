-- What persons ask about reads of their records, and reads that are shown to them late.
create table access_question (
    question_id  uuid primary key,
    access_id    uuid not null unique references access_record,
    reader_kind  text not null check (reader_kind in ('OWN', 'OFFICER', 'AGENCY', 'CITIZEN')),
    commune_code text not null,
    asked_at     timestamptz not null,
    words        text not null check (length(words) <= 1000),
    state        text not null check (state in ('OPEN', 'ANSWERED')),
    answer       text check (length(answer) between 10 and 1000),
    answered_by  uuid,
    answered_at  timestamptz,
    check ((state = 'ANSWERED') = (answer is not null)),
    check ((state = 'ANSWERED') = (answered_by is not null)),
    check ((state = 'ANSWERED') = (answered_at is not null))
);
comment on table access_question is 'Cases that persons opened about a read of their record that they did not expect';
comment on column access_question.access_id is 'first read of the entry that the person saw: one entry, one case';
comment on column access_question.commune_code is 'commune that answers: the reader''s, or where the person lives if the reader acted for none';
comment on column access_question.words is 'what the person added, may be empty';
create index access_question_of_commune on access_question (commune_code, state, asked_at);

create table access_withheld (
    access_id  uuid not null references access_record,
    until      date not null,
    ground     text not null check (length(ground) > 0),
    decided_by uuid not null,
    decided_at timestamptz not null,
    primary key (access_id, decided_at)
);
comment on table access_withheld is 'Decisions that keep a read from the person until a day; the latest decision on a read counts';
comment on column access_withheld.until is 'first day, in Vietnam, on which the person sees the read';
comment on column access_withheld.ground is 'provision of law in words, shown to the person together with the read';

create trigger access_withheld_is_append_only before update or delete or truncate on access_withheld
    for each statement execute function refuse_change();
create trigger access_question_stays before delete or truncate on access_question
    for each statement execute function refuse_change();
create trigger access_answer_stays before update on access_question
    for each row when (old.state = 'ANSWERED') execute function refuse_change();
