package org.evenkeel.care.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.evenkeel.care.chart.AlertContent.AlertClosed;
import org.evenkeel.care.chart.AlertContent.AlertRaised;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.RecoveryContent.Discharged;
import org.junit.jupiter.api.Test;

class CallAfterSessionTest {
    private static final CallAfterSession CALL = new CallAfterSession(
            Duration.ofHours(24), Duration.ofDays(7), "Ask how the night was.", FollowUpBench.MADE_UP);
    private final FollowUpBench bench = new FollowUpBench();

    private int raised() {
        Decision.Accepted decision = (Decision.Accepted) CALL.raise(bench.chart, bench.now);
        decision.entries().forEach(e -> bench.record(e.content(), e.effectiveAt()));
        return decision.entries().size();
    }

    private ItemId leftASession() {
        ItemId session = bench.givesASession();
        bench.record(new Discharged(session, java.util.List.of()), bench.now);
        return session;
    }

    @Test
    void a_day_after_a_session_somebody_must_call_once_until_it_is_closed_with_words() {
        leftASession();
        bench.passes(Duration.ofHours(23));
        assertThat(raised()).isZero();
        bench.passes(Duration.ofHours(1));
        assertThat(raised()).isEqualTo(1);
        assertThat(raised()).isZero();
        AlertRaised task =
                bench.chart.alerts().open().getFirst().raised().orElseThrow().content();
        assertThat(task.words()).startsWith("Call the patient").endsWith("Ask how the night was.");

        bench.record(new AlertClosed(task.alert(), "slept well"), bench.now);
        assertThat(raised()).isZero();
        assertThat(bench.chart.alerts().open()).isEmpty();
    }

    @Test
    void nobody_is_called_who_is_still_charted_as_here_or_whose_session_was_long_ago() {
        bench.givesASession();
        bench.passes(Duration.ofHours(25));
        assertThat(raised()).isZero();
        leftASession();
        bench.passes(Duration.ofDays(8));
        assertThat(raised()).isZero();
    }
}
