-- Read tables: a function of each chart, written in the transaction that appends to it, and made again by `rebuild`.

create table patient (
    chart_id       uuid        primary key,
    given_name     text        not null,
    family_name    text        not null,
    name_key       text        not null,
    birth_date     text,
    sex            text        not null,
    phone          text        not null,
    invented       boolean     not null,
    referral_state text        not null,
    stage          text        not null,
    open_alerts    integer     not null,
    last_entry_at  timestamptz not null,
    sequence       bigint      not null
);
create index patient_by_name on patient (name_key);
create index patient_by_stage on patient (stage);

create table patient_identifier (
    chart_id uuid not null,
    system   text not null,
    value    text not null,
    primary key (chart_id, system, value)
);
create index patient_identifier_by_value on patient_identifier (value, system);

create table planned_session (
    chart_id            uuid    not null,
    session_id          uuid    not null,
    course_id           uuid,
    ordinal             integer not null,
    starts_at           timestamptz,
    chair               text    not null,
    state               text    not null,
    in_clinic           boolean not null,
    arrived_at          timestamptz,
    infusion_started_at timestamptz,
    infusion_ends_at    timestamptz,
    infusion_stopped_at timestamptz,
    last_vitals_at      timestamptz,
    last_bp_at          timestamptz,
    left_at             timestamptz,
    primary key (chart_id, session_id)
);
create index planned_session_by_start on planned_session (starts_at);
create index planned_session_by_id on planned_session (session_id);
create index planned_session_in_clinic on planned_session (arrived_at) where in_clinic;

create table questionnaire (
    chart_id         uuid    not null,
    questionnaire_id uuid    not null,
    instrument       text    not null,
    occasion         text    not null,
    session_id       uuid,
    due_at           timestamptz,
    expires_at       timestamptz not null,
    token_sha256     text,
    answered_at      timestamptz,
    total            integer,
    cancelled        boolean not null,
    primary key (chart_id, questionnaire_id)
);
create unique index questionnaire_by_token on questionnaire (token_sha256);
create index questionnaire_by_id on questionnaire (questionnaire_id);
create index questionnaire_waiting on questionnaire (due_at) where answered_at is null and not cancelled;

create table open_alert (
    chart_id   uuid        not null,
    alert_id   uuid        not null,
    kind       text        not null,
    urgency    text        not null,
    words      text        not null,
    about      uuid,
    raised_at  timestamptz not null,
    taken_by   text,
    primary key (chart_id, alert_id)
);
create index open_alert_by_id on open_alert (alert_id);

select evenkeel_grant('select, insert, update, delete', 'patient');
select evenkeel_grant('select, insert, update, delete', 'patient_identifier');
select evenkeel_grant('select, insert, update, delete', 'planned_session');
select evenkeel_grant('select, insert, update, delete', 'questionnaire');
select evenkeel_grant('select, insert, update, delete', 'open_alert');
