package org.evenkeel.knowledge.followup;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.followup.DailyRatings;
import org.evenkeel.care.followup.FollowUpSchedule;
import org.evenkeel.care.followup.Occasion;
import org.evenkeel.care.followup.Occasion.Asked;
import org.evenkeel.care.followup.Trigger;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.quantity.Unit;

/** Reads {@code followup/schedule.yaml}. */
final class ScheduleReader {
    private static final Unit MINUTES = Unit.of("min");

    private ScheduleReader() {}

    static FollowUpSchedule read(YamlMap file) {
        Duration ahead = duration(file, "announced-ahead");
        Part<Evidence> replaced = file.map("replaced-by-later-session", map -> {
            map.text("words");
            return map.evidence();
        });
        Part<Occasion> baseline = file.map("baseline", map -> occasion(map, "baseline"));
        List<Occasion> before = file.optionalMaps("before-session", map -> occasion(map, map.text("occasion")));
        List<Occasion> after = new ArrayList<>(file.maps("after-session", map -> occasion(map, map.text("occasion"))));
        file.map("monthly", map -> repeated(map, "month-", "month", " after a session"))
                .get()
                .forEach(after::add);
        Optional<Part<List<Occasion>>> weekly =
                file.optionalMap("weekly-in-course", map -> repeated(map, "week-", "week", " into the course"));
        List<Trigger> triggers = file.optionalMaps("triggered", ScheduleReader::trigger);
        Optional<Part<DailyRatings>> daily = file.optionalMap("daily", ScheduleReader::daily);
        return new FollowUpSchedule(
                baseline.get(),
                before,
                after,
                weekly.map(Part::get).orElse(List.of()),
                triggers,
                daily.map(Part::get),
                ahead,
                replaced.get());
    }

    private static Occasion occasion(YamlMap map, String code) {
        return timed(map, code, map.text("words"), asked(map), duration(map, "due-after"));
    }

    private static Occasion timed(YamlMap map, String code, String words, Asked asked, Duration dueAfter) {
        return new Occasion(
                code,
                words,
                asked,
                dueAfter,
                duration(map, "opens-before"),
                duration(map, "overdue-after"),
                duration(map, "closes-after"),
                optionalDuration(map, "not-within"),
                map.flag("alert-when-overdue"),
                map.evidence());
    }

    private static Asked asked(YamlMap map) {
        Map<String, List<String>> byIndication = new LinkedHashMap<>();
        map.optionalMap("for", whom -> {
            whom.keys().forEach(indication -> byIndication.put(indication, whom.texts(indication)));
            return true;
        });
        return new Asked(map.optionalTexts("instruments"), byIndication, Set.copyOf(map.optionalTexts("not-in")));
    }

    private static List<Occasion> repeated(YamlMap map, String code, String unit, String after) {
        Asked asked = asked(map);
        Duration every = duration(map, "every");
        int times = map.wholeNumber("times");
        List<Occasion> occasions = new ArrayList<>();
        for (int n = 1; n <= times; n++) {
            String words = n + " " + unit + (n == 1 ? "" : "s") + after;
            occasions.add(timed(map, code + n, words, asked, every.multipliedBy(n)));
        }
        return occasions;
    }

    private static Trigger trigger(YamlMap map) {
        Occasion asks = occasion(map, map.text("occasion"));
        return new Trigger(map.text("when"), map.wholeNumber("at-least"), asks, asks.evidence());
    }

    private static DailyRatings daily(YamlMap map) {
        return new DailyRatings(
                map.texts("instruments"),
                time(map, "opens-at"),
                time(map, "due-at"),
                duration(map, "closes-after"),
                duration(map, "until-after-session"),
                map.evidence());
    }

    static LocalTime time(YamlMap map, String key) {
        String written = map.text(key);
        try {
            return LocalTime.parse(written);
        } catch (DateTimeParseException _) {
            map.problem(key, "is no time of day such as \"17:00\": \"" + written + "\"");
            return LocalTime.NOON;
        }
    }

    static Duration duration(YamlMap map, String key) {
        return minutes(map.quantity(key, MINUTES));
    }

    private static Duration optionalDuration(YamlMap map, String key) {
        return map.optionalQuantity(key, MINUTES).map(ScheduleReader::minutes).orElse(Duration.ZERO);
    }

    private static Duration minutes(double minutes) {
        return Double.isNaN(minutes) ? Duration.ofMinutes(1) : Duration.ofSeconds(Math.round(minutes * 60));
    }
}
