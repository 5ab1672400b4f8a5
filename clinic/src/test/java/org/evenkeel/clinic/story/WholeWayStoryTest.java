package org.evenkeel.clinic.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.Pictures;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.worklist.FollowUpJob;
import org.evenkeel.journal.store.JournalMaintenance;
import org.evenkeel.testkit.ControlsHazard;
import org.evenkeel.testkit.SamplePatients;
import org.junit.jupiter.api.Test;

/**
 * The whole way of one patient through an empty clinic, page by page as people would walk it: from the link that makes
 * the administrator to the answer a day after the first infusion.
 */
class WholeWayStoryTest extends BrowserTest {
    private static final Path PICTURES = Path.of("target", "story");
    private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");
    private static final String PASSWORD = TestClinic.PASSWORD;
    private static final List<String> ANSWERED_YES =
            List.of("medicines-complete", "off-label-explained", "capacity-to-decide");
    private static final Pattern ON_THE_PHONE = Pattern.compile(".*/(\\d{1,3})$");

    private final StoryClock clock = new StoryClock();
    private int picture;
    private String chart = "";

    @Override
    protected TestClinic startClinic() {
        return TestClinic.empty(0, clock);
    }

    @Test
    @ControlsHazard("H-07")
    void one_patient_from_referral_to_the_first_follow_up() {
        theClinicIsSetUp();
        theReferralComesIn();
        theIntakeIsTaken();
        thePatientAnswers("Before the first session", n -> n == 9 ? 0 : 2);
        candidacyIsSigned();
        consentIsSigned();
        theCourseIsOrdered();
        Page nurse = theGateIsPassed();
        theInfusionRuns(nurse);
        thePatientRecoversAndGoesHome(nurse);
        aDayLaterItem9IsAboveZero();
        bothPointsStandOnTheTrajectory();
        assertThat(new JournalMaintenance(clinic().part(DataSource.class))
                        .verify(progress -> {})
                        .isClean())
                .isTrue();
    }

    private void theClinicIsSetUp() {
        Page page = window();
        page.navigate(clinic().running().setupAddress().orElseThrow());
        page.getByLabel("Your name").fill("Ada Lind");
        page.getByLabel("User name").fill("ada");
        page.getByLabel("Password").fill(PASSWORD);
        look(page, "set-up");
        page.getByText("Begin", exactly()).click();
        page.waitForURL(Pattern.compile(".*/sign-in.*|.*/$"));
        Page administrator = signIn("ada", "/");
        assertThat(administrator.locator(".start")).containsText("Add the people who work here");
        look(administrator, "new-clinic");
        hire(administrator, "Bea Moss", "bea", "Prescriber");
        hire(administrator, "Nils Berg", "nils", "Nurse");
        hire(administrator, "Fay Reed", "fay", "Front desk");
        administrator.navigate("/");
        assertThat(administrator.locator(".step.done")).containsText("Add the people who work here");
    }

    private static void hire(Page page, String name, String username, String role) {
        page.navigate("/staff/new");
        page.locator("#displayName").fill(name);
        page.locator("#username").fill(username);
        page.locator("#password").fill(PASSWORD);
        page.locator(".choice", new Page.LocatorOptions().setHasText(role))
                .first()
                .click();
        page.getByText("Add", exactly()).click();
        page.waitForURL(Pattern.compile(".*/staff"));
        assertThat(page.locator("table")).containsText(name);
    }

    private void theReferralComesIn() {
        Page page = signIn("fay", "/");
        page.locator(".start a[href='/referrals/new']").click();
        SamplePatients sample = SamplePatients.DEPRESSION_ALCOHOL_OPIOID;
        page.locator("[data-drop-input]")
                .setInputFiles(new FilePayload(sample.fileName(), "application/json", sample.json()));
        page.waitForURL(Pattern.compile(".*/referrals/pending/.*"));
        look(page, "referral-review");
        page.getByLabel("Why the patient is referred").fill("Depression in spite of two medicines");
        page.getByText("Take over into the chart").click();
        page.waitForURL(Pattern.compile(".*/(charts/.*|patients)"));

        Page nurse = signIn("nils", "/patients");
        nurse.getByText("Anderson154").first().click();
        nurse.waitForURL(Pattern.compile(".*/charts/.*"));
        chart = nurse.url().substring(nurse.url().indexOf("/charts/"));
        nurse.getByText("Accept for assessment").click();
        assertThat(nurse.locator("main")).containsText("Take the intake");
        look(nurse, "overview");
    }

