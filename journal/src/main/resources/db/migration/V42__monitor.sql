-- What bedside monitors send. Samples are no entries: what a person saw, or what was charted when it was due, is one.

drop table vital_sample;
drop function make_vital_partitions(date, date);

-- Which device stands at which chair. Changed by an administrator; each change is in the staff audit.
create table monitor_device (
    id              uuid        primary key,
    device          text        not null unique check (length(device) between 1 and 200),
    label           text        not null check (length(label) between 1 and 80),
    chair           text        not null check (length(chair) <= 80),
    simulated       boolean     not null,
    checks_patient  boolean     not null,
    changed_at      timestamptz not null
);
comment on column monitor_device.device is 'as the device names itself in its messages';
comment on column monitor_device.checks_patient is 'whether a patient named by the device must be the one in the chair';

-- One partition a day, made ahead, by the time at which the value was true.
create table monitor_sample (
    session_id  uuid        not null,
    device      text        not null,
    sign        text        not null,
    value       double precision,
    at          timestamptz not null,
    device_at   timestamptz not null,
    received_at timestamptz not null,
    code        text        not null,
    doubts      text        not null,
    simulated   boolean     not null,
    unique nulls not distinct (device, sign, at, code, value)
) partition by range (at);
comment on column monitor_sample.at is 'when it was true by our clock; device_at is the same by the clock of the device';
comment on column monitor_sample.doubts is 'reasons not to believe the value, with commas between; empty when there is none';
create index monitor_sample_by_session on monitor_sample (session_id, sign, at);

-- A device whose clock lies must not lose its samples.
create table monitor_sample_other partition of monitor_sample default;

-- A message that belongs to no session, whole, until somebody has looked at it and its time is over.
create table monitor_unmatched (
    seq         bigint      generated always as identity primary key,
    received_at timestamptz not null,
    device      text        not null,
    reason      text        not null,
    control_id  text        not null,
    message     text        not null
);
create index monitor_unmatched_by_device on monitor_unmatched (device, reason, received_at);
create index monitor_unmatched_by_time on monitor_unmatched (received_at);

create table monitor_setting (
    only_row       boolean primary key default true check (only_row),
    sample_days    integer not null check (sample_days between 1 and 36500),
    unmatched_days integer not null check (unmatched_days between 1 and 3650)
);
insert into monitor_setting (sample_days, unmatched_days) values (90, 7);

-- Makes the partitions from one day to another where they are missing. Runs with the owner's rights so that a clinic that
-- is never restarted can make tomorrow's.
create function make_monitor_partitions(from_day date, to_day date) returns void
    language plpgsql security definer set search_path from current as $$
declare
    this date := from_day;
    part text;
begin
    if to_day > from_day + 400 then
        raise exception 'at most 400 days of partitions at once';
    end if;
    while this <= to_day loop
        part := 'monitor_sample_' || to_char(this, 'YYYY_MM_DD');
        if to_regclass(format('%I.%I', current_schema(), part)) is null then
            begin
                execute format('create table %I partition of monitor_sample for values from (%L) to (%L)', part,
                    to_char(this, 'YYYY-MM-DD') || ' 00:00:00+00',
                    to_char(this + 1, 'YYYY-MM-DD') || ' 00:00:00+00');
            exception
                when duplicate_table then null; -- another node was faster
                when check_violation then null; -- samples of that day are in monitor_sample_other: they stay there
            end;
        end if;
        this := this + 1;
    end loop;
end $$;
revoke all on function make_monitor_partitions(date, date) from public;

-- Throws away what is older than the clinic keeps; whole days of samples at once.
create function forget_monitor_samples(now_is timestamptz) returns integer
    language plpgsql security definer set search_path from current as $$
declare
    keep    monitor_setting;
    part    text;
    dropped integer := 0;
begin
    select * into keep from monitor_setting;
    for part in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'monitor_sample'::regclass and c.relname ~ '^monitor_sample_\d{4}_\d{2}_\d{2}$'
    loop
        if to_date(right(part, 10), 'YYYY_MM_DD') < (now_is at time zone 'UTC')::date - keep.sample_days then
            execute format('drop table %I', part);
            dropped := dropped + 1;
        end if;
    end loop;
    delete from monitor_sample_other where received_at < now_is - make_interval(days => keep.sample_days);
    delete from monitor_unmatched where received_at < now_is - make_interval(days => keep.unmatched_days);
    return dropped;
end $$;
revoke all on function forget_monitor_samples(timestamptz) from public;

select evenkeel_grant('select, insert, update, delete', 'monitor_device');
select evenkeel_grant('select, insert', 'monitor_sample');
select evenkeel_grant('select, insert', 'monitor_unmatched');
select evenkeel_grant('select, update', 'monitor_setting');
do $$
begin
    if exists (select from pg_roles where rolname = 'evenkeel_app') then
        grant execute on function make_monitor_partitions(date, date) to evenkeel_app;
        grant execute on function forget_monitor_samples(timestamptz) to evenkeel_app;
    end if;
end $$;
