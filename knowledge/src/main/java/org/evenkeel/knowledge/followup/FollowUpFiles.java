package org.evenkeel.knowledge.followup;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.followup.CallAfterSession;
import org.evenkeel.care.followup.CrisisContact;
import org.evenkeel.care.followup.FollowUpSchedule;
import org.evenkeel.care.followup.OutcomeMeasure;
import org.evenkeel.care.followup.SitePolicy;
import org.evenkeel.care.followup.WorklistPolicy;
import org.evenkeel.knowledge.yaml.OverlaidFile;
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
    private static final String CALL = "followup/call.yaml";

    private FollowUpFiles() {}

    /**
     * The schedule that comes with Evenkeel.
     *
     * @throws org.evenkeel.knowledge.yaml.RefusedDataException naming every problem of the file
     */
    public static FollowUpSchedule schedule() {
        return schedule(SCHEDULE, YamlFile.resource(FollowUpFiles.class, SCHEDULE));
    }

    /**
     * The schedule of a clinic: its own where its folder has one, else the one that comes with Evenkeel.
     *
     * @param clinicFolder the clinic's own folder
     */
    public static FollowUpSchedule schedule(Optional<Path> clinicFolder) {
        OverlaidFile file =
                OverlaidFile.find(clinicFolder, "followup/schedule.yaml").orElseThrow();
        return schedule(file.shown(), file.text());
    }

    /** A schedule from the text of a file; {@code file} is its name in problems. */
    public static FollowUpSchedule schedule(String file, String text) {
        Problems problems = new Problems();
        Part<FollowUpSchedule> schedule = YamlFile.read(file, text, problems, ScheduleReader::read);
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

    /** The call after a session, as the clinic's folder says where it has the file; throws as {@link #schedule()} does. */
    public static CallAfterSession call(Optional<Path> clinicFolder) {
        OverlaidFile file = OverlaidFile.find(clinicFolder, CALL).orElseThrow();
        Problems problems = new Problems();
        Part<CallAfterSession> call = YamlFile.read(
                file.shown(),
                file.text(),
                problems,
                map -> map.map(
                                "call",
                                c -> new CallAfterSession(
                                        duration(c, "after"),
                                        duration(c, "forgotten-after"),
                                        c.text("ask"),
                                        c.evidence()))
                        .get());
        problems.refuseIfAny();
        return call.get();
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
        return ScheduleReader.duration(map, key);
    }
}
