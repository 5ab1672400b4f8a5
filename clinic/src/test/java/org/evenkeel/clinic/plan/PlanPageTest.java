package org.evenkeel.clinic.plan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

/** A prescriber plans a course, looks at the predicted curve, signs; sessions are moved and cancelled. */
class PlanPageTest extends BrowserTest {

    @Test
    @ControlsHazard("H-11")
    void the_curve_follows_the_slider_and_says_what_it_is() {
        SampleChart chart = SampleChart.identified(clinic()).weighing(70).candidate();
        Page page = signInAs(Role.PRESCRIBER, chart.path("plan"));
        waitForCurve(page, 35);
        assertThat(page.locator("[data-curve]")).containsText("not this patient’s level");
        assertThat(page.locator("[data-curve]")).containsText("Kamp 2020");
        assertThat(page.locator("[data-working]")).containsText("0.5 mg/kg × 70 kg = 35 mg");
        String before = page.locator("[data-curve-words]").textContent();

        Locator slider = page.getByLabel("Dose per kg, slider");
        slider.focus();
        for (int i = 0; i < 4; i++) {
            slider.press("ArrowRight");
        }
        waitForCurve(page, 49);
        assertThat(page.locator("[data-working]")).containsText("0.7 mg/kg × 70 kg = 49 mg");
        assertThat(page.locator("[data-curve-words]").textContent()).isNotEqualTo(before);
        page.getByText("Norketamine", new Page.GetByTextOptions().setExact(true))
                .click();
        page.locator("input[name=zoom][value='24']").check();
        page.locator("[data-models-wanted]").check();
        assertThat(page.locator("[data-curve-key]")).containsText("Clements 1981, venous, typical");
        assertThat(page.locator("[data-curve-key]")).containsText("Domino 1982");
        page.getByText("As a table").click();
        assertThat(page.locator("[data-curve-table]")).containsText("Norketamine in venous plasma");
        look(page, "plan-order");
    }

    @Test
    void another_route_is_looked_at_beside_the_order_which_stays_as_it_is() {
        SampleChart chart = SampleChart.identified(clinic()).weighing(70).candidate();
        chart.takes("clarithromycin");
        Page page = signInAs(Role.PRESCRIBER, chart.path("plan"));
        waitForCurve(page, 35);
        assertThat(page.locator("[data-others]")).containsText("clarithromycin");
        page.getByLabel("Drug and route").selectOption("ketamine.oral");
        assertThat(page.locator("[data-look-only]")).containsText("To look at only");
        page.getByLabel("Dose looked at", exact()).fill("sixty");
        assertThat(page.locator("[data-curve-away]")).containsText("Enter dose and duration as numbers");
        assertThat(page.locator("[data-curve-box]")).hasClass(java.util.regex.Pattern.compile("curve-stale"));
        page.getByLabel("Dose looked at", exact()).fill("60");
        waitForCurve(page, 60);
        assertThat(page.locator("[data-curve-away]")).isHidden();
        assertThat(page.locator("[data-others]")).containsText("Oral exposure x2.6 with clarithromycin");
        assertThat(page.locator("[data-curve-key]")).containsText("without the other medicines");
        String with = page.locator("[data-curve-words]").textContent();
        page.locator("[data-applied]").uncheck();
        assertThat(page.locator("[data-others]")).containsText("Switched off");
        assertThat(page.locator("[data-curve-words]")).not().hasText(with);

        page.locator("[data-effects-wanted]").check();
        assertThat(page.locator("[data-effects-shown]")).containsText("not this patient’s");
        assertThat(page.locator(".effect-plot")).hasCount(4);
        page.getByText("The same exposure by another route").click();
        assertThat(page.locator("[data-bridge-statements]")).containsText("benefit is not");
        assertThat(page.locator("[data-working]")).containsText("0.5 mg/kg × 70 kg = 35 mg");
        assertThat(page.getByLabel("Dose per kg", exact())).hasValue("0.5");
        look(page, "plan-other-route");

        page.getByLabel("Drug and route").selectOption("esketamine.intranasal");
        page.locator("[name=look-devices][value='84']").check();
        waitForCurve(page, 84);
        page.getByLabel("Drug and route").selectOption("ketamine.intravenous");
        assertThat(page.locator("[data-look-only]")).isHidden();
        waitForCurve(page, 35);
    }

