package org.evenkeel.clinic.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.evenkeel.care.chart.PlanContent.CourseChoice;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.Visitor;
import org.evenkeel.clinic.followup.InventedPatient;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.clinic.worklist.FollowUpJob;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.Journal;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

/** The course in a real browser: somebody who is hardly better after four, the decision, the planner. */
class CoursePagesTest extends BrowserTest {

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    /** Four sessions, the last two days ago, and hardly better. */
    private InventedPatient hardlyBetter(String name) {
        InventedPatient patient = new InventedPatient(clinic(), "Nora", name);
        Instant first = now().minus(Duration.ofDays(12));
        patient.answered("phq-9", 9, "baseline", null, first.minus(Duration.ofDays(4)), 20);
        patient.ordersACourse(first.minus(Duration.ofDays(2)));
        for (int i = 0; i < 4; i++) {
            patient.hadASession(first.plus(Duration.ofHours(80L * i)));
        }
        patient.answered("phq-9", 9, "24-hours", null, now().minus(Duration.ofHours(5)), 18);
        patient.isWritten();
        return patient;
    }

    @Test
    @ControlsHazard("H-40")
    void somebody_hardly_better_after_four_is_on_the_worklist_until_a_prescriber_signs_how_it_goes_on() {
        InventedPatient patient = hardlyBetter("Nonresponse");
        clinic().part(FollowUpJob.class).run(); // what the minute brings must not come while the form is open
        clinic().part(CourseJob.class).run();
        Page nurse = signInAs(Role.NURSE, "/worklist");
        Locator waits = nurse.getByText("After the fourth session: somebody decides how the course goes on");
        assertThat(waits).isVisible();
        assertThat(nurse.getByText("Call the patient: a day after session 4.")).isVisible();

        Page page = signInAs(Role.PRESCRIBER, "/charts/" + patient.chart() + "/course");
        Locator point = page.locator("#point-after-4");
        assertThat(point).containsText("PHQ-9: 18, \u221210 % against the baseline of 20.");
        assertThat(point).containsText("This patient is in this group.");
        assertThat(point).containsText("not checked");
        takePictures(page, "course");
        assertFits(page);
        assertAccessible(page);

        page.locator("label.choice")
                .filter(new Locator.FilterOptions().setHasText("Longer intervals"))
                .click();
        page.getByLabel("Reasons").fill("wants to see whether it lasts");
        page.getByText("Sign the decision").click();
        assertThat(page.locator("[data-errors]")).containsText("Enter the days from one session to the next, 1 to 84.");
        assertThat(page.getByLabel("Reasons")).hasValue("wants to see whether it lasts");
        page.locator("#intervalDays").fill("14");
        page.getByText("Sign the decision").click();

        assertThat(page.locator("#point-after-4")).containsText("every 14 days");
        assertThat(waits).hasCount(0);
        assertThat(clinic().part(Journal.class)
                        .read(patient.chart(), new Access("test", "look"))
                        .orElseThrow()
                        .courses()
                        .current()
                        .orElseThrow()
                        .decided())
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.content().choice()).isEqualTo(CourseChoice.SPACE_OUT);
                    assertThat(d.content().shown()).anyMatch(w -> w.startsWith("PHQ-9: 18"));
                });
    }

    @Test
    void a_nurse_reads_the_course_and_may_not_sign() {
        Page page = signInAs(Role.NURSE, "/charts/" + hardlyBetter("Readonly").chart() + "/course");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign the decision")))
                .isDisabled();
    }

    @Test
    void an_interval_of_somebody_who_was_given_nothing_is_not_there() throws Exception {
        InventedPatient patient = new InventedPatient(clinic(), "Nina", "Notyet");
        Visitor nurse = Visitor.signedIn(clinic(), Role.NURSE);
        String course = "/charts/" + patient.chart() + "/course";
        assertThat(nurse.get(course).statusCode()).isEqualTo(200);
        assertThat(nurse.get(course + "/interval?every=7").statusCode()).isEqualTo(404);
    }

    @Test
    void an_interval_is_counted_in_a_year_as_the_slider_moves_and_others_are_no_forecast() {
        Page page =
                signInAs(Role.PRESCRIBER, "/charts/" + hardlyBetter("Planner").chart() + "/course");
        assertThat(page.locator("#interval")).containsText("52 sessions in a year");
        page.locator("#every").fill("28");
        assertThat(page.locator("#interval")).containsText("13 sessions in a year");
        assertThat(page.locator("#interval")).containsText("80 of 100 Responders to a course in community clinics");
        assertThat(page.locator("#interval")).containsText("not a forecast for this patient");
    }
}
