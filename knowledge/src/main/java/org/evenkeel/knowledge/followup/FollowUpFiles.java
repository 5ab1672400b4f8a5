package org.evenkeel.knowledge.followup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.care.followup.CrisisContact;
import org.evenkeel.care.followup.FollowUpSchedule;
import org.evenkeel.care.followup.Occasion;
import org.evenkeel.care.followup.OutcomeMeasure;
import org.evenkeel.care.followup.SitePolicy;
import org.evenkeel.care.followup.WorklistPolicy;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.quantity.Unit;

/** The files {@code schedule.yaml} and {@code outcomes.yaml} in {@code knowledge/followup}, and {@code site.yaml}. */
public final class FollowUpFiles {
    private static final String SCHEDULE = "knowledge/followup/schedule.yaml";
    private static final String SITE = "knowledge/site.yaml";
    private static final String OUTCOMES = "knowledge/followup/outcomes.yaml";
    private static final Unit MINUTES = Unit.of("min");

    private FollowUpFiles() {}

    /**
     * The schedule that comes with Evenkeel.
     *
     * @throws org.evenkeel.knowledge.yaml.RefusedDataException naming every problem of the file
     */
    public static FollowUpSchedule schedule() {
        return schedule(SCHEDULE, YamlFile.resource(FollowUpFiles.class, SCHEDULE));
    }

    /** A schedule from the text of a file; {@code file} is its name in problems. */
    public static FollowUpSchedule schedule(String file, String text) {
        Problems problems = new Problems();
        Part<FollowUpSchedule> schedule = YamlFile.read(file, text, problems, FollowUpFiles::readSchedule);
        problems.refuseIfAny();
        return schedule.get();
    }

    /** The site policy that comes with Evenkeel; throws as {@link #schedule()} does. */
    public static SitePolicy site() {
        return site(SITE, YamlFile.resource(FollowUpFiles.class, SITE));
    }

    /** A site policy from the text of a file; {@code file} is its name in problems. */
    public static SitePolicy site(String file, String text) {
        Problems problems = new Problems();
        Part<SitePolicy> site = YamlFile.read(file, text, problems, FollowUpFiles::readSite);
        problems.refuseIfAny();
        return site.get();
    }

    /** What is called response and remission; throws as {@link #schedule()} does. */
    public static List<OutcomeMeasure> outcomes() {
        return outcomes(OUTCOMES, YamlFile.resource(FollowUpFiles.class, OUTCOMES));
    }

    /** Outcome measures from the text of a file; {@code file} is its name in problems. */
    public static List<OutcomeMeasure> outcomes(String file, String text) {
        Problems problems = new Problems();
        Part<List<OutcomeMeasure>> outcomes =
                YamlFile.read(file, text, problems, map -> map.maps("outcomes", FollowUpFiles::outcome));
        problems.refuseIfAny();
        return outcomes.get();
    }

    private static OutcomeMeasure outcome(YamlMap map) {
        String instrument = map.text("instrument");
        Part<Response> response =
                map.map("response", r -> new Response(r.quantity("at-least", Unit.of("1")), r.evidence()));
        Part<Remission> remission = map.map("remission", r -> new Remission(r.wholeNumber("below"), r.evidence()));
        Part<Recall> recall = map.map("recall", r -> new Recall(r.text("words"), r.evidence()));
        return new OutcomeMeasure(
                instrument,
                response.get().fraction(),
                response.get().evidence(),
                remission.get().below(),
                remission.get().evidence(),
                recall.get().words(),
                recall.get().evidence());
    }

    private record Response(double fraction, Evidence evidence) {}

    private record Remission(int below, Evidence evidence) {}

    private record Recall(String words, Evidence evidence) {}

    private static FollowUpSchedule readSchedule(YamlMap file) {
        Duration ahead = duration(file, "announced-ahead");
        Part<Evidence> replaced = file.map("replaced-by-later-session", map -> {
            map.text("words");
            return map.evidence();
        });
        Part<Occasion> baseline = file.map("baseline", map -> occasion(map, "baseline"));
        List<Occasion> occasions =
                new ArrayList<>(file.maps("after-session", map -> occasion(map, map.text("occasion"))));
        Part<List<Occasion>> monthly = file.map("monthly", FollowUpFiles::monthly);
        occasions.addAll(monthly.get());
        return new FollowUpSchedule(baseline.get(), occasions, ahead, replaced.get());
    }

    private static Occasion occasion(YamlMap map, String code) {
        return new Occasion(
                code,
                map.text("words"),
                map.texts("instruments"),
                duration(map, "due-after"),
                duration(map, "opens-before"),
                duration(map, "overdue-after"),
                duration(map, "closes-after"),
                map.evidence());
    }

    private static List<Occasion> monthly(YamlMap map) {
        List<String> instruments = map.texts("instruments");
        Duration every = duration(map, "every");
        int times = map.wholeNumber("times");
        Duration opensBefore = duration(map, "opens-before");
        Duration overdueAfter = duration(map, "overdue-after");
        Duration closesAfter = duration(map, "closes-after");
        Evidence evidence = map.evidence();
        List<Occasion> occasions = new ArrayList<>();
        for (int month = 1; month <= times; month++) {
            occasions.add(new Occasion(
                    "month-" + month,
                    month == 1 ? "1 month after a session" : month + " months after a session",
                    instruments,
                    every.multipliedBy(month),
                    opensBefore,
                    overdueAfter,
                    closesAfter,
                    evidence));
        }
        return occasions;
    }

    private static SitePolicy readSite(YamlMap file) {
        List<CrisisContact> contacts = file.maps(
                "crisis-contacts",
                map -> new CrisisContact(map.text("label"), map.text("number"), map.text("how"), map.evidence()));
        Part<Danger> danger = file.map(
                "when-in-danger", map -> new Danger(map.text("words"), map.text("not-watched"), map.evidence()));
        Part<WorklistPolicy> worklist = file.map(
                "worklist",
                map -> new WorklistPolicy(
                        duration(map, "discharge-after-infusion"),
                        duration(map, "discharge-after-arrival"),
                        duration(map, "intake-unsigned-after"),
                        map.evidence()));
        Danger words = danger.get();
        return new SitePolicy(contacts, words.words(), words.notWatched(), words.evidence(), worklist.get());
    }

    private record Danger(String words, String notWatched, Evidence evidence) {}

    private static Duration duration(YamlMap map, String key) {
        double minutes = map.quantity(key, MINUTES);
        return Double.isNaN(minutes) ? Duration.ofMinutes(1) : Duration.ofSeconds(Math.round(minutes * 60));
    }
}
