package org.evenkeel.care.chart;

import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.FollowingContent.ContactAgreed;
import org.evenkeel.care.chart.FollowingContent.ContactStopped;
import org.evenkeel.care.chart.FollowingContent.DailyRatingsChosen;

/** How the patient is followed between visits, as last charted. */
public record Following(
        Optional<Charted<DailyRatingsChosen>> chosen,
        Optional<Charted<ContactAgreed>> agreed,
        Optional<Charted<ContactStopped>> stopped) {
    static final Following NONE = new Following(Optional.empty(), Optional.empty(), Optional.empty());

    Following with(Entry entry, FollowingContent content) {
        return switch (content) {
            case DailyRatingsChosen c -> new Following(Fold.latest(chosen, Charted.of(entry, c)), agreed, stopped);
            case ContactAgreed c -> new Following(chosen, Fold.latest(agreed, Charted.of(entry, c)), stopped);
            case ContactStopped c -> new Following(chosen, agreed, Fold.latest(stopped, Charted.of(entry, c)));
        };
    }

    /** What the patient rates every day; empty when nothing. */
    public List<String> dailyRatings() {
        return chosen.map(c -> c.content().instruments()).orElse(List.of());
    }

    /** How the patient may be reached now; empty when they never agreed or messages were stopped since. */
    public Optional<ContactAgreed> contact() {
        return agreed.filter(a ->
                        stopped.filter(s -> Charted.IN_TIME.compare(s, a) > 0).isEmpty())
                .map(Charted::content);
    }
}