    private void theIntakeIsTaken() {
        Page page = signIn("nils", chart + "/intake");
        add(
                page,
                "goal",
                "paint again",
                form -> form.locator("[name=words]").fill("I want to sleep through and to paint again."));
        add(page, "measurement", "124/78", form -> {
            form.locator("[name=weightKg]").fill("80");
            form.locator("[name=systolicMmHg]").fill("124");
            form.locator("[name=diastolicMmHg]").fill("78");
        });
        add(page, "pregnancy", "told by the patient", form -> {
            form.locator("[name=status]").selectOption("not-possible");
            form.locator("[name=basis]").fill("told by the patient");
        });
        page.locator("form.question")
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        page.evaluate("document.querySelectorAll('details.question-group').forEach(d => { d.open = true; })");
        List<String> questions = page.locator("form.question").all().stream()
                .map(q -> q.getAttribute("id"))
                .toList();
        assertThat(questions).hasSizeGreaterThan(20);
        for (String id : questions) {
            String answer = ANSWERED_YES.contains(id.substring(2)) ? "yes" : "no";
            page.locator("#" + id + "-" + answer).check();
            assertThat(page.locator("#" + id + " .saved")).hasText("Charted");
        }
        look(page, "intake");
        page.getByText("Sign intake", exactly()).click();
        assertThat(page.locator("#sign")).containsText("Signed by Nils Berg");
    }

    private static void add(Page page, String name, String charted, java.util.function.Consumer<Locator> fill) {
        Locator form = page.locator("#form-" + name);
        if (!form.isVisible()) {
            page.locator("#" + name + " summary.button").click();
        }
        fill.accept(form);
        page.waitForNavigation(() -> form.getByText("Chart it").click());
        assertThat(page.locator("#" + name + " .card-body").first()).containsText(charted);
        page.waitForLoadState();
    }

    /** Makes a link on the follow-up page and answers it on a phone; returns the phone. */
    private Page thePatientAnswers(String occasion, IntUnaryOperator answer) {
        Page nurse = signIn("nils", chart + "/follow-up");
        if (occasion.equals("Before the first session")) {
            nurse.getByText("Make a private link").click();
        } else {
            nurse.locator(".sending", new Page.LocatorOptions().setHasText(occasion))
                    .first()
                    .getByText("New link")
                    .click();
        }
        Locator address = nurse.locator("#made-address");
        address.waitFor();
        String link = address.inputValue();
        assertThat(link).doesNotContain("Anderson").doesNotContain(chart);
        look(nurse, "private-link");
        Page phone = window();
        phone.setViewportSize(390, 844);
        phone.navigate(link);
        phone.locator("a.big").click();
        phone.waitForURL(ON_THE_PHONE);
        look(phone, "phone-question");
        while (!phone.url().endsWith("/review")) {
            String before = phone.url();
            if (before.contains("/help")) {
                look(phone, "phone-help");
                phone.getByText("Go on with the questions").click();
            } else {
                Matcher number = ON_THE_PHONE.matcher(before);
                assertThat(number.matches()).as(before).isTrue();
                int value = answer.applyAsInt(Integer.parseInt(number.group(1)));
                phone.locator("button.answer[value='" + value + "']").click();
            }
            phone.waitForURL(url -> !url.equals(before));
        }
        phone.getByText("Send my answers").first().click();
        assertThat(phone.locator("h1")).hasText("Thank you.");
        look(phone, "phone-thanks");
        return phone;
    }

