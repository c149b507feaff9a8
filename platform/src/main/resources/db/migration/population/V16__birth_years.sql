-- Who searches by name often knows the year of birth: one index leads to those who share both, however many share one.
-- Without a year the name alone is enough.
drop index person_current_of_birth_date;
create index person_current_of_birth_year on person_current
    (left(birth_date, 4), given_name_first(plain_key) text_pattern_ops, birth_date text_pattern_ops);
drop index person_current_of_given_name;
create index person_current_of_given_name on person_current (given_name_first(plain_key) text_pattern_ops);
