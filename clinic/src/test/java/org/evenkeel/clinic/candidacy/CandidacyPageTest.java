package org.evenkeel.clinic.candidacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecision;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.plan.SampleChart;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

/** A clinician reads what the rules find, decides and signs. */
class CandidacyPageTest extends BrowserTest {

    @Test
    @ControlsHazard("H-04")
    void a_hard_stop_is_refused_with_its_name_and_nothing_typed_is_lost() {
        SampleChart chart = SampleChart.identified(clinic()).askedEverything().answered("aneurysm-ever", Answer.YES);
        Page page = signInAs(Role.PRESCRIBER, chart.path("candidacy"));
        assertThat(page.locator("#hard-stop")).containsText("Aneurysm");

        page.getByText("A candidate", exact()).click();
        page.getByLabel("How you weighed it").fill("She asked for it.");
        sign(page);

        assertThat(page.locator("[data-errors]")).containsText("Aneurysm");
        assertThat(page.getByLabel("How you weighed it")).hasValue("She asked for it.");
        assertThat(chart.read().assessment().decisions()).isEmpty();

        page.getByText("Not a candidate", exact()).click();
        sign(page);
        assertThat(page.locator(".decisions")).containsText("Not a candidate");
        assertThat(chart.read().assessment().current().orElseThrow().content().decision())
                .isEqualTo(CandidacyDecision.NOT_A_CANDIDATE);
        page.locator(".decisions summary").first().click();
        assertThat(page.locator(".then")).containsText("version 1");
        look(page, "candidacy-stop");

        page.getByText("See it again as it was decided").click();
        assertThat(page.locator("h1")).containsText("As it was decided");
        assertThat(page.locator("main")).containsText("to the letter, those it was decided with");
        assertThat(page.locator("main")).containsText("They find what was signed.");
        chart.answered("stroke-ever", Answer.YES);
        page.navigate(page.url());
        assertThat(page.locator("main")).containsText("Signed: nothing found");
        look(page, "candidacy-replay");
    }

    @Test
    @ControlsHazard("H-09")
    void a_decision_on_an_older_chart_comes_back_with_what_is_new_and_what_was_typed() {
        SampleChart chart = SampleChart.identified(clinic()).askedEverything();
        Page page = signInAs(Role.PRESCRIBER, chart.path("candidacy"));
        page.locator("input[value=DEFERRED]").check();
        page.getByLabel("How you weighed it").fill("Waiting for the cardiologist.");
        chart.answered("stroke-ever", Answer.YES);

        sign(page);
        assertThat(page.locator("[data-errors]")).containsText("Question answered");
        assertThat(page.getByLabel("How you weighed it")).hasValue("Waiting for the cardiologist.");
        assertThat(page.locator("#override-with-reason")).containsText("Stroke");
        assertThat(chart.read().assessment().decisions()).isEmpty();

        sign(page);
        assertThat(page.locator(".decisions")).containsText("Deferred");
    }

    @Test
    void what_is_not_known_is_listed_to_ask_and_a_stop_may_only_wait_with_words() {
        SampleChart chart = SampleChart.identified(clinic());
        Page page = signInAs(Role.PRESCRIBER, chart.path("candidacy"));
        assertThat(page.locator("#to-ask")).containsText("Aneurysm");
        page.locator("#by-hand summary").first().click();
        assertThat(page.locator("#by-hand li").first()).isVisible();
        assertThat(page.locator("#by-hand")).containsText("Rule ");
        page.getByText("A candidate", exact()).click();
        sign(page);
        assertThat(page.locator("[data-errors]")).containsText("not known yet");
        assertThat(chart.read().assessment().decisions()).isEmpty();
        look(page, "candidacy-unknown");
    }

    @Test
    @ControlsHazard("H-12")
    void who_may_not_sign_reads_everything_and_is_told_why() {
        SampleChart chart = SampleChart.identified(clinic()).askedEverything();
        Page page = signInAs(Role.NURSE, chart.path("candidacy"));
        assertThat(page.locator(".side")).containsText("Only a prescriber may sign candidacy");
        assertThat(page.locator(".side button[type=submit]")).hasCount(0);
    }

    @Test
    void what_would_lift_the_stops_is_found_by_asking_again_and_every_finding_says_why() {
        SampleChart chart = SampleChart.identified(clinic())
                .askedEverything()
                .answered("capacity-to-decide", Answer.YES)
                .answered("medicines-complete", Answer.YES)
                .takes("theophylline");
        Page page = signInAs(Role.PRESCRIBER, chart.path("candidacy"));
        assertThat(page.locator(".lifting")).containsText("theophylline no longer taken");
        assertThat(page.locator(".lifting .lifts > li")).hasCount(1);

        Locator why = page.locator("#finding-I-THEO-1 .why");
        why.locator("summary").click();
        assertThat(why).containsText("I-THEO-1, version 1");
        assertThat(why.locator("a[href=\"/knowledge/rules/I-THEO-1\"]")).hasCount(1);
        assertThat(why).containsText("charted by Prescriber Test");
        assertThat(why).containsText("What would change it");
        look(page, "candidacy-why");

        chart.answered("aneurysm-ever", Answer.YES);
        page.navigate(page.url());
        assertThat(page.locator(".lifting")).containsText("Nothing on this list can change it: Aneurysm");
        look(page, "candidacy-fixed");
    }

    @Test
    void a_patient_without_a_stop_is_told_no_change() {
        SampleChart chart = SampleChart.identified(clinic())
                .askedEverything()
                .answered("capacity-to-decide", Answer.YES)
                .answered("medicines-complete", Answer.YES);
        Page page = signInAs(Role.PRESCRIBER, chart.path("candidacy"));
        assertThat(page.locator(".tally")).isVisible();
        assertThat(page.locator(".lifting")).hasCount(0);
    }

    private static void sign(Page page) {
        page.getByText("Sign decision").click();
        page.waitForLoadState();
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private void look(Page page, String name) {
        takePictures(page, name);
        assertFits(page);
        assertAccessible(page);
    }
}
