package org.evenkeel.exchange.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.exchange.hl7.Acknowledgement.Code;
import org.evenkeel.exchange.hl7.Acknowledgement.Reason;
import org.evenkeel.exchange.hl7.Acknowledgement.Table;
import org.junit.jupiter.api.Test;

class AcknowledgementTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:15:03Z");
    private static final Reason REASON = new Reason(Table.UNKNOWN_KEY, "PID^1^3", "Another patient | sits here.");

    private static Envelope envelope(String head) {
        return Envelope.of(head).orElseThrow();
    }

    private static String ack(String head, Code code, Optional<Reason> reason) {
        return Acknowledgement.of(envelope(head), code, reason, NOW, "E1").orElse("none");
    }

    @Test
    void an_acceptance_goes_back_to_the_sender_under_its_own_number() {
        assertThat(ack("MSH|^~\\&|MON^1^L|WARD|||20261124||ORU^R01^ORU_R01|42|P|2.6", Code.ACCEPTED, Optional.empty()))
                .isEqualTo("MSH|^~\\&|EVENKEEL||MON^1^L|WARD|20261124101503.000+0000||ACK^R01^ACK|E1|P|2.6||||||\r"
                        + "MSA|AA|42\r");
    }

    @Test
    void the_reason_stands_in_ERR_as_the_version_of_the_sender_writes_it() {
        assertThat(ack("MSH|^~\\&|M||||1||ORU^R01|42|P|2.6", Code.ERROR, Optional.of(REASON)))
                .contains("MSA|AE|42|Another patient \\F\\ sits here.\r")
                .endsWith("ERR||PID^1^3|204^Unknown key identifier^HL70357|E||||Another patient \\F\\ sits here.\r");
        assertThat(ack("MSH|^~\\&|M||||1||ORU^R01|42|P|2.3", Code.REJECTED, Optional.of(REASON)))
                .contains("MSA|AR|42|")
                .endsWith("ERR|PID^1^3^204&Unknown key identifier&HL70357\r");
    }

    @Test
    void the_sender_says_which_acknowledgement_it_waits_for() {
        assertThat(ack("MSH|^~\\&|M||||1||ORU^R01|42|P|2.6|||AL|NE", Code.ACCEPTED, Optional.empty()))
                .contains("MSA|CA|42");
        assertThat(ack("MSH|^~\\&|M||||1||ORU^R01|42|P|2.6|||NE|AL", Code.ACCEPTED, Optional.empty()))
                .contains("MSA|AA|42");
        assertThat(ack("MSH|^~\\&|M||||1||ORU^R01|42|P|2.6|||NE|NE", Code.ACCEPTED, Optional.empty()))
                .isEqualTo("none");
    }

    @Test
    void what_a_sender_wrote_with_its_own_separators_is_written_with_ours() {
        assertThat(ack("MSH$%~\\&$A|B%7$$$$1$$ORU%R01$4|2$P$2.5", Code.ACCEPTED, Optional.empty()))
                .contains("|A B^7|")
                .contains("MSA|AA|4 2\r");
    }

    @Test
    void garbage_is_answered_too() {
        assertThat(Acknowledgement.ofGarbage(NOW, "E1")).contains("MSA|AR|").contains("ERR||MSH^1|100^");
    }
}
