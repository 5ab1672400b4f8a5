-- The journal proper: entries that are only ever added, the head of every chain, and who looked at what.

-- Gives the application's role rights on a table; does nothing where that role does not exist (a server on which only
-- one login was given).
create function evenkeel_grant(rights text, on_table text) returns void
    language plpgsql as $$
begin
    if exists (select from pg_roles where rolname = 'evenkeel_app') then
        execute format('grant %s on %I to evenkeel_app', rights, on_table);
    end if;
end $$;
revoke all on function evenkeel_grant(text, text) from public;

create function refuse_change() returns trigger
    language plpgsql as $$
begin
    raise exception '% on % is refused: it is only ever added to', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end $$;

create table entry (
    stream_id      uuid        not null,
    sequence       bigint      not null check (sequence >= 1),
    entry_id       uuid        not null,
    kind           text        not null,
    version        integer     not null check (version >= 1),
    effective_at   timestamptz not null,
    recorded_at    timestamptz not null,
    author_account text        not null,
    author_name    text        not null,
    author_capacity text       not null,
    payload        text        not null,
    previous_hash  bytea       not null check (octet_length(previous_hash) = 32),
    hash           bytea       not null check (octet_length(hash) = 32),
    primary key (stream_id, sequence),
    constraint entry_id_once unique (entry_id)
);
comment on table entry is 'Facts of every chart. hash covers every other column; see EntryHash.';

-- The last entry of every stream: a chain whose tail was cut off no longer ends here.
create table stream_head (
    stream_id uuid   primary key,
    sequence  bigint not null check (sequence >= 0),
    hash      bytea  not null check (octet_length(hash) = 32)
);

create table audit (
    id            bigint      generated always as identity primary key,
    at            timestamptz not null,
    account       text        not null,
    purpose       text        not null,
    action        text        not null check (action in ('read', 'write', 'list')),
    chart_id      uuid,
    from_sequence bigint,
    to_sequence   bigint
);
create index audit_by_chart on audit (chart_id, to_sequence);
create index audit_by_account on audit (account, at);

create trigger entry_only_added before update or delete on entry
    for each row execute function refuse_change();
create trigger entry_never_emptied before truncate on entry
    for each statement execute function refuse_change();
create trigger audit_only_added before update or delete on audit
    for each row execute function refuse_change();
create trigger audit_never_emptied before truncate on audit
    for each statement execute function refuse_change();

create function refuse_step_back() returns trigger
    language plpgsql as $$
begin
    if new.stream_id <> old.stream_id or new.sequence < old.sequence then
        raise exception 'a stream''s head never steps back' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger stream_head_only_forward before update on stream_head
    for each row execute function refuse_step_back();
create trigger stream_head_stays before delete on stream_head
    for each row execute function refuse_change();
create trigger stream_head_never_emptied before truncate on stream_head
    for each statement execute function refuse_change();

select evenkeel_grant('select, insert', 'entry');
select evenkeel_grant('select, insert, update', 'stream_head');
select evenkeel_grant('select, insert', 'audit');
