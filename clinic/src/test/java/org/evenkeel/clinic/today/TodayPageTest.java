package org.evenkeel.clinic.today;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.RecoveryContent.Discharged;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.chart.SessionContent.PatientArrived;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.Source;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.MovableClock;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.Visitor;
import org.evenkeel.clinic.followup.InventedPatient;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The board of a day with patients in every state. */
class TodayPageTest extends BrowserTest {
    private static final Instant NOW = Instant.parse("2026-11-24T14:02:00Z");
    private final MovableClock clock = new MovableClock(NOW);

    @Override
    protected TestClinic startClinic() {
        return TestClinic.start(0, clock);
    }

    @BeforeAll
    void aDay() {
        InventedPatient running = patient("Ines", "Almeida");
        ItemId session = session(running, 2, "Chair 1", minutes(-50));
        running.charts(new PatientArrived(session, "Chair 1"), minutes(-50));
        running.charts(bloodPressure(session, 128, 82), minutes(-35));
        running.charts(new InfusionStarted(session, 0.9, 36), minutes(-28));
        running.charts(bloodPressure(session, 141, 88), minutes(-18));
        running.isWritten();

        InventedPatient recovering = patient("Joaquim", "Barros");
        ItemId second = session(recovering, 1, "2", minutes(-120));
        recovering.charts(new PatientArrived(second, "2"), minutes(-110));
        recovering.charts(new InfusionStarted(second, 0.9, 36), minutes(-75));
        recovering.charts(new InfusionStopped(second, true, 36, ""), minutes(-35));
        recovering.charts(bloodPressure(second, 124, 80), minutes(-5));
        recovering.isWritten();

        InventedPatient gone = patient("Rosa", "Castro");
        ItemId third = session(gone, 3, "Chair 1", minutes(-300));
        gone.charts(new PatientArrived(third, "Chair 1"), minutes(-300));
        gone.charts(new InfusionStarted(third, 0.9, 36), minutes(-280));
        gone.charts(new InfusionStopped(third, true, 36, ""), minutes(-240));
        gone.charts(new Discharged(third, List.of()), minutes(-150));
        gone.isWritten();

        InventedPatient late = patient("Duarte", "Dias");
        session(late, 1, "Chair 4", minutes(-20));
        late.isWritten();

        InventedPatient coming = patient("Marta", "Esteves");
        session(coming, 1, "Chair 3", minutes(40));
        coming.isWritten();
    }

    @Test
    @ControlsHazard("H-03")
    void a_nurse_sees_who_is_in_which_chair_and_what_is_due() {
        Page page = signInAs(Role.NURSE, "/");
        Locator first = page.locator(".tile").filter(new Locator.FilterOptions().setHasText("Almeida, Ines"));
        assertThat(first).containsText("Chair 1");
        assertThat(first).containsText("Infusion running");
        assertThat(first).containsText("Session 2 of 6");
        assertThat(first).containsText("12 min infusion left");
        assertThat(first).containsText("Blood pressure at 13:44");
        assertThat(first).containsText("overdue by 8 min");
        Locator second = page.locator(".tile").filter(new Locator.FilterOptions().setHasText("Barros, Joaquim"));
        assertThat(second).containsText("Chair 2");
        assertThat(second).containsText("35 min since the end");
        assertThat(second).containsText("due in 10 min");
        assertThat(page.locator("[aria-labelledby=late]")).containsText("Dias, Duarte");
        assertThat(page.locator("[aria-labelledby=gone]")).containsText("Discharged");
        Locator next = page.locator("[aria-labelledby=coming]");
        assertThat(next).containsText("Esteves, Marta");
        assertThat(next).containsText("candidacy not signed");
        assertThat(next).containsText("no consent on file");
        assertThat(next).containsText("weight to be measured");
        assertThat(page.locator(".overdue")).containsText("1 blood pressure overdue");
        takePictures(page, "today");
        assertFits(page);
        assertAccessible(page);
    }

    @Test
    void a_button_stays_under_the_finger_until_it_went_up() {
        Page page = signInAs(Role.NURSE, "/");
        assertThat(page.locator("[data-stream-words]")).hasText("Live");
        Locator link = page.locator("[aria-labelledby=coming] a").first();
        link.hover();
        page.mouse().down();
        link.evaluate("one => { one.dataset.under = 'the finger'; }");
        Response renewed = page.waitForResponse(answer -> answer.url().endsWith("/today/board"), () -> {
            InventedPatient another = patient("Nuno", "Newcomer");
            session(another, 1, "Chair 9", minutes(90));
            another.isWritten();
        });
        renewed.finished();
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        assertThat(page.locator("[data-under]")).hasCount(1);

        page.mouse().move(2, 2);
        page.mouse().up();
        assertThat(page.locator("[data-under]")).hasCount(0);
        assertThat(page.locator("[aria-labelledby=coming]")).containsText("Newcomer, Nuno");
    }

