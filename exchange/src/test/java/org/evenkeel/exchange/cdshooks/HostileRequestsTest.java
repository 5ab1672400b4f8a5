package org.evenkeel.exchange.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.evenkeel.exchange.cdshooks.Feedback.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileRequestsTest {
    private static final HookService SIGN = HookService.ORDER_SIGN;
    private static final String WHOLE = new Hospital()
            .conditions(Hospital.condition("Aortic aneurysm"))
            .drafting(Hospital.medicine("k", "draft", "Ketamine", ""))
            .body(SIGN);

    private static String refused(String body) {
        return switch (Hospital.answer(SIGN, body)) {
            case HookAnswer.Malformed(String words) -> words;
            case HookAnswer other -> throw new AssertionError(body + " gave " + other);
        };
    }

    @Test
    void half_a_request_is_refused_wherever_it_ends() {
        for (int length = 0; length < WHOLE.length(); length += 7) {
            assertThat(refused(WHOLE.substring(0, length))).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "\"x\"",
                "null",
                "{}",
                "<a/>",
                "{} {}",
                "{\"hook\":1}",
                "{\"hook\":\"order-sign\",\"hook\":\"x\"}"
            })
    void what_is_no_request_is_refused(String body) {
        assertThat(refused(body)).isNotBlank();
    }

    @Test
    void deep_nesting_and_endless_numbers_are_refused() {
        String deep = "[".repeat(20_000) + "]".repeat(20_000);
        assertThat(refused(WHOLE.replace("\"procedures\":null", "\"procedures\":" + deep)))
                .contains("deeply");
        assertThat(refused(WHOLE.replace("\"procedures\":null", "\"procedures\":" + "9".repeat(2_000))))
                .isNotBlank();
        assertThat(refused(WHOLE.replace(
                        "\"procedures\":null", "\"procedures\":{\"resourceType\":\"Procedure\",\"x\":1e999999999}")))
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"hookInstance\":\"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea\"=>\"hookInstance\":\"1\"",
                "\"patientId\":\"p\"=>\"patientId\":[]",
                "\"patientId\":\"p\"=>\"patientId\":\"../p\"",
                "\"userId\":\"Practitioner/x\"=>\"userId\":{}",
                "\"draftOrders\":{=>\"draftOrders\":7,\"x\":{",
                "\"allergies\":null=>\"allergies\":\"none\"",
                "\"allergies\":null=>\"allergies\":[]",
                "\"resourceType\":\"Patient\"=>\"resourceType\":7",
                "\"resourceType\":\"Patient\"=>\"resourceType\":\"Nobody\""
            })
    void wrong_types_are_refused(String change) {
        String[] parts = change.split("=>", 2);
        assertThat(WHOLE).contains(parts[0]);
        assertThat(refused(WHOLE.replace(parts[0], parts[1]))).doesNotContain("Quill", "aneurysm");
    }

    @Test
    void feedback_is_read_whole_or_not_at_all() {
        String good = "{'card':'4e0a3a1e-3283-4575-ab82-028d55fe2719','outcome':'overridden','overrideReason':"
                + "{'reason':{'code':'benefit-outweighs','system':'s'},'userComment':'seen'},"
                + "'outcomeTimestamp':'2026-11-24T10:05:31Z'}";
        assertThat(feedback(good))
                .isInstanceOfSatisfying(
                        Feedback.Result.Read.class,
                        r -> assertThat(r.feedback()).singleElement().satisfies(f -> {
                            assertThat(f.outcome()).isEqualTo(Outcome.OVERRIDDEN);
                            assertThat(f.reason().orElseThrow().code()).isEqualTo("benefit-outweighs");
                            assertThat(f.comment()).isEqualTo("seen");
                        }));
        for (String bad : List.of(
                good.replace("overridden", "ignored"),
                good.replace("overridden", "accepted"),
                good.replace("T10:05:31Z", ""),
                good.replace("4e0a3a1e-", "4e0a3a1e"),
                good.replace("{'reason'", "[{'reason'").replace("'seen'}", "'seen'}]"),
                "7")) {
            assertThat(feedback(good + "," + bad)).as(bad).isInstanceOf(Feedback.Result.Malformed.class);
        }
        assertThat(feedback("")).isInstanceOf(Feedback.Result.Malformed.class);
    }

    private static Feedback.Result feedback(String items) {
        return Feedback.read(("{'feedback':[" + items + "]}").replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
