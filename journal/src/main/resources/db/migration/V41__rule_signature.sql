-- Who answers for a clinical rule: one signature for one version and one content (fingerprint) of it. A rule that changes
-- has another fingerprint, so its old signatures stay and no longer count.

create table rule_signature (
    seq          bigint      generated always as identity primary key,
    rule_id      text        not null check (length(rule_id) between 1 and 200),
    rule_version text        not null check (length(rule_version) between 1 and 200),
    fingerprint  text        not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    account_id   uuid        not null references staff_account (id),
    signer_name  text        not null check (signer_name <> ''),
    signed_at    timestamptz not null,
    words        text        not null default '' check (length(words) <= 2000),
    unique (rule_id, rule_version, fingerprint, account_id)
);
comment on column rule_signature.signer_name is 'The name as it was when the rule was signed.';

create trigger rule_signature_only_added before update or delete on rule_signature
    for each row execute function refuse_change();
create trigger rule_signature_never_emptied before truncate on rule_signature
    for each statement execute function refuse_change();

select evenkeel_grant('select, insert', 'rule_signature');
