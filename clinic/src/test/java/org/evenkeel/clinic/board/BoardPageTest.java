package org.evenkeel.clinic.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.chart.SessionContent.PatientArrived;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.monitor.DeviceTime;
import org.evenkeel.care.monitor.Doubt;
import org.evenkeel.care.monitor.MonitorMessage;
import org.evenkeel.care.monitor.MonitorReading;
import org.evenkeel.care.monitor.MonitoredPerson;
import org.evenkeel.care.monitor.MonitoredSign;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.MovableClock;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.Visitor;
import org.evenkeel.clinic.followup.InventedPatient;
import org.evenkeel.clinic.monitor.DeviceRegister;
import org.evenkeel.clinic.monitor.MonitorDevice;
import org.evenkeel.clinic.monitor.MonitorHub;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.testkit.ControlsHazard;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All chairs on one screen. */
class BoardPageTest extends BrowserTest {
    private static final Instant NOW = Instant.parse("2026-11-24T14:02:00Z");
    private final MovableClock clock = new MovableClock(NOW);
    private InventedPatient calm;
    private ItemId calmSession;

    @Override
    protected TestClinic startClinic() {
        return TestClinic.start(0, clock);
    }

    @BeforeAll
    void aFullClinic() {
        calm = patient("Ines", "Almeida");
        calmSession = session(calm, "1");
        calm.charts(vitals(calmSession, 124, 80, 98), minutes(-35));
        calm.charts(new InfusionStarted(calmSession, 0.9, 36), minutes(-28));
        calm.charts(vitals(calmSession, 128, 82, 97), minutes(-3));
        calm.isWritten();

        InventedPatient overdue = patient("Joaquim", "Barros");
        ItemId second = session(overdue, "2");
        overdue.charts(new InfusionStarted(second, 0.9, 36), minutes(-25));
        overdue.charts(vitals(second, 131, 84, 98), minutes(-14));
        overdue.isWritten();

        InventedPatient low = patient("Rosa", "Castro");
        ItemId third = session(low, "3");
        low.charts(vitals(third, 120, 78, 97), minutes(-40));
        low.charts(new InfusionStarted(third, 0.9, 36), minutes(-20));
        low.charts(vitals(third, 122, 78, 82), minutes(-1));
        low.isWritten();

        InventedPatient resting = patient("Tomas", "Dias");
        ItemId fourth = session(resting, "4");
        resting.charts(new InfusionStarted(fourth, 0.9, 36), minutes(-75));
        resting.charts(new InfusionStopped(fourth, true, 36, ""), minutes(-35));
        resting.charts(vitals(fourth, 124, 80, 98), minutes(-5));
        resting.isWritten();
    }

    @Test
    @ControlsHazard("H-09")
    void who_needs_somebody_stands_first_and_it_says_why() {
        Page page = signInAs(Role.NURSE, "/board");
        Locator seats = page.locator(".seat");
        assertThat(seats.first()).containsText("Chair 3");
        assertThat(seats.first()).containsText("R.C.");
        assertThat(seats.first()).containsText("82");
        assertThat(seats.nth(1)).containsText("Chair 2");
        assertThat(seats.nth(1)).containsText("overdue since");
        assertThat(page.locator(".seat", hasText("Chair 4"))).containsText("in recovery");
        assertThat(page.locator("main")).not().containsText("Almeida");
        assertFits(page);
        takePictures(page, "board");
        assertAccessible(page);
        page.locator("[data-far]").click();
        takePictures(page, "board-afar");
        assertFits(page);
        assertAccessible(page);
    }

    @Test
    @ControlsHazard("H-09")
    void what_is_charted_elsewhere_is_seen_without_reload_and_the_focus_stays() {
        Page page = signInAs(Role.NURSE, "/board");
        assertThat(page.locator("[data-stream-words]")).hasText("Live");
        Locator link = page.locator("#seat-" + calmSession);
        link.focus();
        calm.charts(vitals(calmSession, 133, 85, 96), NOW);
        calm.isWritten();
        assertThat(page.locator(".seat", hasText("Chair 1"))).containsText("133/85");
        assertThat(link).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(link).not().isFocused();
    }

