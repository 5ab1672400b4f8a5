package org.evenkeel.exchange.hl7;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.v26.message.ORU_R01;
import ca.uhn.hl7v2.parser.CanonicalModelClassFactory;
import ca.uhn.hl7v2.parser.ParserConfiguration;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.monitor.MonitorCodes;
import org.evenkeel.care.monitor.MonitorMessage;
import org.evenkeel.exchange.hl7.Acknowledgement.Code;
import org.evenkeel.exchange.hl7.Acknowledgement.Reason;
import org.evenkeel.exchange.hl7.Acknowledgement.Table;

/**
 * Reads what monitors send. Lenient with what does not matter, strict with what could be misread: a value of unknown unit
 * or code is never guessed. May be used by several threads at once.
 */
public final class MonitorMessageReader {
    private static final Set<String> VERSIONS = Set.of("", "2.2", "2.3", "2.3.1", "2.4", "2.5", "2.5.1", "2.6");
    private static final int TYPE_FIELD = 9;
    private static final int VERSION_FIELD = 12;

    private final MonitorCodes codes;
    private final PipeParser parser;

    public MonitorMessageReader(MonitorCodes codes) {
        this.codes = codes;
        ParserConfiguration lenient = new ParserConfiguration();
        lenient.setDefaultObx2Type("ST");
        lenient.setInvalidObx2Type("ST");
        lenient.setAllowUnknownVersions(true);
        // The model of 2.6 reads the older versions too: fields were only added, and no field is validated here.
        this.parser = new DefaultHapiContext(
                        lenient, ValidationContextFactory.noValidation(), new CanonicalModelClassFactory("2.6"))
                .getPipeParser();
    }

    /** What became of reading a message. */
    public sealed interface Result {
        /** It was understood. */
        record Read(Envelope envelope, MonitorMessage message) implements Result {}

        /** It was not; {@code code} says whether sending it again could help. */
        record Refused(Envelope envelope, Code code, Reason reason) implements Result {}

        /** It does not begin like a message. */
        record NoMessage() implements Result {}
    }

    /** Reads one message; never throws for what was sent. */
    public Result read(String text) {
        String message = text.strip().replace("\r\n", "\r").replace('\n', '\r');
        Optional<Envelope> found = Envelope.of(message);
        if (found.isEmpty()) {
            return new Result.NoMessage();
        }
        Envelope envelope = found.get();
        Optional<Result.Refused> refusal = refusal(envelope);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<String> used = UsedSegments.of(message, envelope);
        if (used.isEmpty()) {
            return new Result.Refused(
                    envelope,
                    Code.REJECTED,
                    new Reason(Table.SEGMENT_SEQUENCE, "", "The message holds more than a monitor sends."));
        }
        try {
            ORU_R01 parsed = (ORU_R01) parser.parse(usual(used.get(), envelope));
            return new OruReading(codes, envelope).read(parsed);
        } catch (HL7Exception | RuntimeException unreadable) {
            // What the parser says may quote the message, so it is neither passed on nor logged.
            return new Result.Refused(
                    envelope,
                    Code.REJECTED,
                    new Reason(Table.SEGMENT_SEQUENCE, "", "The message is broken and can't be read."));
        }
    }

    private static Optional<Result.Refused> refusal(Envelope envelope) {
        if (!envelope.type().equals("ORU")) {
            return refused(envelope, Table.UNSUPPORTED_MESSAGE, "MSH^1^9", "Only ORU^R01 is taken here.");
        }
        if (!envelope.trigger().isEmpty() && !envelope.trigger().equals("R01")) {
            return refused(envelope, Table.UNSUPPORTED_EVENT, "MSH^1^9", "Only ORU^R01 is taken here.");
        }
        if (!VERSIONS.contains(envelope.version())) {
            return refused(envelope, Table.UNSUPPORTED_VERSION, "MSH^1^12", "Only versions 2.2 to 2.6 are taken here.");
        }
        return Optional.empty();
    }

    private static Optional<Result.Refused> refused(Envelope envelope, Table table, String location, String words) {
        return Optional.of(new Result.Refused(envelope, Code.REJECTED, new Reason(table, location, words)));
    }

    /** The same message with its type and version written as one dialect writes them. */
    private static String usual(String message, Envelope envelope) {
        String separator = envelope.separators().substring(0, 1);
        String component = envelope.separators().substring(1, 2);
        int headEnd = message.indexOf('\r');
        StringBuilder head = new StringBuilder("MSH").append(envelope.separators());
        int fields = Math.max(envelope.fields().size(), VERSION_FIELD - 2);
        for (int i = 0; i < fields; i++) {
            String value = i < envelope.fields().size() ? envelope.fields().get(i) : "";
            head.append(separator)
                    .append(
                            i + 3 == TYPE_FIELD
                                    ? "ORU" + component + "R01" + component + "ORU_R01"
                                    : i + 3 == VERSION_FIELD ? "2.6" : value);
        }
        return headEnd < 0 ? head.toString() : head + message.substring(headEnd);
    }
}
