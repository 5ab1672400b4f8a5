-- Samples from monitors, many a second: not entries. One partition a month, made ahead.

create table vital_sample (
    session_id uuid             not null,
    at         timestamptz      not null,
    quantity   text             not null,
    value      double precision not null,
    device     text             not null
) partition by range (at);
create index vital_sample_by_session on vital_sample (session_id, quantity, at);

-- A monitor with a wrong clock must not lose its samples.
create table vital_sample_other partition of vital_sample default;

-- Makes the partitions from the month of one day to the month of another, where they are missing. Runs with the owner's
-- rights so that a clinic that is never restarted can make next year's.
create function make_vital_partitions(from_day date, to_day date) returns void
    language plpgsql security definer set search_path from current as $$
declare
    month date := date_trunc('month', from_day);
    part  text;
begin
    if to_day > from_day + 3660 then
        raise exception 'at most ten years of partitions at once';
    end if;
    while month <= to_day loop
        part := 'vital_sample_' || to_char(month, 'YYYY_MM');
        if to_regclass(format('%I.%I', current_schema(), part)) is null then
            begin
                execute format('create table %I partition of vital_sample for values from (%L) to (%L)', part,
                    to_char(month, 'YYYY-MM-DD') || ' 00:00:00+00',
                    to_char(month + interval '1 month', 'YYYY-MM-DD') || ' 00:00:00+00');
            exception
                when duplicate_table then null; -- another node was faster
                when check_violation then null; -- samples of that month are in vital_sample_other: they stay there
            end;
        end if;
        month := month + interval '1 month';
    end loop;
end $$;
revoke all on function make_vital_partitions(date, date) from public;

select evenkeel_grant('select, insert', 'vital_sample');
do $$
begin
    if exists (select from pg_roles where rolname = 'evenkeel_app') then
        grant execute on function make_vital_partitions(date, date) to evenkeel_app;
    end if;
end $$;
