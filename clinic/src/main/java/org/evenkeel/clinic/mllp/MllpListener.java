package org.evenkeel.clinic.mllp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens for monitors. Each connection has threads of its own, virtual ones. */
public final class MllpListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MllpListener.class);

    private final ServerSocket server;
    private final Hl7Door door;
    private final MllpLimits limits;
    private final Clock clock;
    private final Set<MllpConnection> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("mllp-watch").factory());

    private MllpListener(ServerSocket server, Hl7Door door, MllpLimits limits, Clock clock) {
        this.server = server;
        this.door = door;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Opens the port.
     *
     * @throws IOException when it can't be used
     */
    public static MllpListener open(InetSocketAddress at, Hl7Door door, MllpLimits limits, Clock clock)
            throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.setReuseAddress(true);
            server.bind(at, 128);
        } catch (IOException taken) {
            server.close();
            throw taken;
        }
        MllpListener listener = new MllpListener(server, door, limits, clock);
        listener.start();
        return listener;
    }

    private void start() {
        var _ = threads.submit(this::accept);
        var _ = watch.scheduleWithFixedDelay(
                () -> open.forEach(c -> c.closeWhenStuck(clock.millis())), 1, 1, TimeUnit.SECONDS);
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                if (open.size() >= limits.connections()) {
                    LOG.warn("a monitor's line is refused: {} are open", open.size());
                    socket.close();
                    continue;
                }
                MllpConnection connection = new MllpConnection(socket, door, limits, clock);
                open.add(connection);
                var _ = threads.submit(() -> serve(connection));
            } catch (IOException closing) {
                if (!server.isClosed()) {
                    LOG.warn("a monitor's line could not be opened", closing);
                }
            }
        }
    }

    private void serve(MllpConnection connection) {
        try {
            connection.serve();
        } finally {
            open.remove(connection);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException already) {
            LOG.debug("the port was closed already", already);
        }
        watch.shutdownNow();
        open.forEach(MllpConnection::close);
        threads.shutdownNow();
    }
}