    private void candidacyIsSigned() {
        Page page = signIn("bea", chart + "/candidacy");
        look(page, "candidacy");
        page.evaluate("document.querySelectorAll('details.group').forEach(d => { d.open = true; })");
        page.locator("input[name=decision][value=CANDIDATE]").check();
        for (Locator reason : page.locator(".ruling textarea, .ruling input:not([type=hidden])")
                .all()) {
            reason.fill("Talked through with the patient; weighed and watched at every session.");
        }
        page.getByLabel("How you weighed it").fill("Two adequate trials failed; he understands the risks.");
        page.getByText("Sign decision").click();
        page.waitForLoadState();
        look(page, "candidacy-signed");
        assertThat(page.locator(".decisions")).containsText("Candidate");
    }

    private void consentIsSigned() {
        Page page = signIn("nils", chart + "/consent");
        for (Locator box : page.locator("#consent input[type=checkbox]").all()) {
            box.check();
        }
        page.getByLabel("Your full name").fill("Theodore Anderson");
        page.locator("[name=witness]").fill("Nils Berg");
        page.getByText("Sign consent").click();
        assertThat(page.locator("main")).containsText("Consent stands");
        look(page, "consent");
    }

    private void theCourseIsOrdered() {
        Page page = signIn("bea", chart + "/plan");
        assertThat(page.locator("[data-curve]")).hasAttribute("data-drawn", "40");
        page.locator("[name='chair.1']").fill("2");
        for (Locator reason : page.locator("[data-live-findings] textarea").all()) {
            reason.fill("As the protocol says.");
        }
        look(page, "plan");
        LocalDate day = LocalDate.parse(page.locator("[name='date.1']").inputValue());
        LocalTime time = LocalTime.parse(page.locator("[name='time.1']").inputValue());
        page.getByText("Sign order").click();
        assertThat(page.locator("main")).containsText("Ordered course");
        look(page, "plan-ordered");
        clock.pass(Duration.between(
                clock.instant(), day.atTime(time).atZone(ZONE).toInstant().minusSeconds(20 * 60)));
    }

    private Page theGateIsPassed() {
        Page page = signIn("nils", "/");
        Locator coming = page.locator("[aria-labelledby=coming] .line");
        assertThat(coming).containsText("Anderson154");
        assertThat(coming.locator(".missing")).not().containsText("consent");
        look(page, "today-coming");
        coming.locator("a").first().click();
        button(page, "The patient is here").click();
        Locator open = page.locator(".gate-item.open .tap.yes");
        open.first().waitFor();
        while (open.count() > 0) {
            String id = open.first().getAttribute("id");
            open.first().click();
            assertThat(page.locator("#" + id)).hasAttribute("aria-pressed", "true");
        }
        enterVitals(page, "122", "78", "70", "98");
        later(page, 2);
        enterVitals(page, "124", "80", "72", "98");
        page.getByLabel("Weight measured here").fill("80");
        button(page, "Chart weight").click();
        assertThat(page.locator(".events")).containsText("Weight 80 kg");
        checkDose(page);
        assertThat(page.locator(".dose")).containsText("A second person must check the same");
        page.locator("#secondUsername").fill("bea");
        page.locator("#secondPassword").fill(PASSWORD);
        checkDose(page);
        assertThat(page.locator(".dose .badge.ok")).isVisible();
        look(page, "gate");
        button(page, "Pass the gate").click();
        button(page, "The pump runs").click();
        assertThat(page.locator("[data-phase=INFUSION]")).isVisible();
        return page;
    }

    private static void checkDose(Page page) {
        page.getByLabel("Dose in the bag").fill("40");
        page.getByLabel("Concentration").fill("1");
        page.getByLabel("Pump rate").fill("60");
        button(page, "I have checked bag, label and pump").click();
    }

    private void theInfusionRuns(Page page) {
        later(page, 10);
        enterVitals(page, "136", "84", "84", "97");
        button(page, "Side effect").click();
        page.locator("[value='dissociation MILD']").click();
        assertThat(page.locator(".events")).containsText("mild");
        look(page, "infusion");
        later(page, 5);
        button(page, "Pause").click();
        button(page, "The pump is paused").click();
        assertThat(page.locator(".banner")).hasText("Paused");
        later(page, 3);
        button(page, "Runs again").click();
        assertThat(page.locator(".banner")).hasCount(0);
        later(page, 10);
        enterVitals(page, "138", "86", "82", "97");
        page.locator(".actions-bar").getByText("Stop").click();
        page.locator("#halt").getByLabel("Why").fill("He asked to stop here");
        button(page, "The pump is stopped").click();
        assertThat(page.locator("[data-phase=RECOVERY]")).isVisible();
    }

