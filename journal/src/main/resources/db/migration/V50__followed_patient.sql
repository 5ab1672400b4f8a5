-- Patients who are followed between visits: how many things they rate every day, and whether they agreed to be reminded.
-- No address stands here. It is in the chart and read there when a message goes out.
create table followed_patient (
    chart_id uuid    primary key,
    ratings  integer not null check (ratings >= 0),
    channel  text,
    zone     text
);

select evenkeel_grant('select, insert, update, delete', 'followed_patient');
