package org.evenkeel.clinic;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.clinic.cdshooks.CdsSettings;
import org.evenkeel.clinic.monitor.MonitorSettings;
import org.evenkeel.clinic.monitor.MonitorTokens;
import org.evenkeel.clinic.reminder.ReminderSettings;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.NewAccount;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.clinic.staff.SetupLinks;
import org.evenkeel.clinic.staff.StaffAccounts;
import org.evenkeel.journal.server.DatabaseAccess;
import org.evenkeel.journal.server.TestPostgres;
import org.flywaydb.core.Flyway;

/** A clinic on a database of its own, with one person for each role. */
public final class TestClinic implements AutoCloseable {

    /** The password of everyone here. */
    public static final String PASSWORD = "an even keel in calm water";

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    private RunningClinic running;
    private final DatabaseAccess database;
    private final Map<Role, Actor> people = new EnumMap<>(Role.class);

    private TestClinic(RunningClinic running, DatabaseAccess database) {
        this.running = running;
        this.database = database;
    }

    /** Starts on any free port, with the real clock. */
    public static TestClinic start() {
        return start(0, Clock.systemUTC());
    }

    /** Starts on a port with a clock, and with more wiring when a test needs handlers of its own. */
    public static TestClinic start(int port, Clock clock, Class<?>... wiring) {
        TestClinic clinic = empty(port, clock, wiring);
        clinic.hire();
        return clinic;
    }

    /** Starts with nobody in it. */
    public static TestClinic empty(int port, Clock clock, Class<?>... wiring) {
        return empty(port, clock, Optional.empty(), wiring);
    }

    /** Starts with nobody in it, open to other hospital systems. */
    public static TestClinic asked(CdsSettings cdsHooks, Clock clock) {
        return empty(0, clock, Optional.of(cdsHooks));
    }

    /** Starts with the usual people and nobody in the chairs, listening for monitors on any free port. */
    public static TestClinic listening(Clock clock) {
        return listening(clock, Optional.empty());
    }

    /** Starts with the usual people in another time zone. */
    public static TestClinic in(ZoneId zone, Clock clock) {
        DatabaseAccess database = TestPostgres.freshDatabase("migrated", TestClinic::migrate);
        TestClinic clinic = new TestClinic(
                ClinicApplication.start(
                        settings(database, 0, clock, Optional.empty(), Optional.empty(), MonitorSettings.NONE, zone)),
                database);
        clinic.hire();
        return clinic;
    }

    /** The same with the clinic's own knowledge in a folder. */
    public static TestClinic listening(Clock clock, Path knowledge) {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        DatabaseAccess database = TestPostgres.freshDatabase("migrated", TestClinic::migrate);
        MonitorSettings monitors = new MonitorSettings(Optional.of(any), Optional.empty());
        TestClinic clinic = new TestClinic(
                ClinicApplication.start(
                        settings(database, 0, clock, Optional.empty(), Optional.of(knowledge), monitors, LISBON)),
                database);
        clinic.hire();
        return clinic;
    }

    /** The same, and these devices may post FHIR Observations. */
    public static TestClinic listening(Clock clock, Optional<MonitorTokens> tokens) {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        TestClinic clinic = empty(0, clock, Optional.empty(), new MonitorSettings(Optional.of(any), tokens));
        clinic.hire();
        return clinic;
    }

    /** Starts on a migrated database of the test's own, with the usual people. */
    public static TestClinic on(DatabaseAccess database, Clock clock) {
        TestClinic clinic = new TestClinic(
                ClinicApplication.start(
                        settings(database, 0, clock, Optional.empty(), MonitorSettings.NONE, ReminderSettings.NONE)),
                database);
        clinic.hire();
        return clinic;
    }

    private static TestClinic empty(int port, Clock clock, Optional<CdsSettings> cdsHooks, Class<?>... wiring) {
        return empty(port, clock, cdsHooks, MonitorSettings.NONE, wiring);
    }