    private void thePatientRecoversAndGoesHome(Page page) {
        assertThat(button(page, "Discharge")).isDisabled();
        for (int i = 0; i < 9; i++) {
            later(page, 14);
            enterVitals(page, "126", "80", "74", "98");
        }
        page.reload();
        button(page, "Side effect").click();
        page.locator("[value='dissociation NONE']").click();
        assertThat(page.locator("#effects")).not().isVisible();
        Locator open = page.locator(".gate-item.open .tap.yes");
        while (open.count() > 0) {
            String id = open.first().getAttribute("id");
            open.first().click();
            assertThat(page.locator("#" + id)).hasAttribute("aria-pressed", "true");
        }
        button(page, "To the patient").click();
        assertThat(page.locator(".events")).containsText("dvice");
        button(page, "To the escort").click();
        button(page, "Hand over").click();
        page.locator("#escort-name").fill("Maria Anderson");
        page.locator("#escort-relation").fill("sister");
        page.locator("#escort-phone").fill("+351 900 000 000");
        button(page, "The escort has taken over").click();
        assertThat(page.locator("#criterion-escort")).hasClass(Pattern.compile(".*\\bok\\b.*"));
        look(page, "recovery");
        String session = page.url();
        button(page, "Discharge").click();
        page.waitForURL(Pattern.compile(".*/note"));
        assertThat(page.locator("article.note")).containsText("with Maria Anderson");
        page.navigate(session);
        assertThat(page.locator("[data-phase=OVER]")).containsText("Went home");
        look(page, "went-home");
    }

    private void aDayLaterItem9IsAboveZero() {
        clinic().part(FollowUpJob.class).run();
        clock.pass(Duration.ofHours(24));
        Page prescriber = signIn("bea", "/worklist");
        assertThat(prescriber.locator("main")).not().containsText("has it");
        thePatientAnswers("24 hours", n -> 1);
        assertThat(prescriber.locator(".worklist")).containsText("Anderson154");
        assertThat(prescriber.locator(".worklist")).containsText("Nobody has it yet");
        look(prescriber, "worklist-alert");
        prescriber.locator("[id^=take-]").first().click();
        assertThat(prescriber.locator(".worklist")).containsText("Bea Moss has it");
    }

    private void bothPointsStandOnTheTrajectory() {
        Page page = signIn("bea", chart + "/follow-up");
        page.evaluate("document.querySelectorAll('details.curve-table').forEach(d => { d.open = true; })");
        Locator table = page.locator("#table-phq-9 tbody");
        assertThat(table.locator("tr")).hasCount(2);
        assertThat(table).containsText("16");
        assertThat(table).containsText("9");
        assertThat(page.locator("#table-gad-7 tbody tr")).hasCount(2);
        look(page, "trajectory");
    }

    private Page signIn(String username, String path) {
        Page page = window();
        page.navigate("/sign-in");
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password").fill(PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.navigate(path);
        return page;
    }

    /** Lets time pass. The tablet hears of it from the server, as it would of a clock set right: by looking again. */
    private void later(Page page, long minutes) {
        clock.pass(Duration.ofMinutes(minutes));
        page.reload();
    }

    private static void enterVitals(Page page, String sys, String dia, String heart, String spo2) {
        page.locator("button[data-opens=vitals]:visible").first().click();
        page.locator("#v-sys").fill(sys);
        page.locator("#v-dia").fill(dia);
        page.locator("#v-hr").fill(heart);
        page.locator("#v-spo2").fill(spo2);
        page.locator("#vitals button[type=submit]").click();
        assertThat(page.locator("#vitals")).not().isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.locator("button:visible", new Page.LocatorOptions().setHasText(name))
                .first();
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private void look(Page page, String name) {
        picture++;
        String file = (picture < 10 ? "0" : "") + picture + "-" + name + ".png";
        Pictures.take(page, PICTURES.resolve(file));
    }
}
