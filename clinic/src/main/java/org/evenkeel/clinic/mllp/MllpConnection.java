package org.evenkeel.clinic.mllp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection. One thread reads frames, another takes them in the order they came; when more come than are taken, the
 * oldest waiting one is refused so that the newest is never late.
 */
final class MllpConnection {
    private static final Logger LOG = LoggerFactory.getLogger(MllpConnection.class);

    private final Socket socket;
    private final Hl7Door door;
    private final MllpLimits limits;
    private final Clock clock;
    private final String line;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private final ReentrantLock writing = new ReentrantLock();
    private final Deque<Charsets.Text> waiting = new ArrayDeque<>();
    private boolean ended;
    private double tokens;
    private long filledAt;
    private volatile long busySince;

    MllpConnection(Socket socket, Hl7Door door, MllpLimits limits, Clock clock) {
        this.socket = socket;
        this.door = door;
        this.limits = limits;
        this.clock = clock;
        this.line = "line from " + socket.getInetAddress().getHostAddress();
        this.tokens = limits.burst();
        this.filledAt = clock.millis();
    }

    /** Reads until the other side goes, is silent for too long or sends what can't be followed. */
    void serve() {
        Thread taker = Thread.ofVirtual().name("mllp-take").start(this::take);
        try (socket) {
            socket.setSoTimeout((int) limits.idle().toMillis());
            socket.setTcpNoDelay(true);
            FrameReader frames = new FrameReader(
                    new BufferedInputStream(socket.getInputStream()),
                    limits.mostBytes(),
                    begun -> busySince = begun ? clock.millis() : 0);
            boolean open = true;
            while (open) {
                open = follow(frames.next());
            }
            end();
            taker.join();
        } catch (SocketTimeoutException silent) {
            LOG.info("a monitor's line was silent and is closed");
        } catch (IOException gone) {
            // the ordinary end of a line: a monitor is switched off
            LOG.debug("a monitor's line broke", gone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private boolean follow(FrameReader.Next next) throws IOException {
        return switch (next) {
            case FrameReader.Next.Frame(FrameReader.Bytes bytes) -> {
                hand(bytes.text());
                yield true;
            }
            case FrameReader.Next.Partial(FrameReader.Bytes bytes) -> {
                write(door.broken(bytes.text().text(), line), StandardCharsets.UTF_8);
                yield true;
            }
            case FrameReader.Next.Garbage(int many) -> {
                write(door.broken("(" + many + " bytes outside any message)", line), StandardCharsets.UTF_8);
                yield many <= limits.mostBytes();
            }
            case FrameReader.Next.TooLong(FrameReader.Bytes beginning) -> {
                write(door.broken(beginning.text().text(), line), StandardCharsets.UTF_8);
                yield false;
            }
            case FrameReader.Next.Closed(FrameReader.Bytes begun) -> {
                if (!begun.isEmpty()) {
                    door.broken(begun.text().text(), line);
                }
                yield false;
            }
        };
    }

    private void hand(Charsets.Text message) throws IOException {
        Optional<Charsets.Text> dropped = Optional.empty();
        lock.lock();
        try {
            if (waiting.size() >= limits.waiting()) {
                dropped = Optional.of(waiting.removeFirst());
            }
            waiting.addLast(message);
            something.signal();
        } finally {
            lock.unlock();
        }
        if (dropped.isPresent()) {
            Optional<String> answer = door.tooMany(dropped.get().text(), line);
            if (answer.isPresent()) {
                write(answer.get(), dropped.get().charset());
            }
        }
    }

    private void take() {
        try {
            Optional<Charsets.Text> message = next();
            while (message.isPresent()) {
                Optional<String> answer = door.take(message.get().text(), line);
                if (answer.isPresent()) {
                    write(answer.get(), message.get().charset());
                }
                message = next();
            }
        } catch (IOException gone) {
            LOG.debug("a monitor left before its answer", gone);
            close();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException fault) {
            // its message may quote what was sent
            LOG.error("taking a monitor's message failed with {}", fault.getClass(), new IllegalStateException("here"));
            close();
        }
    }

    private Optional<Charsets.Text> next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !ended) {
                something.await();
            }
        } finally {
            lock.unlock();
        }
        long pause = pause();
        if (pause > 0) {
            Thread.sleep(pause);
        }
        lock.lockInterruptibly();
        try {
            return Optional.ofNullable(waiting.pollFirst());
        } finally {
            lock.unlock();
        }
    }

    /** Milliseconds until another message may be taken. */
    private long pause() {
        long now = clock.millis();
        tokens = Math.min(limits.burst(), tokens + Math.max(0, now - filledAt) * limits.perSecond() / 1000.0);
        filledAt = now;
        tokens -= 1;
        return tokens >= 0 ? 0 : Math.min(1000, (long) Math.ceil(-tokens * 1000 / limits.perSecond()));
    }

    private void write(String answer, Charset charset) throws IOException {
        byte[] text = answer.getBytes(charset);
        byte[] frame = new byte[text.length + 3];
        frame[0] = 0x0B;
        System.arraycopy(text, 0, frame, 1, text.length);
        frame[text.length + 1] = 0x1C;
        frame[text.length + 2] = 0x0D;
        writing.lock();
        try {
            socket.getOutputStream().write(frame);
            socket.getOutputStream().flush();
        } finally {
            writing.unlock();
        }
    }

    /** Closes the line when a message was begun too long ago: whoever sends a byte a minute holds no line for ever. */
    void closeWhenStuck(long now) {
        long since = busySince;
        if (since > 0 && now - since > limits.frame().toMillis()) {
            door.broken("(a message that did not end in time)", line);
            close();
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException already) {
            LOG.debug("a monitor's line was closed already", already);
        }
    }

    private void end() {
        lock.lock();
        try {
            ended = true;
            something.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
