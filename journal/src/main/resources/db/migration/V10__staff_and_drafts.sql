-- People who work here, how they sign in, what they typed and have not signed yet.

create table staff_account (
    id            uuid primary key,
    username      text        not null,
    display_name  text        not null,
    password_hash text        not null,
    roles         text[]      not null check (cardinality(roles) > 0),
    disabled      boolean     not null default false,
    created_at    timestamptz not null,
    password_set_at timestamptz not null
);
comment on table staff_account is 'One row per person; disabled, never deleted, so that an author can always be named.';
create unique index staff_account_username on staff_account (lower(username));

-- The link that makes the first administrator. Only its SHA-256 is kept.
create table setup_token (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- Who came in, who was refused, who changed an account. Append only. No name, no address in clear.
create table staff_audit (
    seq        bigint generated always as identity primary key,
    at         timestamptz not null,
    event      text        not null,
    actor_id   uuid references staff_account (id),
    account_id uuid references staff_account (id),
    detail     text        not null default ''
);
create index staff_audit_at on staff_audit (at desc);

-- Unsigned input of one form, per chart and author. Cleared when the form is signed.
create table form_draft (
    chart_id  uuid        not null,
    form      text        not null check (form ~ '^[a-z][a-z0-9.-]{0,79}$'),
    author_id uuid        not null references staff_account (id),
    fields    jsonb       not null check (jsonb_typeof(fields) = 'object'),
    version   integer     not null check (version > 0),
    saved_at  timestamptz not null,
    primary key (chart_id, form, author_id)
);

do $$
begin
    if exists (select from pg_roles where rolname = 'evenkeel_app') then
        grant select, insert, update on staff_account to evenkeel_app;
        grant select, insert, update on setup_token to evenkeel_app;
        grant select, insert on staff_audit to evenkeel_app;
        grant select, insert, update, delete on form_draft to evenkeel_app;
    end if;
end
$$;
