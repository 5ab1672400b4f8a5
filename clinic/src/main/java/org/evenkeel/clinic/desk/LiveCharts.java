package org.evenkeel.clinic.desk;

import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.care.chart.AlarmContent;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.EmergencyContent;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EventContent;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PlanContent.SessionCancelled;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.RecoveryContent;
import org.evenkeel.care.chart.SessionContent;
import org.evenkeel.clinic.live.LiveStream;
import org.evenkeel.clinic.live.Topic;
import org.evenkeel.journal.JournalListener;

/** Tells every open screen which chart and session has new entries. */
public final class LiveCharts implements JournalListener {
    private static final String EVENT = "charted";

    private final LiveStream live;

    public LiveCharts(LiveStream live) {
        this.live = live;
    }

    @Override
    public void appended(Chart chart, List<Entry> entries) {
        live.publish(Topic.chart(chart.id().value()), EVENT);
        live.publish(Topic.TODAY, EVENT);
        live.publish(Topic.WORKLIST, EVENT);
        entries.stream()
                .flatMap(LiveCharts::session)
                .distinct()
                .forEach(session -> live.publish(Topic.session(session.value()), EVENT));
    }

    private static Stream<ItemId> session(Entry entry) {
        return switch (entry.content()) {
            case SessionContent content -> Stream.of(content.session());
            case RecoveryContent content -> Stream.of(content.session());
            case AlarmContent content -> Stream.of(content.session());
            case EventContent content -> Stream.of(content.session());
            case EmergencyContent content -> Stream.of(content.session());
            case SessionScheduled content -> Stream.of(content.session());
            case SessionCancelled content -> Stream.of(content.session());
            default -> Stream.empty();
        };
    }
}