    @Test
    @ControlsHazard("H-05")
    void a_dose_above_the_ceiling_is_a_stop_while_it_is_typed_and_when_it_is_signed() {
        SampleChart chart = SampleChart.identified(clinic()).weighing(70).candidate();
        Page page = signInAs(Role.PRESCRIBER, chart.path("plan"));
        page.getByLabel("Dose per kg", exact()).fill("2.2");
        Locator stop = page.locator("[data-live-findings] .finding.stop");
        assertThat(stop.first()).containsText("D-IV-3");
        assertThat(stop.first()).containsText("site policy");
        assertThat(page.locator("[data-live-findings] .lifting")).containsText("A lower dose: 2 mg/kg (140 mg)");
        assertThat(page.locator("[data-live-findings] .lifting")).containsText("Ketamine by the oral route");
        look(page, "plan-stop");

        sign(page);
        assertThat(page.locator("[data-errors]")).containsText("Dose per kg 2.2");
        assertThat(page.getByLabel("Dose per kg", exact())).hasValue("2.2");
        assertThat(chart.read().courses().current()).isEmpty();
    }

    @Test
    @ControlsHazard("H-05")
    void without_a_recent_weight_there_is_no_dose_and_it_is_measured_right_here() {
        SampleChart chart = SampleChart.identified(clinic()).candidate();
        Page page = signInAs(Role.PRESCRIBER, chart.path("plan"));
        assertThat(page.locator("[data-live-findings]")).containsText("No recent weight");
        assertThat(page.locator("[data-curve]")).containsText("No curve without a weight");
        page.getByLabel("Measured now").fill("7,2");
        page.getByText("Record weight").click();
        assertThat(page.locator("[data-errors]")).containsText("between 30 and 250");
        page.getByLabel("Measured now").fill("72");
        page.getByText("Record weight").click();
        waitForCurve(page, 36);
    }

    @Test
    void a_signed_order_has_its_sessions_and_they_are_moved_and_cancelled() {
        SampleChart chart = SampleChart.identified(clinic()).weighing(70).candidate();
        Page page = signInAs(Role.PRESCRIBER, chart.path("plan"));
        assertThat(page.locator(".dates li")).hasCount(6);
        page.getByLabel("Dose per kg", exact()).fill("1.2");
        Locator reasons = page.locator("[data-live-findings] textarea");
        assertThat(reasons).hasCount(2);
        for (Locator reason : reasons.all()) {
            reason.fill("Two courses at 1.0 did not hold.");
        }
        sign(page);
        assertThat(page.locator("main")).containsText("Ordered course");
        assertThat(page.locator(".timeline li")).hasCount(6);
        look(page, "plan-course");

        List<SessionRecord> sessions = sessions(chart);
        String second = sessions.get(1)
                .scheduled()
                .orElseThrow()
                .content()
                .startsAt()
                .toString()
                .substring(0, 10);
        Locator first = page.locator(".timeline li").first();
        first.getByText("Move", new Locator.GetByTextOptions().setExact(true)).click();
        first.getByLabel("Day of session 1").fill(second);
        first.getByText("Move session").click();
        assertThat(page.locator("[data-errors]")).containsText("apart");

        Locator again = page.locator(".timeline li").first();
        again.getByText("Cancel", new Locator.GetByTextOptions().setExact(true)).click();
        again.getByLabel("Why session 1 is cancelled").fill("Has a cold");
        again.getByText("Cancel session").click();
        assertThat(page.locator(".timeline li").first()).containsText("Cancelled");
        assertThat(sessions(chart).getFirst().state().isOver()).isTrue();

        page.navigate(chart.path("sessions"));
        assertThat(page.locator("tbody tr")).hasCount(6);
        look(page, "sessions");
    }

    private static List<SessionRecord> sessions(SampleChart chart) {
        var read = chart.read();
        return read.sessions().ofCourse(read.courses().current().orElseThrow().id());
    }

    private static void waitForCurve(Page page, int doseMg) {
        assertThat(page.locator("[data-curve]")).hasAttribute("data-drawn", Integer.toString(doseMg));
    }

    private static void sign(Page page) {
        page.getByText("Sign order").click();
        page.waitForLoadState();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private void look(Page page, String name) {
        takePictures(page, name);
        assertFits(page);
        assertAccessible(page);
    }
}
