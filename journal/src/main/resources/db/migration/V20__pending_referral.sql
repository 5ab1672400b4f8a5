-- A referral that somebody brought and nobody has accepted yet: the file or the form as it came. It is no chart, belongs
-- to the account that brought it, and is thrown away when it expires.

create table pending_referral (
    id          uuid        primary key,
    account_id  uuid        not null references staff_account (id),
    kind        text        not null check (kind in ('FORM', 'FILE')),
    payload     bytea       not null check (octet_length(payload) <= 32 * 1024 * 1024),
    received_at timestamptz not null,
    expires_at  timestamptz not null check (expires_at > received_at)
);
create index pending_referral_expires on pending_referral (expires_at);

select evenkeel_grant('select, insert, delete', 'pending_referral');
