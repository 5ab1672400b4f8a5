package org.evenkeel.clinic.command.options;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evenkeel.clinic.monitor.MonitorSettings;
import org.evenkeel.clinic.monitor.MonitorTokens;
import org.evenkeel.clinic.monitor.MonitorTokensFile;
import org.evenkeel.knowledge.yaml.RefusedDataException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How bedside monitors may reach the clinic. */
public final class MonitorOptions {
    private static final int HIGHEST_PORT = 65_535;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--hl7-port",
            paramLabel = "N",
            description = "Listen for bedside monitors, HL7 v2 over MLLP, on this port (usual: don't).")
    private @Nullable Integer port;

    @Option(
            names = "--hl7-bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on for monitors (usual: ${DEFAULT-VALUE}, this machine only).")
    private String bind = "127.0.0.1";

    @Option(
            names = "--monitor-tokens",
            paramLabel = "FILE",
            description = "Let the devices named in this file post FHIR Observations (usual: none may).")
    private @Nullable Path tokens;

    /** The settings; refused when the port or the address can't be one or the file can't be read. */
    public MonitorSettings settings() {
        Integer wanted = port;
        if (wanted == null) {
            return new MonitorSettings(Optional.empty(), tokens());
        }
        if (wanted < 0 || wanted > HIGHEST_PORT) {
            throw new ParameterException(
                    spec.commandLine(), "--hl7-port: " + wanted + " is not between 0 and " + HIGHEST_PORT);
        }
        return new MonitorSettings(Optional.of(new InetSocketAddress(address(), wanted)), tokens());
    }

    private Optional<MonitorTokens> tokens() {
        Path file = tokens;
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(MonitorTokensFile.read(file));
        } catch (RefusedDataException refused) {
            throw new ParameterException(spec.commandLine(), "--monitor-tokens: " + refused.getMessage());
        } catch (IOException unreadable) {
            throw new ParameterException(spec.commandLine(), "--monitor-tokens: can't be read: " + file);
        }
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException unknown) {
            throw new ParameterException(spec.commandLine(), "--hl7-bind: no address \"" + bind + "\" is known");
        }
    }

    /** What whoever starts the clinic should know. */
    public List<String> notices() {
        if (port == null) {
            return List.of();
        }
        String listens = "Monitors may send HL7 v2 over MLLP to " + bind + ":" + port + ".";
        return address().isLoopbackAddress()
                ? List.of(listens)
                : List.of(
                        listens,
                        "  MLLP is neither encrypted nor signed: anybody who reaches this address can send readings."
                                + " Keep it in a network of its own.");
    }
}
