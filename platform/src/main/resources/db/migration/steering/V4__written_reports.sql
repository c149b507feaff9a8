-- Periodic reports: the snapshot that each is made of, and the words that people wrote between its numbers.
create table written_report (
    report_id uuid primary key,
    template  text not null,
    period    text not null,
    body      text not null,
    snapshot  text not null,
    hash      text not null check (hash ~ '^[0-9a-f]{64}$'),
    frozen_by uuid not null,
    frozen_at timestamptz not null
);
comment on column written_report.snapshot is 'JSON as it was hashed: SHA-256 over its UTF-8 bytes is the hash';
comment on column written_report.body is 'body whose people froze it, and may edit its words';
create index written_report_of_template on written_report (template, frozen_at desc);
create trigger written_report_is_append_only before update or delete or truncate on written_report
    for each statement execute function refuse_change();

create table written_words (
    report_id uuid not null references written_report,
    block     text not null,
    serial    int not null check (serial > 0),
    words     text not null check (length(words) between 1 and 4000),
    edited_by uuid not null,
    edited_at timestamptz not null,
    primary key (report_id, block, serial)
);
comment on table written_words is 'Each edit of a paragraph is a further row; numbers stand in the words as references to figures only';
create trigger written_words_is_append_only before update or delete or truncate on written_words
    for each statement execute function refuse_change();
