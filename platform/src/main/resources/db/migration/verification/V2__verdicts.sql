-- A clerk who is shown one of several persons who fit and says no has not said that nobody of the register is meant.
alter table review_decision add column verdict text;
update review_decision set verdict = case
    when same then 'PERSON'
    when candidate = '00000000-0000-0000-0000-000000000000' then 'NOBODY'
    else 'NOT_THE_SHOWN' end;
alter table review_decision
    alter column verdict set not null,
    add constraint review_decision_verdict check (verdict in ('PERSON', 'NOT_THE_SHOWN', 'NOBODY')),
    add constraint review_decision_same check (same = (verdict = 'PERSON'));
comment on column review_decision.verdict is 'NOBODY: nobody else of the register was near enough to be compared';

alter table review_item add column verdict text
    check (verdict in ('PERSON', 'NOT_THE_SHOWN', 'NOBODY'));
update review_item i set verdict = case
    when label is not null then 'PERSON'
    when exists (select from review_decision d
        where d.item_id = i.item_id and d.candidate <> '00000000-0000-0000-0000-000000000000') then 'NOT_THE_SHOWN'
    else 'NOBODY' end
where state = 'DECIDED';
comment on column review_item.label is 'the person that the line means, where the verdict is PERSON';