    @Test
    @ControlsHazard("H-31")
    void what_a_monitor_sends_is_on_an_open_board_with_its_age_and_marked_as_not_charted() {
        Page page = signInAs(Role.NURSE, "/board");
        Locator monitor = page.locator(".seat", hasText("Chair 1")).locator("[data-monitor]");
        assertThat(monitor).isHidden();
        heard("Chair 1", 71, EnumSet.noneOf(Doubt.class));
        assertThat(monitor.locator("[data-sign=hr]")).containsText("71");
        assertThat(monitor.locator("[data-sign=hr] .seat-at")).hasText(Pattern.compile("\\d:\\d\\d"));
        assertThat(monitor).hasAttribute("title", "Test monitor, simulated");
        heard("Chair 1", 180, EnumSet.of(Doubt.QUESTIONED));
        assertThat(monitor.locator("[data-sign=hr]")).containsText("newer not believed");
        assertThat(monitor.locator("[data-sign=hr]")).containsText("71");
    }

    @Test
    @ControlsHazard("H-09")
    void whoever_is_shown_somebody_new_by_the_stream_is_in_the_audit() throws Exception {
        Page page = signInAs(Role.READ_ONLY, "/board");
        assertThat(page.locator(".stream")).containsText("Live");
        long before = looks(Role.READ_ONLY);
        InventedPatient late = patient("Vera", "Gomes");
        session(late, "7");
        late.isWritten();
        assertThat(page.locator(".seat", hasText("Chair 7"))).isVisible();
        assertThat(looks(Role.READ_ONLY)).isGreaterThan(before);
    }

    private long looks(Role role) {
        return Optional.ofNullable(clinic().part(DSLContext.class)
                        .fetchOne(
                                "select count(*) from audit where account = ? and purpose = 'board'",
                                TestClinic.username(role)))
                .map(r -> r.get(0, Long.class))
                .orElse(0L);
    }

    private void heard(String chair, double perMinute, Set<Doubt> doubts) {
        if (clinic().part(DeviceRegister.class).all().isEmpty()) {
            clinic().part(DeviceRegister.class)
                    .saveForDemo(new MonitorDevice(UUID.randomUUID(), "MON", "Test monitor", chair, true, true));
        }
        MonitorReading reading = new MonitorReading(
                MonitoredSign.HEART_RATE, perMinute, Optional.of(DeviceTime.of(clock.instant())), "T", doubts);
        clinic().part(MonitorHub.class)
                .receive(
                        new MonitorMessage(
                                "MON",
                                UUID.randomUUID().toString(),
                                Optional.of(DeviceTime.of(clock.instant())),
                                MonitoredPerson.NOBODY,
                                List.of(reading),
                                List.of(),
                                false),
                        "test");
    }

    @Test
    void a_patient_without_a_reading_says_so() {
        InventedPatient arriving = patient("Nuno", "Faria");
        session(arriving, "9");
        arriving.isWritten();
        Page page = signInAs(Role.NURSE, "/board");
        assertThat(page.locator(".seat", hasText("Chair 9"))).containsText("no reading");
    }

    @Test
    @ControlsHazard("H-12")
    void nobody_without_the_right_to_read_charts_sees_it() throws Exception {
        assertThat(Visitor.signedIn(clinic(), Role.FRONT_DESK).get("/board").statusCode())
                .isEqualTo(403);
        assertThat(Visitor.signedIn(clinic(), Role.FRONT_DESK)
                        .get("/live?topics=board")
                        .statusCode())
                .isEqualTo(403);
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private InventedPatient patient(String given, String family) {
        return new InventedPatient(clinic(), given, family);
    }

    private static Instant minutes(int fromNow) {
        return NOW.plus(Duration.ofMinutes(fromNow));
    }

    private static ItemId session(InventedPatient patient, String chair) {
        ItemId course = new ItemId(UUID.randomUUID());
        ItemId session = new ItemId(UUID.randomUUID());
        Instant before = NOW.minus(Duration.ofDays(3));
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
                before);
        patient.charts(new SessionScheduled(session, course, 1, minutes(-50), chair), before);
        patient.charts(new PatientArrived(session, chair), minutes(-100));
        return session;
    }

    private static VitalSignsMeasured vitals(ItemId session, int systolic, int diastolic, int spo2) {
        return new VitalSignsMeasured(
                session, systolic, diastolic, 74, spo2, null, null, List.of(), new Source(Source.Origin.CLINIC, ""));
    }
}
