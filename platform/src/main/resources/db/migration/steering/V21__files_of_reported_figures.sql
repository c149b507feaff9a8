-- A figure that a body reports may bring a file that proves it.
create table report_evidence (
    report_id uuid primary key references reported_value,
    kind      text not null check (kind in ('PDF', 'JPEG', 'PNG')),
    content   bytea not null check (length(content) between 1 and 10485760),
    sha256    bytea not null check (length(sha256) = 32)
);
comment on table report_evidence is 'The file as it was sent, without the name that it had; the second person confirms the figure with it';
create trigger report_evidence_is_append_only before update or delete or truncate on report_evidence
    for each statement execute function refuse_change();
