package org.evenkeel.clinic.command.monitor;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.pharmacology.prediction.Predictor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Simulates bedside monitors. */
@Command(
        name = "monitor",
        description = "Simulate bedside monitors: sends what our models predict for invented people to a clinic's HL7"
                + " port, and says how it answered. Devices are called SIM-01, SIM-02 and so on; a --demo clinic has"
                + " them at the chairs of the same number.",
        footer = {
            "",
            "Examples:",
            "  ./evenkeel --demo --data /tmp/demo --hl7-port 2575",
            "  ./evenkeel monitor --sessions 6 --to 127.0.0.1:2575",
            "  ./evenkeel monitor --sessions 20 --hz 1 --for 60s --faults lie,silent,skew"
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class MonitorCommand implements Callable<Integer> {
    private static final int MOST_SESSIONS = 500;
    private static final double MOST_HZ = 20;
    private static final Duration REPORT = Duration.ofSeconds(10);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--sessions",
            paramLabel = "N",
            defaultValue = "6",
            description = "How many monitors (usual: ${DEFAULT-VALUE}).")
    private int sessions;

    @Option(
            names = "--hz",
            paramLabel = "N",
            defaultValue = "1",
            description = "Messages a second of each (usual: ${DEFAULT-VALUE}).")
    private double hz;

    @Option(
            names = "--to",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:2575",
            description = "The clinic's HL7 port (usual: ${DEFAULT-VALUE}).")
    private String to = "";

    @Option(
            names = "--faults",
            paramLabel = "LIST",
            defaultValue = "",
            description = "What they do wrong: flood, lie, silent, repeat, order, skew, with commas between.")
    private String faults = "";

    @Option(
            names = "--for",
            paramLabel = "TIME",
            defaultValue = "",
            description = "Stop after so many seconds, such as 60s (usual: on Ctrl-C).")
    private String time = "";

    @Option(names = "--map", description = "Only print the names of the devices and the chairs they are meant for.")
    private boolean map;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (sessions < 1 || sessions > MOST_SESSIONS) {
            throw refused("--sessions", "is not between 1 and " + MOST_SESSIONS);
        }
        if (!(hz > 0 && hz <= MOST_HZ)) {
            throw refused("--hz", "is not above 0 and at most 20");
        }
        if (map) {
            for (int i = 1; i <= sessions; i++) {
                out.println(name(i) + "  Chair " + i);
            }
            return 0;
        }
        InetSocketAddress address = address();
        Set<Fault> wrong = faults();
        long seconds = seconds();
        Tally tally = new Tally();
        CountDownLatch stop = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(stop::countDown, "stop"));
        out.println(sessions + " simulated monitors send to " + to + ". No patient is measured.");
        run(address, wrong, tally, stop, seconds, out);
        tally.lines().forEach(out::println);
        return 0;
    }

    private void run(
            InetSocketAddress address,
            Set<Fault> wrong,
            Tally tally,
            CountDownLatch stop,
            long seconds,
            PrintWriter out)
            throws InterruptedException {
        Clock clock = Clock.systemUTC();
        Predictor predictor = Predictor.of(ModelLibrary.load().defaultModel());
        Instant started = clock.instant();
        for (int i = 1; i <= sessions; i++) {
            String device = name(i);
            SimulatedPatient patient = new SimulatedPatient(predictor, started.minus(Duration.ofMinutes(5)), i);
            Thread.ofVirtual().name(device).start(() -> send(device, patient, wrong, address, tally, stop, clock));
        }
        Instant end = seconds > 0 ? started.plusSeconds(seconds) : Instant.MAX;
        while (clock.instant().isBefore(end)) {
            long wait = Math.min(
                    REPORT.toMillis(),
                    seconds > 0 ? Duration.between(clock.instant(), end).toMillis() + 1 : REPORT.toMillis());
            if (stop.await(wait, TimeUnit.MILLISECONDS)) {
                return;
            }
            if (seconds == 0) {
                tally.lines().forEach(out::println);
            }
        }
        stop.countDown();
    }

    private void send(
            String device,
            SimulatedPatient patient,
            Set<Fault> wrong,
            InetSocketAddress address,
            Tally tally,
            CountDownLatch stop,
            Clock clock) {
        long every = Math.round(1000 / hz);
        try {
            while (stop.getCount() > 0) {
                try (SimulatedMonitor monitor = new SimulatedMonitor(device, patient, wrong, address)) {
                    while (!stop.await(every, TimeUnit.MILLISECONDS)) {
                        monitor.beat(clock.instant(), tally);
                    }
                } catch (IOException gone) {
                    tally.count("no answer: " + gone.getMessage());
                    if (stop.await(2, TimeUnit.SECONDS)) {
                        return;
                    }
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "SIM-%02d", number);
    }

    private InetSocketAddress address() {
        int colon = to.lastIndexOf(':');
        try {
            InetSocketAddress address = new InetSocketAddress(
                    to.substring(0, Math.max(0, colon)), Integer.parseInt(to.substring(colon + 1)));
            if (colon > 0 && !address.isUnresolved()) {
                return address;
            }
        } catch (IllegalArgumentException notOne) {
            throw new ParameterException(spec.commandLine(), "--to: \"" + to + "\" is no HOST:PORT", notOne);
        }
        throw refused("--to", "\"" + to + "\" is no HOST:PORT that is known");
    }

    private Set<Fault> faults() {
        EnumSet<Fault> wrong = EnumSet.noneOf(Fault.class);
        for (String name : faults.isBlank() ? List.<String>of() : List.of(faults.split(",", -1))) {
            try {
                wrong.add(Fault.valueOf(name.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--faults: \"" + name.strip() + "\" is none of flood, lie, silent, repeat, order, skew",
                        unknown);
            }
        }
        return wrong;
    }

    private long seconds() {
        if (time.isBlank()) {
            return 0;
        }
        if (!time.matches("[1-9]\\d{0,6}s?")) {
            throw refused("--for", "\"" + time + "\" is no number of seconds, such as 60s");
        }
        return Long.parseLong(time.replace("s", ""));
    }

    private ParameterException refused(String option, String words) {
        return new ParameterException(spec.commandLine(), option + ": " + words);
    }
}
