package org.evenkeel.clinic.knowledge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Pattern;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.Visitor;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.journal.server.DatabaseAccess;
import org.evenkeel.knowledge.library.Library;
import org.junit.jupiter.api.Test;

/** Someone reads what the software knows; a medical director answers for it. */
class KnowledgePageTest extends BrowserTest {
    private static final String PREGNANCY = "/knowledge/rules/C-PREG-1";

    @Test
    void rules_are_found_while_typing_and_the_address_finds_the_same_list_again() {
        Page page = signInAs(Role.NURSE, "/knowledge");
        Locator rows = page.locator("#rules tbody tr");
        assertThat(rows).hasCount(clinic().part(Library.class).rules().rules().size());
        page.getByLabel("Search").first().pressSequentially("aneurysm");
        assertThat(page.locator("#rules")).not().containsText("Under 18 years");
        assertThat(page.locator("#rules")).containsText("C-ANEU-1");
        assertThat(page).hasURL(Pattern.compile("q=aneurysm"));
        page.reload();
        assertThat(page.locator("#rules")).containsText("C-ANEU-1");
        assertThat(page.locator("#rules")).not().containsText("Under 18 years");
        page.keyboard().press("Tab");
        page.locator("#q").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/knowledge/rules/"));
    }

    @Test
    void limits_narrow_the_list_down_and_work_without_script() throws Exception {
        Page page = signInAs(Role.READ_ONLY, "/knowledge");
        takePictures(page, "knowledge");
        assertFits(page);
        assertAccessible(page);
        page.getByLabel("Severity").selectOption("hard-stop");
        assertThat(page.locator("#rules tbody")).not().containsText("Take note");
        String plain = Visitor.signedIn(clinic(), Role.NURSE)
                .get("/knowledge?severity=hard-stop&q=aneurysm")
                .body();
        assertThat(plain).contains("C-ANEU-1").doesNotContain("/knowledge/rules/C-AGE-2");
    }

    @Test
    void a_rule_says_its_words_its_limits_its_source_and_opens_links_safely() {
        Page page = signInAs(Role.NURSE, PREGNANCY);
        assertThat(page.locator("main")).containsText("C-PREG-1");
        assertThat(page.locator("main")).containsText("pregnancy status is pregnant");
        assertThat(page.locator("main")).containsText("Going on is not possible");
        assertThat(page.locator("main")).containsText("Nobody has signed this version.");
        assertThat(page.locator("main")).containsText("Only a medical director may sign rules.");
        assertThat(page.locator("[data-sign]")).hasCount(0);
        Locator link = page.locator(".rule-links a").first();
        assertThat(link).hasAttribute("rel", "noreferrer noopener");
        assertThat(link).hasAttribute("target", "_blank");
        takePictures(page, "knowledge-rule");
        assertFits(page);
        assertAccessible(page);
    }

    @Test
    void a_medical_director_signs_one_rule_after_the_other_by_keyboard() {
        Page page = signInAs(Role.MEDICAL_DIRECTOR, "/knowledge/next");
        String first = page.locator(".rule-line code").textContent();
        page.getByLabel("Words").fill("Read with the team.");
        takePictures(page, "knowledge-sign");
        assertFits(page);
        assertAccessible(page);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("[role=status]").first()).containsText(first + " is signed.");
        String second = page.locator(".rule-line code").textContent();
        assertThat(second).isNotEqualTo(first);
        page.keyboard().press("Alt+KeyN");
        assertThat(page.locator(".rule-line code")).not().hasText(second);
        page.navigate("/knowledge/rules/" + first);
        assertThat(page.locator(".signatures")).containsText("Medical-director Test");
        assertThat(page.locator(".signatures")).containsText("Read with the team.");
        takePictures(page, "knowledge-signed");
        assertAccessible(page);
        page.navigate("/knowledge?signed=signed");
        assertThat(page.locator("#rules")).containsText(first);
        assertThat(page.locator("#rules")).not().containsText(second);
        Page audit = signInAs(Role.ADMINISTRATOR, "/audit/staff");
        assertThat(audit.locator("table")).containsText("rule signed");
        assertThat(audit.locator("table")).containsText(first);
    }

    @Test
    void what_is_unsigned_can_be_taken_away_as_a_table() throws Exception {
        String csv = Visitor.signedIn(clinic(), Role.NURSE)
                .get("/knowledge/unsigned.csv")
                .body();
        assertThat(csv).startsWith("\"id\",\"version\"").contains("\"C-AGE-2\"");
    }

    @Test
    void nobody_else_signs_and_nobody_signs_what_they_did_not_read() throws Exception {
        for (Role role : Role.values()) {
            if (role != Role.MEDICAL_DIRECTOR) {
                Visitor visitor = Visitor.signedIn(clinic(), role);
                assertThat(visitor.post(
                                        PREGNANCY + "/signature",
                                        visitor.tokenOf("/knowledge"),
                                        Map.of("fingerprint", "0".repeat(64)))
                                .statusCode())
                        .as("%s", role)
                        .isEqualTo(403);
            }
        }
        Visitor director = Visitor.signedIn(clinic(), Role.MEDICAL_DIRECTOR);
        var answer = director.post(
                PREGNANCY + "/signature", director.tokenOf(PREGNANCY), Map.of("fingerprint", "0".repeat(64)));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("The rule has changed").contains("Nobody has signed this version.");
        assertThat(director.get("/knowledge/rules/NO-SUCH-RULE").statusCode()).isEqualTo(404);
    }

    @Test
    void a_signature_is_never_changed_or_taken_away() throws Exception {
        Visitor director = Visitor.signedIn(clinic(), Role.MEDICAL_DIRECTOR);
        String path = "/knowledge/rules/C-AGE-1";
        String page = director.get(path).body();
        String fingerprint = page.replaceAll("(?s).*name=\"fingerprint\" value=\"([0-9a-f]{64})\".*", "$1");
        Map<String, String> form = Map.of("fingerprint", fingerprint);
        assertThat(director.post(path + "/signature", director.tokenOf(path), form)
                        .statusCode())
                .isEqualTo(302);
        DatabaseAccess database = clinic().database();
        try (Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password());
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update rule_signature set words = 'x'"))
                    .hasMessageContaining("only ever added to");
            assertThatThrownBy(() -> statement.execute("delete from rule_signature"))
                    .hasMessageContaining("only ever added to");
        }
        assertThat(director.get(path).body()).contains("Medical-director Test");
    }
}
