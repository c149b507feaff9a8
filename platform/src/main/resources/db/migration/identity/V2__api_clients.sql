-- Programs of other agencies: which agency answers for each, and how far it may go.
create table api_client (
    client_id   uuid primary key,
    name        text not null check (name <> ''),
    agency_code text not null check (agency_code <> ''),
    token_hash  bytea not null check (octet_length(token_hash) = 32),
    purposes    text[] not null check (cardinality(purposes) > 0),
    territory   text check (territory ~ '^[0-9]{2}$'),
    ground      text not null check (ground <> ''),
    opened_at   timestamptz not null,
    closed_at   timestamptz check (closed_at >= opened_at)
);
comment on column api_client.token_hash is
    'SHA-256 of 256 random bits: nobody guesses them, so that a slow hash would protect nothing';
comment on column api_client.territory is
    'province whose residents the client may ask about; null for the whole country';
comment on column api_client.ground is 'provision of law on which the client asks';
