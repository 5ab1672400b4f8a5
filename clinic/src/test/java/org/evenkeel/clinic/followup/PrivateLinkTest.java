package org.evenkeel.clinic.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.followup.FollowUpCommand.CancelQuestionnaire;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.Visitor;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.Journal;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a private link opens, and what it keeps to itself. No scripts: the whole form works without them. */
class PrivateLinkTest {
    private static Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private static TestClinic clinic;
    private static FollowUpDesk desk;
    private static Actor nurse;

    private final Visitor phone = new Visitor(clinic);

    @BeforeAll
    static void open() {
        InstantSource source = () -> now;
        clinic = TestClinic.start(0, source.withZone(ZoneOffset.UTC));
        desk = clinic.part(FollowUpDesk.class);
        nurse = clinic.person(Role.NURSE);
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    private static String linkTo(InventedPatient patient, String... instruments) {
        return "/f/"
                + desk.sendBaseline(nurse, patient.chart(), List.of(instruments))
                        .secret()
                        .orElseThrow()
                        .text();
    }

    private static Chart chartOf(ChartId chart) {
        return clinic.part(Journal.class)
                .read(chart, new Access("test", "look"))
                .orElseThrow();
    }

    private HttpResponse<String> tap(String link, int number, int value) throws IOException, InterruptedException {
        return phone.post(link + "/" + number, "", Map.of("value", String.valueOf(value)));
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void one_link_asks_both_questionnaires_one_question_a_screen_and_sends_them() throws Exception {
        InventedPatient patient = new InventedPatient(clinic, "Ana", "Whole");
        String link = linkTo(patient, "phq-9", "gad-7");
        assertThat(phone.get(link).body()).contains("17 short questions", "Begin");
        for (int i = 1; i <= 17; i++) {
            assertThat(phone.get(link + "/" + i).body()).contains(i + " of 17");
            HttpResponse<String> saved = tap(link, i, i == 9 ? 0 : 1);
            assertThat(saved.statusCode()).isEqualTo(303);
            assertThat(location(saved)).endsWith(i == 17 ? "/review" : "/" + (i + 1));
        }
        assertThat(phone.get(link + "/review").body()).contains("Is this right?");
        assertThat(phone.post(link + "/send", "", Map.of()).body()).contains("Thank you.");
        assertThat(chartOf(patient.chart()).questionnaires().answersTo("phq-9"))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.content().total()).isEqualTo(8);
                    assertThat(a.content().answers()).containsEntry("difficulty", 1);
                    assertThat(a.by().account()).isEqualTo("patient-link");
                });
        assertThat(chartOf(patient.chart()).questionnaires().answersTo("gad-7")).hasSize(1);
    }

    @Test
    void an_interrupted_form_is_gone_on_with_on_another_phone() throws Exception {
        String link = linkTo(new InventedPatient(clinic, "Bea", "Again"), "gad-7");
        tap(link, 1, 2);
        tap(link, 2, 3);
        Visitor other = new Visitor(clinic);
        assertThat(other.get(link).body()).contains("Go on where I stopped", link + "/3");
        assertThat(other.get(link + "/2").body()).contains("your answer so far");
    }

    @Test
    void nothing_is_sent_while_a_question_is_open() throws Exception {
        InventedPatient patient = new InventedPatient(clinic, "Cleo", "Half");
        String link = linkTo(patient, "gad-7");
        tap(link, 1, 2);
        assertThat(location(phone.post(link + "/send", "", Map.of()))).endsWith("/review");
        assertThat(phone.get(link + "/review").body()).contains("Not answered yet", link + "/2");
        assertThat(chartOf(patient.chart()).questionnaires().answersTo("gad-7")).isEmpty();
    }

    @Test
    void an_answer_that_is_none_of_the_choices_is_refused_on_the_same_screen() throws Exception {
        String link = linkTo(new InventedPatient(clinic, "Dora", "Odd"), "gad-7");
        for (String value : List.of("7", "-1", "", "x", "99999999999")) {
            HttpResponse<String> answer = phone.post(link + "/1", "", Map.of("value", value));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Please choose one of the answers.");
        }
    }

    @Test
    @ControlsHazard("H-07")
    void item_9_shows_help_at_once_and_raises_the_alert_before_anything_is_sent() throws Exception {
        InventedPatient patient = new InventedPatient(clinic, "Eva", "Heard");
        String link = linkTo(patient, "phq-9");
        HttpResponse<String> saved = tap(link, 9, 1);
        assertThat(location(saved)).endsWith("/help?after=9");
        assertThat(phone.get(link + "/help?after=9").body())
                .contains("You are not alone", "tel:988", "tel:911", link + "/10");
        assertThat(chartOf(patient.chart()).alerts().open())
                .singleElement()
                .satisfies(a ->
                        assertThat(a.raised().orElseThrow().content().kind()).isEqualTo("phq-9-item-9"));
        for (int i = 1; i <= 8; i++) {
            tap(link, i, 1);
        }
        assertThat(phone.post(link + "/send", "", Map.of()).body()).contains("Help is near", "tel:988");
    }

    @Test
    void sending_twice_thanks_twice_and_is_recorded_once() throws Exception {
        InventedPatient patient = new InventedPatient(clinic, "Flo", "Twice");
        String link = linkTo(patient, "gad-7");
        for (int i = 1; i <= 7; i++) {
            tap(link, i, 0);
        }
        assertThat(phone.post(link + "/send", "", Map.of()).body()).contains("Thank you.");
        assertThat(phone.post(link + "/send", "", Map.of()).body()).contains("Thank you.");
        assertThat(chartOf(patient.chart()).questionnaires().answersTo("gad-7")).hasSize(1);
        assertThat(phone.get(link).statusCode()).isEqualTo(404);
    }

    @Test
    @ControlsHazard("H-06")
    void unknown_expired_renewed_cancelled_and_used_links_can_not_be_told_apart() throws Exception {
        InventedPatient patient = new InventedPatient(clinic, "Gil", "Closed");
        String cancelled = linkTo(patient, "gad-7");
        ItemId gad = chartOf(patient.chart())
                .questionnaires()
                .byId()
                .keySet()
                .iterator()
                .next();
        desk.by(nurse, patient.chart(), "cancel-questionnaire", new CancelQuestionnaire(gad, "moved"));
        String old = linkTo(patient, "phq-9");
        ItemId phq = chartOf(patient.chart()).questionnaires().byId().keySet().stream()
                .filter(id -> !id.equals(gad))
                .findFirst()
                .orElseThrow();
        String renewed = "/f/"
                + desk.renew(nurse, patient.chart(), phq).secret().orElseThrow().text();
        assertThat(phone.get(renewed).statusCode()).isEqualTo(200);
        String unknown = "/f/" + LinkSecret.fresh(byte[]::new).text();
        String expired = linkTo(new InventedPatient(clinic, "Hal", "Late"), "gad-7");
        Instant before = now;
        now = now.plus(Duration.ofDays(30));
        try {
            String said = phone.get(unknown).body();
            for (String link : List.of(unknown, cancelled, old, expired, "/f/short", "/f/%00%27")) {
                HttpResponse<String> answer = phone.get(link);
                assertThat(answer.statusCode()).as(link).isIn(404, 400);
                if (answer.statusCode() == 404) {
                    assertThat(answer.body()).as(link).isEqualTo(said);
                }
                assertThat(phone.get(link + "/1").statusCode()).isIn(404, 400);
                assertThat(phone.post(link + "/1", "", Map.of("value", "1")).statusCode())
                        .isIn(404, 400);
            }
        } finally {
            now = before;
        }
    }

    @Test
    @ControlsHazard("H-06")
    void a_link_speaks_of_one_occasion_of_one_patient_and_names_nobody() throws Exception {
        InventedPatient mine = new InventedPatient(clinic, "Secretname", "Hiddenname");
        String link = linkTo(mine, "gad-7");
        linkTo(new InventedPatient(clinic, "Other", "Person"), "phq-9");
        for (String page : List.of("", "/1", "/review")) {
            HttpResponse<String> answer = phone.get(link + page);
            assertThat(answer.body())
                    .doesNotContain("Secretname", "Hiddenname", mine.chart().toString());
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(phone.get(link).body()).contains("7 short questions");
        assertThat(location(phone.get(link + "/8"))).endsWith("/review");
        assertThat(phone.get("/charts/" + mine.chart()).statusCode()).isIn(302, 401);
    }

    @Test
    void the_secret_is_in_no_table() throws Exception {
        InventedPatient patient = new InventedPatient(clinic, "Ivo", "Kept");
        String secret = linkTo(patient, "gad-7").substring(3);
        assertThat(chartOf(patient.chart()).entries().toString()).doesNotContain(secret);
        assertThat(chartOf(patient.chart())
                        .questionnaires()
                        .byId()
                        .values()
                        .iterator()
                        .next()
                        .tokenSha256())
                .isEqualTo(LinkSecret.ofAddress(secret).sha256());
    }

    @Test
    void only_those_who_work_follow_up_make_links() throws Exception {
        InventedPatient patient = new InventedPatient(clinic, "Jo", "Door");
        for (Role role : List.of(Role.FRONT_DESK, Role.READ_ONLY, Role.ADMINISTRATOR)) {
            Visitor visitor = Visitor.signedIn(clinic, role);
            String token = visitor.tokenOf("/");
            assertThat(visitor.post(
                                    "/charts/" + patient.chart() + "/questionnaires",
                                    token,
                                    Map.of("instrument", "gad-7"))
                            .statusCode())
                    .as(role.label())
                    .isEqualTo(403);
        }
    }

    @Test
    void handing_over_the_device_signs_the_person_out() throws Exception {
        InventedPatient patient = new InventedPatient(clinic, "Kim", "Tablet");
        linkTo(patient, "gad-7");
        ItemId id = chartOf(patient.chart())
                .questionnaires()
                .byId()
                .keySet()
                .iterator()
                .next();
        Visitor tablet = Visitor.signedIn(clinic, Role.NURSE);
        String page = "/charts/" + patient.chart() + "/follow-up";
        HttpResponse<String> handed = tablet.post(
                "/charts/" + patient.chart() + "/questionnaires/" + id + "/handover", tablet.tokenOf(page), Map.of());
        assertThat(handed.statusCode()).isEqualTo(303);
        assertThat(tablet.get(location(handed).replaceFirst("^https?://[^/]+", ""))
                        .body())
                .contains("Begin");
        assertThat(tablet.get(page).statusCode()).as("signed out").isNotEqualTo(200);
    }

    /** Runs last by its own clinic: it uses up the tries of this address. */
    @Test
    void many_links_that_open_nothing_are_slowed() throws Exception {
        try (TestClinic other = TestClinic.start(0, Clock.systemUTC())) {
            Visitor stranger = new Visitor(other);
            int slowed = 0;
            for (int i = 0; i < 40; i++) {
                slowed += stranger.get("/f/guess" + i).statusCode() == 429 ? 1 : 0;
            }
            assertThat(slowed).isBetween(5, 12);
        }
    }
}
