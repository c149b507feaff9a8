-- What sort of list a file is, as the right says by which it was verified.
alter table job add column list text not null default 'OTHER';
comment on column job.list is 'code of content/verification/lists.yaml; OTHER for files of before';
