package org.evenkeel.clinic.staff;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.clinic.form.FormErrors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The use cases on staff accounts. Each takes the actor and asks for {@link Permission#MANAGE_STAFF}. */
public final class StaffAccounts {

    private static final String COLUMNS =
            "select id, username, display_name, roles, disabled, created_at, password_hash" + " from staff_account ";

    private final DSLContext db;
    private final PasswordEncoder encoder;
    private final StaffAudit audit;
    private final Clock clock;

    public StaffAccounts(DSLContext db, PasswordEncoder encoder, StaffAudit audit, Clock clock) {
        this.db = db;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    /** An account with what sign-in compares the password with. */
    public record WithHash(Account account, String passwordHash) {
        @Override
        public String toString() {
            return "WithHash[" + account.id() + "]";
        }
    }

    /** What sign-in needs. Upper and lower case don't matter in a user name. */
    public Optional<WithHash> forSignIn(String username) {
        return db.fetchOptional(COLUMNS + "where lower(username) = lower(?)", username.strip())
                .map(row -> new WithHash(account(row), row.get("password_hash", String.class)));
    }

    /** The account as it is now; pages ask at every request, so that a change of roles acts at once. */
    public Optional<Account> byId(UUID id) {
        return db.fetchOptional(COLUMNS + "where id = ?", id).map(StaffAccounts::account);
    }

    /** Display names for ids, for pages that name an author. Unknown ids are left out. */
    public Map<UUID, String> displayNames(Set<UUID> ids) {
        return db.fetch("select id, display_name from staff_account where id = any(?)", (Object)
                        ids.toArray(UUID[]::new))
                .intoMap(row -> row.get("id", UUID.class), row -> row.get("display_name", String.class));
    }

    /** Everyone, those who can sign in first. */
    public List<Account> all(Actor actor) {
        actor.require(Permission.MANAGE_STAFF);
        return db.fetch(COLUMNS + "order by disabled, lower(display_name)").map(StaffAccounts::account);
    }

    /** Adds a person; errors come back beside the fields {@code username, displayName, password, roles}. */
    public FormErrors add(Actor actor, NewAccount wanted) {
        actor.require(Permission.MANAGE_STAFF);
        return insert(db, actor.id(), UUID.randomUUID(), wanted);
    }

    /** Adds a person inside a transaction; the door is the caller's. */
    FormErrors insert(DSLContext transaction, UUID by, UUID id, NewAccount wanted) {
        FormErrors errors = wanted.check();
        if (!errors.isEmpty()) {
            return errors;
        }
        OffsetDateTime now = now();
        int rows = transaction.execute(
                "insert into staff_account (id, username, display_name, password_hash, roles, created_at,"
                        + " password_set_at) values (?, ?, ?, ?, ?::text[], ?::timestamptz, ?::timestamptz) on conflict do nothing",
                id,
                wanted.username().strip(),
                wanted.displayName().strip(),
                encoder.encode(wanted.password()),
                names(wanted.roles()),
                now,
                now);
        if (rows == 0) {
            return FormErrors.of("username", "This user name is taken.");
        }
        audit.append(transaction, StaffEvent.ACCOUNT_CREATED, by, id, String.join(",", names(wanted.roles())));
        return FormErrors.none();
    }

    /** Changes what someone may do. The last administrator stays one. */
    public FormErrors changeRoles(Actor actor, UUID id, Set<Role> roles) {
        actor.require(Permission.MANAGE_STAFF);
        if (roles.isEmpty()) {
            return FormErrors.of("roles", "Choose at least one role.");
        }
        return db.transactionResult(configuration -> {
            DSLContext transaction = DSL.using(configuration);
            if (!roles.contains(Role.ADMINISTRATOR) && isLastAdministrator(transaction, id)) {
                return FormErrors.of("roles", "This is the last administrator. Make someone else one first.");
            }
            transaction.execute("update staff_account set roles = ?::text[] where id = ?", names(roles), id);
            audit.append(transaction, StaffEvent.ROLES_CHANGED, actor.id(), id, String.join(",", names(roles)));
            return FormErrors.none();
        });
    }

    /** Lets someone in no more, or again. */
    public FormErrors setDisabled(Actor actor, UUID id, boolean disabled) {
        actor.require(Permission.MANAGE_STAFF);
        return db.transactionResult(configuration -> {
            DSLContext transaction = DSL.using(configuration);
            if (disabled && isLastAdministrator(transaction, id)) {
                return FormErrors.of("disabled", "This is the last administrator. Make someone else one first.");
            }
            transaction.execute("update staff_account set disabled = ? where id = ?", disabled, id);
            StaffEvent event = disabled ? StaffEvent.ACCOUNT_DISABLED : StaffEvent.ACCOUNT_ENABLED;
            audit.append(transaction, event, actor.id(), id, "");
            return FormErrors.none();
        });
    }

    /** Sets a new password, which the administrator hands over in person. */
    public FormErrors resetPassword(Actor actor, UUID id, String password) {
        actor.require(Permission.MANAGE_STAFF);
        FormErrors errors = NewAccount.checkPassword(password);
        if (!errors.isEmpty()) {
            return errors;
        }
        db.transaction(configuration -> {
            DSLContext transaction = DSL.using(configuration);
            transaction.execute(
                    "update staff_account set password_hash = ?, password_set_at = ?::timestamptz where id = ?",
                    encoder.encode(password),
                    now(),
                    id);
            audit.append(transaction, StaffEvent.PASSWORD_RESET, actor.id(), id, "");
        });
        return FormErrors.none();
    }

    private static boolean isLastAdministrator(DSLContext transaction, UUID id) {
        // The lock keeps two administrators from disabling each other at the same moment.
        List<UUID> administrators = transaction
                .fetch("select id from staff_account where not disabled and 'ADMINISTRATOR' = any(roles) for update")
                .map(row -> row.get("id", UUID.class));
        return administrators.equals(List.of(id));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toArray(String[]::new);
    }

    private static Account account(Record row) {
        return new Account(
                row.get("id", UUID.class),
                row.get("username", String.class),
                row.get("display_name", String.class),
                Arrays.stream(row.get("roles", String[].class))
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                row.get("disabled", Boolean.class),
                row.get("created_at", OffsetDateTime.class).toInstant());
    }
}
