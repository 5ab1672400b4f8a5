-- What tablets sent of what they had kept. Nothing here says what was charted: that is in the chart.

-- With this secret a tablet encrypts what it keeps of one person. It is given to that person on that tablet only, so what
-- is left on the tablet after a sign-out can be read by nobody else.
create table tablet_key (
    device_id  uuid        not null,
    account_id uuid        not null references staff_account (id),
    secret     bytea       not null check (octet_length(secret) = 32),
    made_at    timestamptz not null,
    primary key (device_id, account_id)
);

-- How far a tablet has sent what a person charted in a session: a number that is skipped never arrived.
create table sync_stream (
    device_id     uuid        not null,
    account_id    uuid        not null references staff_account (id),
    session_id    uuid        not null,
    last_sequence bigint      not null check (last_sequence > 0),
    last_at       timestamptz not null,
    primary key (device_id, account_id, session_id)
);

-- One row for each thing a tablet sent.
create table sync_item (
    command_id   uuid        primary key,
    device_id    uuid        not null,
    account_id   uuid        not null references staff_account (id),
    chart_id     uuid        not null,
    session_id   uuid        not null,
    sequence     bigint      not null check (sequence > 0),
    kind         text        not null check (kind ~ '^[a-z][a-z-]{0,39}$'),
    outcome      text        not null check (outcome in ('done', 'refused', 'dependent', 'discarded')),
    codes        text[]      not null default '{}',
    effective_at timestamptz not null,
    device_at    timestamptz not null,
    seen         bigint      not null check (seen >= 0),
    received_at  timestamptz not null
);
comment on column sync_item.effective_at is 'when it was so, by the measured clock';
comment on column sync_item.device_at is 'what the clock of the tablet showed then';
comment on column sync_item.seen is 'sequence of the chart that the tablet knew then';
comment on column sync_item.codes is 'codes of the reasons why it was refused';
create index sync_item_session on sync_item (session_id);

-- Conflicts of two tablets that a person looked at and left as they stand.
create table sync_conflict_seen (
    session_id uuid        not null,
    earlier_id uuid        not null,
    later_id   uuid        not null,
    account_id uuid        not null references staff_account (id),
    seen_at    timestamptz not null,
    primary key (session_id, earlier_id, later_id)
);

select evenkeel_grant('select, insert', 'tablet_key');
select evenkeel_grant('select, insert, update', 'sync_stream');
select evenkeel_grant('select, insert, update', 'sync_item');
select evenkeel_grant('select, insert', 'sync_conflict_seen');
