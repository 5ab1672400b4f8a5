package org.evenkeel.care.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.followup.WorklistItem.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorklistItemTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static WorklistItem item(String words, Urgency urgency, int minutesAgo, @Nullable String takenBy) {
        return new WorklistItem(
                Kind.ALERT,
                urgency,
                new ChartId(new UUID(1, 1)),
                new ItemId(new UUID(2, words.hashCode())),
                words,
                NOON.minus(Duration.ofMinutes(minutesAgo)),
                takenBy,
                null);
    }

    @Test
    void now_comes_first_then_what_nobody_has_then_what_waited_longest() {
        List<WorklistItem> ordered = WorklistItem.ordered(List.of(
                item("week", Urgency.THIS_WEEK, 9000, null),
                item("now, taken", Urgency.NOW, 30, "Ana"),
                item("now, young", Urgency.NOW, 1, null),
                item("now, old", Urgency.NOW, 5, null),
                item("today", Urgency.TODAY, 600, null)));
        assertThat(ordered)
                .extracting(WorklistItem::words)
                .containsExactly("now, old", "now, young", "now, taken", "today", "week");
    }

    @Test
    void age_is_never_negative() {
        assertThat(item("x", Urgency.NOW, -3, null).age(NOON)).isEqualTo(Duration.ZERO);
        assertThat(item("x", Urgency.NOW, 3, null).age(NOON)).isEqualTo(Duration.ofMinutes(3));
    }
}
