-- While an empty register is filled for the first time, indexes that serve searches only are left out and built at the end.
create table resting_index (
    index_name text primary key,
    definition text not null
);
comment on table resting_index is 'Indexes that an import left out and has not built again; whoever finds rows here builds them';
