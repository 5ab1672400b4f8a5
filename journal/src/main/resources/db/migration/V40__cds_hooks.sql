-- What other hospital systems asked of us by CDS Hooks, and what became of our cards. No patient is named anywhere here
-- but perhaps in a comment that somebody wrote about a card.

-- Tokens that were used, so that none is used twice. A row is thrown away once its token could not be used any more.
create table cds_token (
    token_hash bytea       primary key check (octet_length(token_hash) = 32),
    expires_at timestamptz not null
);
create index cds_token_expires on cds_token (expires_at);

-- One row for each call, whatever came of it. Append only.
create table cds_call (
    seq     bigint generated always as identity primary key,
    at      timestamptz not null,
    client  text        not null,
    service text        not null,
    status  integer     not null check (status between 100 and 599),
    outcome text        not null,
    cards   integer     not null check (cards >= 0)
);
comment on column cds_call.client is 'issuer of the token; empty when the token was refused';
create index cds_call_at on cds_call (at desc);

-- A card that was given out, so that feedback can be laid beside the rules it spoke of. Append only.
create table cds_card (
    client    text        not null,
    card_id   uuid        not null,
    service   text        not null,
    indicator text        not null check (indicator in ('info', 'warning', 'critical')),
    rules     text[]      not null,
    issued_at timestamptz not null,
    primary key (client, card_id)
);

-- What somebody did with a card. The same card may get feedback more than once. Append only.
create table cds_feedback (
    seq                  bigint generated always as identity primary key,
    client               text        not null,
    card_id              uuid        not null,
    outcome              text        not null check (outcome in ('accepted', 'overridden')),
    accepted_suggestions uuid[]      not null,
    reason_system        text        not null,
    reason_code          text        not null,
    comment              text        not null check (length(comment) <= 4000),
    outcome_at           timestamptz not null,
    received_at          timestamptz not null,
    foreign key (client, card_id) references cds_card (client, card_id)
);
create index cds_feedback_card on cds_feedback (client, card_id);

create trigger cds_call_append_only before update or delete on cds_call
    for each row execute function refuse_change();
create trigger cds_card_append_only before update or delete on cds_card
    for each row execute function refuse_change();
create trigger cds_feedback_append_only before update or delete on cds_feedback
    for each row execute function refuse_change();

select evenkeel_grant('select, insert, delete', 'cds_token');
select evenkeel_grant('select, insert', 'cds_call');
select evenkeel_grant('select, insert', 'cds_card');
select evenkeel_grant('select, insert', 'cds_feedback');
