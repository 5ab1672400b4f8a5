package org.evenkeel.clinic.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.Visitor;
import org.evenkeel.clinic.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DoorsTest {

    private static TestClinic clinic;

    @BeforeAll
    static void open() {
        clinic = TestClinic.start();
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @Test
    void a_stranger_is_sent_to_the_sign_in_page_and_back_to_where_they_wanted() throws Exception {
        HttpResponse<String> answer = new Visitor(clinic).get("/staff");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?then=%2Fstaff"));
    }

    @Test
    void a_script_of_a_stranger_gets_401_as_a_problem() throws Exception {
        HttpResponse<String> answer = new Visitor(clinic).fetch("/session/alive");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("signed-out");
    }

    @Test
    void the_administrator_sees_the_staff_and_nobody_else_does() throws Exception {
        assertThat(Visitor.signedIn(clinic, Role.ADMINISTRATOR).get("/staff").body())
                .contains("Nurse Test");
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                HttpResponse<String> answer = Visitor.signedIn(clinic, role).get("/staff");
                assertThat(answer.statusCode()).as(role.label()).isEqualTo(403);
                assertThat(answer.body()).doesNotContain("Nurse Test</a>");
            }
        }
    }

    @Test
    void a_form_without_a_token_changes_nothing() throws Exception {
        Visitor administrator = Visitor.signedIn(clinic, Role.ADMINISTRATOR);
        Map<String, String> person =
                Map.of("username", "mallory", "displayName", "M", "password", TestClinic.PASSWORD, "roles", "NURSE");
        assertThat(administrator.post("/staff/new", "", person).statusCode()).isEqualTo(403);
        assertThat(administrator.get("/staff").body()).doesNotContain("mallory");
        String token = administrator.tokenOf("/staff/new");
        assertThat(administrator.post("/staff/new", token, person).statusCode()).isEqualTo(302);
        assertThat(administrator.get("/staff").body()).contains("mallory");
    }

    @Test
    void every_page_has_a_strict_policy_and_is_not_kept() throws Exception {
        HttpResponse<String> answer =
                Visitor.signedIn(clinic, Role.ADMINISTRATOR).get("/style");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.body())
                .doesNotContain(" style=")
                .doesNotContain("<style")
                .doesNotContain(" onclick=");
    }

    @Test
    void guessing_is_slowed_with_a_clear_message() throws Exception {
        Visitor guesser = new Visitor(clinic);
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.signIn("read-only", "wrong " + i).headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).contains("refused"));
        }
        HttpResponse<String> slowed = guesser.signIn("read-only", TestClinic.PASSWORD);
        assertThat(slowed.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("slow="));
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
        assertThat(guesser.get("/sign-in?slow=40").body()).contains("Wait 40 seconds");
    }

    @Test
    void a_setup_link_works_once() throws Exception {
        try (TestClinic empty = TestClinic.empty(0, Clock.systemUTC())) {
            String link = empty.running().setupAddress().orElseThrow();
            String path = link.substring(empty.address().length());
            Visitor first = new Visitor(empty);
            Map<String, String> person =
                    Map.of("username", "ada", "displayName", "Ada Lind", "password", TestClinic.PASSWORD);
            assertThat(first.get(path + "x").statusCode()).isEqualTo(404);
            assertThat(first.post(
                                    path,
                                    first.tokenOf(path),
                                    Map.of("username", "ada", "displayName", "Ada", "password", "short"))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(first.post(path, first.tokenOf(path), person).statusCode())
                    .isEqualTo(302);
            assertThat(first.get(path).statusCode()).isEqualTo(404);
            assertThat(empty.running().setupAddress()).isEmpty();
            assertThat(first.signIn("ada", TestClinic.PASSWORD).headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
        }
    }
}
