package org.evenkeel.clinic.command.options;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.evenkeel.clinic.monitor.MonitorSettings;
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

    /** The settings; refused when the port or the address can't be one. */
    public MonitorSettings settings() {
        Integer wanted = port;
        if (wanted == null) {
            return MonitorSettings.NONE;
        }
        if (wanted < 0 || wanted > HIGHEST_PORT) {
            throw new ParameterException(
                    spec.commandLine(), "--hl7-port: " + wanted + " is not between 0 and " + HIGHEST_PORT);
        }
        return new MonitorSettings(Optional.of(new InetSocketAddress(address(), wanted)));
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
