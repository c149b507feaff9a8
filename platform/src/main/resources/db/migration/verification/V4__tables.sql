-- Files of any kind are kept as text, and what that was made of decides how its lines are counted.
alter table job add column origin text not null default 'TEXT'
    check (origin in ('TEXT', 'CELLS', 'NAMED_CELLS'));
comment on column job.origin is 'What the text of the file was made of: text, cells of a spreadsheet, or columns with names, whose head is no line of the file';
