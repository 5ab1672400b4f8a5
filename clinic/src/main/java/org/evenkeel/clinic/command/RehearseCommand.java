package org.evenkeel.clinic.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.clinic.command.ClinicOpener.OpenClinic;
import org.evenkeel.clinic.command.Evenkeel.Surroundings;
import org.evenkeel.clinic.command.check.CheckCommand;
import org.evenkeel.clinic.command.rules.RulesCommand;
import org.evenkeel.clinic.command.simulate.SimulateCommand;
import org.evenkeel.clinic.monitor.MonitorSettings;
import org.evenkeel.clinic.reminder.ReminderSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Opens a clinic in a throwaway folder, asks for its first pages and closes it. The build runs this to learn which
 * classes a start needs (the AOT cache).
 */
@Command(name = "rehearse", hidden = true, description = "Open, look at a few pages, close: for the build.")
final class RehearseCommand implements Callable<Integer> {
    private static final Pattern PART = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg|woff2)[^\"]*)\"");
    private static final int ROUNDS = 3;
    private static final int SIMULATIONS = 3;

    /** Nobody, with one fact of each kind that rules read. */
    private static final String RECORD = """
            {"resourceType":"Bundle","type":"collection","entry":[
            {"resource":{"resourceType":"Patient","id":"p","gender":"female","birthDate":"1980"}},
            {"resource":{"resourceType":"Condition","id":"c","subject":{"reference":"Patient/p"},
              "clinicalStatus":{"coding":[{"code":"active"}]},"code":{"text":"Sleep apnea"}}},
            {"resource":{"resourceType":"MedicationRequest","id":"m","status":"active","intent":"order",
              "subject":{"reference":"Patient/p"},"medicationCodeableConcept":{"text":"Sertraline 50 MG Oral Tablet"}}},
            {"resource":{"resourceType":"Observation","id":"o","status":"final","subject":{"reference":"Patient/p"},
              "effectiveDateTime":"2026-05-01","code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},
              "valueQuantity":{"value":70,"system":"http://unitsofmeasure.org","code":"kg"}}}]}
            """;

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "A folder to throw away afterwards.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    RehearseCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        RunSettings settings = new RunSettings(
                folder.toAbsolutePath(),
                Optional.empty(),
                InetAddress.getLoopbackAddress(),
                0,
                "Rehearsal",
                ZoneOffset.UTC,
                Optional.empty(),
                false,
                Optional.empty(),
                MonitorSettings.NONE,
                ReminderSettings.NONE);
        try (OpenClinic clinic = surroundings.clinic().open(settings, line -> {})) {
            for (int round = 0; round < ROUNDS; round++) {
                look(clinic.address() + "/", clinic.address());
                Optional<String> setup = clinic.setupAddress();
                if (setup.isPresent()) {
                    look(setup.get(), clinic.address());
                }
            }
        }
        rehearseSimulations();
        rehearseChecks(folder);
        spec.commandLine().getOut().println("rehearsed");
        return 0;
    }

    /** A simulation is over in less time than classes take to load: they are learned here too. */
    private static void rehearseSimulations() {
        for (int round = 0; round < SIMULATIONS; round++) {
            for (String format : List.of("json", "table", "csv", "html")) {
                simulate("--dose", "0.5mg/kg", "--over", "40min", "--format", format);
                simulate("--drug", "esketamine", "--route", "intranasal", "--dose", "56mg", "--format", format);
                simulate("--route", "oral", "--dose", "50mg", "--with", "clarithromycin", "--at", "1h");
            }
        }
    }

    private static void rehearseChecks(Path folder) throws IOException {
        Path record = Files.writeString(folder.resolve("record.json"), RECORD);
        for (int round = 0; round < SIMULATIONS; round++) {
            for (String format : List.of("json", "table", "html")) {
                carryOut(
                        new CheckCommand(),
                        "--patient",
                        record.toString(),
                        "--dose",
                        "0.5mg/kg",
                        "--over",
                        "40min",
                        "--format",
                        format);
            }
            carryOut(new RulesCommand());
        }
    }

    private static void simulate(String... asked) {
        carryOut(new SimulateCommand(), asked);
    }

    private static void carryOut(Object command, String... asked) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        int exitCode = new CommandLine(command).setOut(nowhere).setErr(nowhere).execute(asked);
        if (exitCode != 0) {
            throw new CannotRunException("the rehearsal could not carry out " + String.join(" ", asked));
        }
    }

    private static void look(String page, String address) throws IOException {
        Set<String> parts = new LinkedHashSet<>();
        Matcher matcher = PART.matcher(get(page));
        while (matcher.find()) {
            parts.add(matcher.group(1));
        }
        for (String part : parts) {
            get(address + part);
        }
    }

    private static String get(String address) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setRequestProperty("Accept", "text/html,*/*;q=0.8");
        int status = connection.getResponseCode();
        if (status >= HttpURLConnection.HTTP_BAD_REQUEST) {
            throw new CannotRunException("the rehearsal got " + status + " from "
                    + connection.getURL().getPath());
        }
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
