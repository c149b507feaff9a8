-- A province has as many sums by month as its communes have months: over fifty million facts a hundred thousand of
-- births alone, each on another page of the table. An index that holds the amounts, too, answers without them.
drop index fact_month_of;
create unique index fact_month_of on fact_month
    (kind, province_code, commune_code, month, known_month, detail, on_time, days) include (amount) nulls not distinct;
