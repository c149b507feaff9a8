-- Temporary and current residences follow the communes as the permanent one does; somebody may wait for each.
alter table residence_review add column residence attribute not null default 'RESIDENCE';
alter table residence_review alter column residence drop default;
alter table residence_review drop constraint residence_review_pkey;
alter table residence_review add primary key (person_id, act_id, residence);
comment on column residence_review.residence is 'which of the person''s residences is in the divided commune';
