package org.evenkeel.clinic.alarm.stream;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.evenkeel.care.alarm.stream.StreamRules;
import org.evenkeel.care.alarm.stream.StreamWatch;
import org.evenkeel.care.alarm.stream.Streamed;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.clinic.alarm.SessionWatch;

/** Watches what monitors send, with one look at the samples for each round. While it is off it asks for no sample. */
public final class StreamSessionWatch implements SessionWatch {
    private final StreamRules rules;
    private final SampleFeed feed;
    private volatile Map<ItemId, Streamed> latest = Map.of();

    public StreamSessionWatch(StreamRules rules, SampleFeed feed) {
        this.rules = rules;
        this.feed = feed;
    }

    @Override
    public void beforeRound(Instant now) {
        if (rules.isOn()) {
            latest = feed.since(now.minus(rules.looksBack()), now);
        }
    }

    @Override
    public List<Content> step(Chart chart, SessionRecord session, Instant now) {
        return StreamWatch.step(chart, session, rules, latest.getOrDefault(session.id(), Streamed.NOTHING), now);
    }
}
