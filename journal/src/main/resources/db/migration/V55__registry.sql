-- What the registry counts of each chart: a function of it like the other read tables, made again by `rebuild`.
create table registry_course (
    chart_id         uuid             not null,
    course_id        uuid             not null,
    indication       text             not null,
    protocol         text             not null,
    medicine         text             not null,
    route            text             not null,
    dose_mg_per_kg   double precision not null,
    sessions_ordered integer          not null,
    clinician        text             not null,
    ordered_at       timestamptz      not null,
    first_dose_at    timestamptz,
    last_dose_at     timestamptz,
    is_over          boolean          not null,
    primary key (chart_id, course_id)
);

create table registry_session (
    chart_id               uuid             not null,
    session_id             uuid             not null,
    course_id              uuid,
    ordinal                integer          not null,
    indication             text             not null,
    route                  text             not null,
    clinician              text             not null,
    dose_mg                double precision not null,
    weight_kg              double precision,
    started_at             timestamptz      not null,
    ended_at               timestamptz,
    left_at                timestamptz,
    highest_systolic_mmhg  integer,
    highest_diastolic_mmhg integer,
    effects                text             not null,
    primary key (chart_id, session_id)
);

create table registry_score (
    chart_id         uuid    not null,
    questionnaire_id uuid    not null,
    course_id        uuid,
    instrument       text    not null,
    version          text    not null,
    occasion         text    not null,
    due_at           timestamptz,
    answered_at      timestamptz,
    total            integer,
    cancelled        boolean not null,
    is_baseline      boolean not null,
    primary key (chart_id, questionnaire_id)
);

-- A question asked of the registry and kept with its day: what was chosen and what came out, so that anybody can ask again.
create table registry_query (
    id         uuid        primary key,
    name       text        not null,
    account    text        not null,
    asked_at   timestamptz not null,
    as_of      timestamptz not null,
    report     text        not null,
    choice     text        not null,
    library    text        not null,
    answer     text        not null
);
create index registry_query_by_time on registry_query (asked_at);

create index patient_by_last_entry on patient (last_entry_at);

select evenkeel_grant('select, insert, update, delete', 'registry_course');
select evenkeel_grant('select, insert, update, delete', 'registry_session');
select evenkeel_grant('select, insert, update, delete', 'registry_score');
select evenkeel_grant('select, insert, delete', 'registry_query');