    @Test
    void the_front_desk_sees_names_and_states_and_nothing_clinical() {
        Page page = signInAs(Role.FRONT_DESK, "/");
        Locator first = page.locator(".tile").filter(new Locator.FilterOptions().setHasText("Almeida, Ines"));
        assertThat(first).containsText("Infusion running");
        assertThat(page.locator(".board")).not().containsText("lood pressure");
        assertThat(page.locator(".board")).not().containsText("candidacy");
        assertThat(page.locator(".board")).not().containsText("alert");
        assertThat(page.locator(".board a[href^='/charts']")).hasCount(0);
        takePictures(page, "today-front-desk");
        assertAccessible(page);
    }

    @Test
    @ControlsHazard("H-09")
    void who_arrives_is_moved_to_a_chair_without_reload_and_with_no_reading_until_there_is_one() {
        Page page = signInAs(Role.NURSE, "/");
        assertThat(page.locator("[data-stream-words]")).hasText("Live");
        InventedPatient arriving = patient("Nuno", "Faria");
        ItemId session = session(arriving, 1, "Chair 5", minutes(10));
        arriving.charts(new PatientArrived(session, "Chair 5"), NOW);
        arriving.isWritten();
        Locator tile = page.locator(".tile").filter(new Locator.FilterOptions().setHasText("Faria, Nuno"));
        assertThat(tile).containsText("Arrived");
        assertThat(tile).containsText("no reading yet");
    }

    @Test
    void other_days_are_one_button_away() {
        Page page = signInAs(Role.NURSE, "/");
        page.getByLabel("The day after").click();
        assertThat(page.locator("h1")).hasText("Wednesday, 25 November 2026");
        assertThat(page.locator(".board")).containsText("Nobody on this day.");
        page.getByLabel("The day before").click();
        assertThat(page.locator("h1")).hasText("Today");
    }

    @Test
    void a_day_that_is_none_is_not_there() throws Exception {
        assertThat(Visitor.signedIn(clinic(), Role.NURSE).get("/?day=tomorrow").statusCode())
                .isEqualTo(404);
    }

    @Test
    @ControlsHazard("H-12")
    void the_administrator_reads_the_audit_of_every_look() {
        signInAs(Role.NURSE, "/");
        Page page = signInAs(Role.ADMINISTRATOR, "/audit");
        assertThat(page.locator("table")).containsText("today board");
        page.getByLabel("Account").selectOption("nurse");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("tbody tr").first()).containsText("nurse");
        assertThat(page.locator("tbody a[href^='/charts']")).hasCount(0);
        assertThat(page.locator("main")).not().containsText("Almeida");
        takePictures(page, "audit");
        assertFits(page);
        assertAccessible(page);
        page.getByText("Accounts", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("table")).containsText("signed in");
        takePictures(page, "audit-staff");
        assertFits(page);
        assertAccessible(page);
    }

    @Test
    @ControlsHazard("H-12")
    void nobody_else_reads_the_audit() throws Exception {
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                Visitor visitor = Visitor.signedIn(clinic(), role);
                assertThat(visitor.get("/audit").statusCode()).as("%s", role).isEqualTo(403);
                assertThat(visitor.get("/audit/staff").statusCode())
                        .as("%s", role)
                        .isEqualTo(403);
            }
        }
    }

    private InventedPatient patient(String given, String family) {
        return new InventedPatient(clinic(), given, family);
    }

    private static Instant minutes(int fromNow) {
        return NOW.plus(Duration.ofMinutes(fromNow));
    }

    private static ItemId session(InventedPatient patient, int ordinal, String chair, Instant startsAt) {
        ItemId course = new ItemId(UUID.randomUUID());
        ItemId session = new ItemId(UUID.randomUUID());
        patient.charts(
                new CourseOrdered(
                        course,
                        "treatment-resistant-depression",
                        "iv-induction",
                        "1",
                        "ketamine",
                        "intravenous",
                        "clinic",
                        0.5,
                        36,
                        72,
                        40,
                        6,
                        48,
                        List.of(),
                        List.of(),
                        "test"),
                NOW.minus(Duration.ofDays(3)));
        patient.charts(new SessionScheduled(session, course, ordinal, startsAt, chair), NOW.minus(Duration.ofDays(3)));
        return session;
    }

    private static VitalSignsMeasured bloodPressure(ItemId session, int systolicMmHg, int diastolicMmHg) {
        return new VitalSignsMeasured(
                session,
                systolicMmHg,
                diastolicMmHg,
                74,
                98,
                null,
                null,
                List.of(),
                new Source(Source.Origin.CLINIC, ""));
    }
}