    private static TestClinic empty(
            int port, Clock clock, Optional<CdsSettings> cdsHooks, MonitorSettings monitors, Class<?>... wiring) {
        DatabaseAccess database = TestPostgres.freshDatabase("migrated", TestClinic::migrate);
        return new TestClinic(
                ClinicApplication.start(
                        settings(database, port, clock, cdsHooks, monitors, ReminderSettings.NONE), wiring),
                database);
    }

    /** Starts with the usual people, on a port that messages to patients can name. */
    public static TestClinic reminding(int port, ReminderSettings reminders, Clock clock) {
        DatabaseAccess database = TestPostgres.freshDatabase("migrated", TestClinic::migrate);
        TestClinic clinic = new TestClinic(
                ClinicApplication.start(
                        settings(database, port, clock, Optional.empty(), MonitorSettings.NONE, reminders)),
                database);
        clinic.hire();
        return clinic;
    }

    private static ClinicSettings settings(
            DatabaseAccess database,
            int port,
            Clock clock,
            Optional<CdsSettings> cdsHooks,
            MonitorSettings monitors,
            ReminderSettings reminders) {
        return settings(database, port, clock, cdsHooks, Optional.empty(), monitors, reminders, LISBON);
    }

    private static ClinicSettings settings(
            DatabaseAccess database,
            int port,
            Clock clock,
            Optional<CdsSettings> cdsHooks,
            Optional<Path> knowledge,
            MonitorSettings monitors,
            ZoneId zone) {
        return settings(database, port, clock, cdsHooks, knowledge, monitors, ReminderSettings.NONE, zone);
    }

    private static ClinicSettings settings(
            DatabaseAccess database,
            int port,
            Clock clock,
            Optional<CdsSettings> cdsHooks,
            Optional<Path> knowledge,
            MonitorSettings monitors,
            ReminderSettings reminders,
            ZoneId zone) {
        return new ClinicSettings(
                database.jdbcUrl(),
                database.app().user(),
                database.app().password(),
                InetAddress.getLoopbackAddress(),
                port,
                "Evenkeel Clinic",
                zone,
                ClinicSettings.USUAL_IDLE,
                false,
                cdsHooks,
                knowledge,
                monitors,
                reminders,
                clock);
    }

    /** The database below, for looking from the side. */
    public DatabaseAccess database() {
        return database;
    }

    /** Where it answers. */
    public String address() {
        return running.address();
    }

    /** A bean of the application. */
    public <T> T part(Class<T> type) {
        return running.part(type);
    }

    /** The person who has this role and no other; their user name is the role's name in lower case. */
    public Actor person(Role role) {
        return people.get(role);
    }

    public RunningClinic running() {
        return running;
    }

    /** User name of the person with a role. */
    public static String username(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The server goes. */
    public void stop() {
        running.close();
    }

    /** And comes back, on the same database and port; nobody is signed in any more. */
    public void startAgain(int port, Clock clock) {
        running = ClinicApplication.start(
                settings(database, port, clock, Optional.empty(), MonitorSettings.NONE, ReminderSettings.NONE));
    }

    @Override
    public void close() {
        running.close();
    }

    private void hire() {
        String link = part(SetupLinks.class).forFirstStart().orElseThrow();
        part(SetupLinks.class).use(link.substring(link.lastIndexOf('/') + 1), wanted(Role.ADMINISTRATOR));
        StaffAccounts accounts = part(StaffAccounts.class);
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                accounts.add(person(Role.ADMINISTRATOR), wanted(role));
            }
            people.put(
                    role,
                    accounts.forSignIn(username(role)).orElseThrow().account().actor());
        }
    }

    private static NewAccount wanted(Role role) {
        String name = role.label().replace(' ', '-') + " Test";
        return new NewAccount(username(role), name, PASSWORD, Set.of(role));
    }

    private static void migrate(DatabaseAccess database) {
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password())
                .load()
                .migrate();
    }
}
