-- Alarms of sessions that are still to be shown, for the board and the watch. A pause ends by itself, so it is a time here.
create table session_alarm (
    chart_id        uuid        not null,
    session_id      uuid        not null,
    alarm           text        not null,
    condition       text        not null,
    priority        text        not null,
    phase           text        not null,
    because         text        not null,
    since           timestamptz not null,
    paused_until    timestamptz,
    acknowledged_by text,
    primary key (chart_id, session_id, alarm)
);
create index session_alarm_by_session on session_alarm (session_id);

select evenkeel_grant('select, insert, update, delete', 'session_alarm');
