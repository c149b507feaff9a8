-- Late disclosure at the desk: by which paper it was asked for, and the reads of one office.
alter table access_withheld
    add column request text check (length(request) between 1 and 200);
comment on column access_withheld.request is 'paper of the investigating body that asked for it; for the control of reads, not shown to the person';

-- Reads in a commune's name only: programs of agencies and persons themselves are not in it.
create index access_record_of_commune on access_record (reader_commune, read_at) where reader_commune is not null;
