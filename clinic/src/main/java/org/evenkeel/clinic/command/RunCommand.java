package org.evenkeel.clinic.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.evenkeel.clinic.command.ClinicOpener.OpenClinic;
import org.evenkeel.clinic.command.Evenkeel.Surroundings;
import org.evenkeel.clinic.command.options.KnowledgeOptions;
import org.evenkeel.clinic.command.options.MonitorOptions;
import org.evenkeel.clinic.command.options.ReminderOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the clinic until it is told to stop. */
@Command(
        name = "run",
        description = "Run the clinic (this is what happens without a command).",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port to answer on (usual: ${DEFAULT-VALUE}; 0 takes any free one).")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on (usual: ${DEFAULT-VALUE}, this machine only).")
    private String bind = "127.0.0.1";

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            defaultValue = "Evenkeel Clinic",
            description = "The clinic's name, shown on every page (usual: ${DEFAULT-VALUE}).")
    private String clinicName = "";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The clinic's time zone, such as Europe/Lisbon (usual: this machine's).")
    private @Nullable String zone;

    @Option(
            names = "--cds-hooks",
            paramLabel = "FILE",
            description = "Let the hospital systems named in this file ask by CDS Hooks (usual: none may).")
    private @Nullable Path cdsHooks;

    @Mixin
    private MonitorOptions monitors = new MonitorOptions();

    @Mixin
    private ReminderOptions reminders = new ReminderOptions();

    @Mixin
    private KnowledgeOptions knowledge = new KnowledgeOptions();

    @Option(names = "--demo", description = "Fill the clinic with invented patients, clearly marked.")
    private boolean demo;

    RunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        RunSettings settings = settings();
        requireFree(settings);
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                ProgramVersion.text() + (settings.database().isPresent() ? "" : ", data in " + settings.dataFolder()));
        OpenClinic clinic = surroundings.clinic().open(settings, out::println);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            clinic.close();
                            out.println("The clinic is closed.");
                            stopped.countDown();
                        },
                        "stop"));
        out.println("The clinic is open: " + clinic.address());
        clinic.setupAddress().ifPresent(link -> {
            out.println("First start. Make the administrator here (the link works once):");
            out.println("  " + link);
        });
        monitors.notices().forEach(out::println);
        reminders.notices().forEach(out::println);
        clinic.notices().forEach(out::println);
        out.println("Ctrl-C closes it.");
        stopped.await();
        return 0;
    }

    private RunSettings settings() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(
                    spec.commandLine(), "--port: " + port + " is not between 0 and " + HIGHEST_PORT);
        }
        return new RunSettings(
                database.dataFolder(surroundings.environment()),
                database.existing(surroundings.environment()),
                bindAddress(),
                port,
                clinicName,
                clinicZone(),
                Optional.ofNullable(cdsHooks),
                demo,
                knowledge.folder(),
                monitors.settings(),
                reminders.settings());
    }

    private ZoneId clinicZone() {
        try {
            return zone == null ? ZoneId.systemDefault() : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new ParameterException(
                    spec.commandLine(), "--zone: no time zone \"" + zone + "\" is known (such as Europe/Lisbon)");
        }
    }

    private InetAddress bindAddress() {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException unknown) {
            throw new ParameterException(spec.commandLine(), "--bind: no address \"" + bind + "\" is known");
        }
    }

    /** Says so before the database is started, when the port is taken. */
    private static void requireFree(RunSettings settings) {
        try (ServerSocket socket = new ServerSocket(settings.port(), 1, settings.bind())) {
            socket.getLocalPort();
        } catch (IOException taken) {
            throw new CannotRunException("port " + settings.port() + " on "
                    + settings.bind().getHostAddress()
                    + " cannot be used (" + taken.getMessage() + "). Choose another with --port.");
        }
    }
}
