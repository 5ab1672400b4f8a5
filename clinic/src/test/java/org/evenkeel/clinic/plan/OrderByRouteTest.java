package org.evenkeel.clinic.plan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.Administration.Emptying;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.staff.Role;
import org.junit.jupiter.api.Test;

/** A prescriber chooses how the medicine is given; the page shows the controls that fit, and the order says so. */
class OrderByRouteTest extends BrowserTest {

    @Test
    void each_protocol_brings_its_own_controls_and_its_order_is_signed() {
        Map<String, Administration> usual = Map.of(
                "ketamine-im-induction", new Administration.Injection(18, null),
                "ketamine-sc-induction", new Administration.Injection(35, null),
                "esketamine-nasal-trd-us", new Administration.NasalDevices(2, 28, 5),
                "ketamine-sublingual-clinic", new Administration.HeldInMouth(50, 10, Emptying.SWALLOW),
                "ketamine-oral-clinic", new Administration.Swallowed(50));
        usual.forEach((protocol, how) -> {
            SampleChart chart = SampleChart.identified(clinic()).weighing(70).candidate();
            Page page = signInAs(Role.PRESCRIBER, chart.path("plan"));
            page.locator("a[href$='protocol=" + protocol + "']").click();
            assertThat(page.locator("[aria-current=true][href$='" + protocol + "']"))
                    .isVisible();
            assertThat(page.locator("[data-working]")).containsText("mg");
            if (how instanceof Administration.NasalDevices) {
                assertThat(page.locator("[data-form=devices]")).isVisible();
                assertThat(page.locator("#doseMgPerKg")).hasCount(0);
                assertAccessible(page);
                takePictures(page, "plan-nasal");
            }
            page.locator("button[type=submit]").getByText("Sign order").click();
            assertThat(page.locator("main")).containsText("Ordered course");
            CourseOrdered ordered = chart.read()
                    .courses()
                    .current()
                    .orElseThrow()
                    .ordered()
                    .orElseThrow()
                    .content();
            assertThat(ordered.how()).as(protocol).isEqualTo(how);
            assertThat(ordered.protocol()).isEqualTo(protocol);
        });
    }
}
