package org.evenkeel.knowledge.followup;

import java.nio.file.Path;
import java.util.Optional;
import org.evenkeel.care.reminder.DecentHours;
import org.evenkeel.care.reminder.ReminderPolicy;
import org.evenkeel.care.reminder.ReminderPolicy.Words;
import org.evenkeel.knowledge.yaml.OverlaidFile;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.knowledge.yaml.YamlMap;

/** The file {@code followup/reminders.yaml}. */
public final class ReminderFiles {
    private static final String FILE = "followup/reminders.yaml";

    private ReminderFiles() {}

    /**
     * What a clinic decided on reminders: its own file where its folder has one, else the one that comes with Evenkeel.
     *
     * @throws org.evenkeel.knowledge.yaml.RefusedDataException naming every problem of the file
     */
    public static ReminderPolicy policy(Optional<Path> clinicFolder) {
        OverlaidFile file = OverlaidFile.find(clinicFolder, FILE).orElseThrow();
        return policy(file.shown(), file.text());
    }

    /** A policy from the text of a file; {@code file} is its name in problems. */
    public static ReminderPolicy policy(String file, String text) {
        Problems problems = new Problems();
        Part<ReminderPolicy> policy = YamlFile.read(file, text, problems, ReminderFiles::read);
        problems.refuseIfAny();
        return policy.get();
    }

    private static ReminderPolicy read(YamlMap map) {
        return new ReminderPolicy(
                new DecentHours(ScheduleReader.time(map, "from"), ScheduleReader.time(map, "until")),
                ScheduleReader.duration(map, "again-after"),
                map.wholeNumber("at-most"),
                new Words(map.text("subject"), map.text("email"), map.text("sms")),
                map.evidence());
    }
}
