package org.evenkeel.clinic.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.evenkeel.care.followup.FollowUpKnowledge;
import org.evenkeel.care.session.ChartRules;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.RunningClinic;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.monitor.DeviceRegister;
import org.evenkeel.clinic.monitor.Monitors;
import org.evenkeel.clinic.staff.SetupLinks;
import org.evenkeel.clinic.staff.StaffAccounts;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.read.PatientDirectory;
import org.evenkeel.journal.read.Schedule;
import org.evenkeel.knowledge.bedside.BedsideLibrary;
import org.evenkeel.knowledge.followup.FollowUpFiles;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
import org.evenkeel.knowledge.library.Library;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.pharmacology.prediction.Predictor;

/** Turns a running clinic into the demo: fills it when it is empty, and keeps the chairs going. */
public final class Demo implements AutoCloseable {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_GROUPS = 4;

    private final RunningChairs chairs;
    private final List<String> accounts;
    private final String password;

    private Demo(RunningChairs chairs, List<String> accounts, String password) {
        this.chairs = chairs;
        this.accounts = accounts;
        this.password = password;
    }

    /**
     * Invents the patients in a migrated database that has none; best before the clinic is started on it.
     *
     * @param progress told how many of {@link DemoClinic#PATIENTS} patients are invented
     */
    public static void fillWhenEmpty(DataSource dataSource, Clock clock, ZoneId zone, IntConsumer progress) {
        PatientDirectory patients = new PatientDirectory(dataSource, clock);
        if (patients.list(1, new Access("demo", "list-patients")).isEmpty()) {
            new DemoClinic(dataSource, knowledge(zone), clock.instant()).fill(progress);
        }
    }

    /**
     * Invents a room full of infusions that run now, in a migrated database without patients, for measuring under load.
     *
     * @param progress told how many of the sessions are invented
     */
    public static void fillRoom(DataSource dataSource, Clock clock, ZoneId zone, int sessions, IntConsumer progress) {
        new DemoClinic(dataSource, knowledge(zone), clock.instant()).fillRoom(sessions, progress);
    }

    /** Makes the team's accounts on a first start, and keeps the chairs of a clinic that runs going. */
    public static Demo open(RunningClinic clinic) {
        DataSource dataSource = clinic.part(DataSource.class);
        Clock clock = clinic.part(Clock.class);
        DemoKnowledge knowledge = knowledge(clinic.part(ClinicSettings.class).zone());
        Instant now = clock.instant();
        String password = password(new SecureRandom());
        List<String> accounts =
                new DemoAccounts(clinic.part(SetupLinks.class), clinic.part(StaffAccounts.class)).make(password);
        RunningChairs chairs = new RunningChairs(
                new Schedule(dataSource, clock),
                new DemoMonitors(clinic.part(Monitors.class), clinic.part(DeviceRegister.class)),
                clinic.part(ChartDesk.class),
                knowledge,
                byName(now, knowledge),
                clock);
        chairs.start();
        return new Demo(chairs, accounts, password);
    }

    /** The accounts just made, to sign in with {@link #password()}; empty when they were made on an earlier start. */
    public List<String> accounts() {
        return accounts;
    }

    /** The password of the accounts just made. */
    public String password() {
        return password;
    }

    private static DemoKnowledge knowledge(ZoneId zone) {
        Library library = KnowledgeLibrary.load(Optional.empty());
        FollowUpKnowledge followUp = FollowUpKnowledge.of(
                FollowUpFiles.schedule(),
                FollowUpFiles.site(),
                List.copyOf(library.instruments().values()),
                FollowUpFiles.outcomes());
        Predictor predictor = Predictor.of(ModelLibrary.load().defaultModel());
        BedsideLibrary bedside = BedsideLibrary.load().asking(new ChartRules(library.rules(), library.scope(), zone));
        return new DemoKnowledge(library, bedside, followUp, predictor, zone);
    }

    private static Map<String, InventedPerson> byName(Instant now, DemoKnowledge knowledge) {
        InventedPeople people = DemoClinic.people(now, knowledge.zone());
        Map<String, InventedPerson> byName = new HashMap<>();
        for (int number = 0; number < DemoClinic.PATIENTS; number++) {
            InventedPerson person = people.person(number);
            byName.put(person.familyName() + ", " + person.givenName(), person);
        }
        return byName;
    }

    private static String password(SecureRandom random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < PASSWORD_GROUPS * 4; i++) {
            if (i > 0 && i % 4 == 0) {
                words.append('-');
            }
            words.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return words.toString();
    }

    @Override
    public void close() {
        chairs.close();
    }
}
