-- Messages that remind patients of questions, from planned to sent. No address and no words stand here: the address is in
-- the chart and read there when a message goes out; the words are the same for everyone. The id follows from the occasion
-- and the number, so that whoever plans it again plans nothing new.
create table outgoing_message (
    message_id       uuid        primary key,
    chart_id         uuid        not null,
    questionnaire_id uuid        not null,
    occasion         text        not null,
    group_id         uuid        not null,
    number           integer     not null check (number > 0),
    planned_at       timestamptz not null,
    expires_at       timestamptz not null,
    state            text        not null
        check (state in ('waiting', 'sending', 'sent', 'uncertain', 'dropped', 'given-up')),
    reason           text        not null default '',
    channel          text        not null default '',
    attempts         integer     not null default 0,
    next_at          timestamptz not null,
    changed_at       timestamptz not null,
    opened_at        timestamptz
);
comment on column outgoing_message.group_id is 'the occasion of one patient that it reminds of';
comment on column outgoing_message.state is
    'uncertain: it was handed over and no answer came; it is not sent again, for it may have arrived';
create index outgoing_message_next on outgoing_message (next_at) where state in ('waiting', 'sending');
create index outgoing_message_group on outgoing_message (group_id);
create index outgoing_message_chart on outgoing_message (chart_id);

-- Fingerprints of the secrets of links in messages; each attempt has its own. The secret itself is stored nowhere.
create table message_link (
    token_sha256 text        primary key,
    message_id   uuid        not null references outgoing_message (message_id),
    made_at      timestamptz not null
);

select evenkeel_grant('select, insert, update', 'outgoing_message');
select evenkeel_grant('select, insert', 'message_link');
