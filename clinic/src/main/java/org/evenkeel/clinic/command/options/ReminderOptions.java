package org.evenkeel.clinic.command.options;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.evenkeel.clinic.reminder.ReminderSettings;
import org.evenkeel.clinic.reminder.ReminderSettingsFile;
import org.evenkeel.knowledge.yaml.RefusedDataException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How messages to patients leave the clinic. */
public final class ReminderOptions {
    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--reminders",
            paramLabel = "FILE",
            description = "Remind patients by e-mail or text message as this file says (usual: don't).")
    private @Nullable Path file;

    /** The settings; refused when the file can't be read or something in it is wrong. */
    public ReminderSettings settings() {
        Path named = file;
        if (named == null) {
            return ReminderSettings.NONE;
        }
        try {
            return ReminderSettingsFile.read(named);
        } catch (RefusedDataException refused) {
            throw new ParameterException(spec.commandLine(), "--reminders: " + refused.getMessage());
        } catch (IOException unreadable) {
            throw new ParameterException(spec.commandLine(), "--reminders: can't be read: " + named);
        }
    }

    /** What whoever starts the clinic should know. */
    public List<String> notices() {
        ReminderSettings settings = settings();
        return settings.isOn()
                ? List.of("Patients who agreed are reminded; links in messages lead to " + settings.address() + ".")
                : List.of();
    }
}
