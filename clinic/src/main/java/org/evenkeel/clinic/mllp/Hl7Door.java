package org.evenkeel.clinic.mllp;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.evenkeel.clinic.monitor.MonitorHub;
import org.evenkeel.clinic.monitor.Receipt;
import org.evenkeel.exchange.hl7.Acknowledgement;
import org.evenkeel.exchange.hl7.Acknowledgement.Code;
import org.evenkeel.exchange.hl7.Acknowledgement.Reason;
import org.evenkeel.exchange.hl7.Acknowledgement.Table;
import org.evenkeel.exchange.hl7.Envelope;
import org.evenkeel.exchange.hl7.MonitorMessageReader;
import org.evenkeel.exchange.hl7.MonitorMessageReader.Result;

/** Takes one HL7 message and says what to answer. */
public final class Hl7Door {
    private static final int LONGEST_KEPT = 64 * 1024;

    private final MonitorMessageReader reader;
    private final MonitorHub hub;
    private final Clock clock;
    private final AtomicLong answers = new AtomicLong();

    public Hl7Door(MonitorMessageReader reader, MonitorHub hub, Clock clock) {
        this.reader = reader;
        this.hub = hub;
        this.clock = clock;
    }

    /**
     * Takes a message.
     *
     * @param line the line it came by, for what names no device
     * @return what to answer; empty when the sender waits for nothing
     */
    Optional<String> take(String text, String line) {
        return switch (reader.read(text)) {
            case Result.Read(Envelope envelope, var message) -> answer(envelope, hub.receive(message, text));
            case Result.Refused(Envelope envelope, Code code, Reason reason) -> {
                hub.unreadable(line, Receipt.Reason.UNREADABLE, envelope.controlId(), kept(text));
                yield Acknowledgement.of(envelope, code, Optional.of(reason), clock.instant(), id());
            }
            case Result.NoMessage _ -> {
                hub.unreadable(line, Receipt.Reason.UNREADABLE, "", kept(text));
                yield Optional.of(Acknowledgement.ofGarbage(clock.instant(), id()));
            }
        };
    }

    /** A message for which newer ones left no time. */
    Optional<String> tooMany(String text, String line) {
        hub.dropped(line);
        Reason reason = new Reason(Table.INTERNAL, "", Receipt.Reason.TOO_MANY.words() + ".");
        return Envelope.of(text)
                .flatMap(e -> Acknowledgement.of(e, Code.ERROR, Optional.of(reason), clock.instant(), id()));
    }

    /** Something that was begun and never ended, or was too long. */
    String broken(String text, String line) {
        hub.unreadable(line, Receipt.Reason.UNREADABLE, "", kept(text));
        Reason reason = new Reason(Table.SEGMENT_SEQUENCE, "", "The message is cut off or too long.");
        return Envelope.of(text)
                .flatMap(e -> Acknowledgement.of(e, Code.REJECTED, Optional.of(reason), clock.instant(), id()))
                .orElseGet(() -> Acknowledgement.ofGarbage(clock.instant(), id()));
    }

    private Optional<String> answer(Envelope envelope, Receipt receipt) {
        return switch (receipt) {
            case Receipt.Taken _ ->
                Acknowledgement.of(envelope, Code.ACCEPTED, Optional.empty(), clock.instant(), id());
            case Receipt.NotStored _ ->
                refused(envelope, Code.ERROR, new Reason(Table.INTERNAL, "", "It could not be stored: send it again."));
            case Receipt.Kept kept ->
                refused(
                        envelope,
                        code(kept.reason()),
                        new Reason(
                                Table.UNKNOWN_KEY,
                                place(kept.reason()),
                                kept.reason().words() + "."));
        };
    }

    private static Code code(Receipt.Reason reason) {
        return switch (reason) {
            case UNKNOWN_DEVICE, UNREADABLE -> Code.REJECTED;
            case NO_CHAIR, NO_SESSION, TWO_SESSIONS, WRONG_PATIENT, TOO_MANY -> Code.ERROR;
        };
    }

    private static String place(Receipt.Reason reason) {
        return switch (reason) {
            case UNKNOWN_DEVICE -> "OBX^1^18";
            case WRONG_PATIENT -> "PID^1^3";
            case NO_CHAIR, NO_SESSION, TWO_SESSIONS -> "PV1^1^3";
            case UNREADABLE, TOO_MANY -> "";
        };
    }

    private Optional<String> refused(Envelope envelope, Code code, Reason reason) {
        return Acknowledgement.of(envelope, code, Optional.of(reason), clock.instant(), id());
    }

    private static String kept(String text) {
        return text.length() > LONGEST_KEPT ? text.substring(0, LONGEST_KEPT) : text;
    }

    private String id() {
        return "EK" + clock.millis() + "-" + answers.incrementAndGet();
    }
}
