package org.evenkeel.exchange.fhir;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.care.monitor.MonitorCodes;
import org.evenkeel.care.monitor.MonitorMessage;
import org.hl7.fhir.r4.model.Observation;

/**
 * Reads a vital sign that a bedside device sends as a FHIR R4 Observation. Total: any bytes give a message or a refusal that
 * names the element; no refusal repeats a value. May be used by several threads at once.
 */
public final class ObservationReader {
    /** The largest Observation that is read. */
    public static final int LIMIT_BYTES = 256 * 1024;

    private final FhirJson fhir = new FhirJson();
    private final MonitorCodes codes;

    /** Makes a reader that knows these codes and units. */
    public ObservationReader(MonitorCodes codes) {
        this.codes = codes;
    }

    /** What came of reading. */
    public sealed interface Result {
        /** It was read. */
        record Read(MonitorMessage message) implements Result {}

        /** It is no Observation at all. */
        record Malformed(String words) implements Result {}

        /**
         * It is one, and can't be taken.
         *
         * @param element where the reason lies, as a FHIRPath such as {@code Observation.value.code}
         */
        record Refused(String element, String words) implements Result {}
    }

    /**
     * Reads an Observation.
     *
     * @param json the bytes as they came
     * @param device the device that sends, as its proof of identity says; the Observation may name no other
     * @param receivedAt stands in for {@code issued}: a sender that gives no such time is taken to have a right clock
     */
    public Result read(byte[] json, String device, Instant receivedAt) {
        if (json.length > LIMIT_BYTES) {
            return new Result.Malformed("The Observation is larger than 256 kB.");
        }
        Optional<BundleError> error = BundleScan.errorIn(json, "Observation");
        if (error.isPresent()) {
            return new Result.Malformed(words(error.get()));
        }
        Misread misread = new Misread();
        Optional<Observation> observation = fhir.resource(Observation.class, json, misread);
        if (observation.isEmpty()) {
            return new Result.Malformed("The JSON is not laid out as a FHIR R4 Observation.");
        }
        Result result = new PostedObservation(codes, observation.get(), device, receivedAt).read();
        return result instanceof Result.Read && !misread.byElement().isEmpty()
                ? new Result.Refused(
                        "Observation",
                        "An element is not of its type: "
                                + String.join(", ", misread.byElement().keySet()) + ".")
                : result;
    }

    private static String words(BundleError error) {
        return switch (error) {
            case BundleError.Empty _ -> "The body is empty.";
            case BundleError.Truncated _ -> "The JSON ends in the middle.";
            case BundleError.NotJson(int line, int column) ->
                "The body is not JSON: it stops making sense at line " + line + ", column " + column + ".";
            case BundleError.Hostile(String limit) -> "This is no plausible Observation: " + limit + ".";
            case BundleError.WrongVersion _,
                    BundleError.NotABundle _,
                    BundleError.NotFhir _,
                    BundleError.TooLarge _,
                    BundleError.NoPatient _,
                    BundleError.SeveralPatients _,
                    BundleError.Deceased _ -> "A single FHIR R4 Observation is needed.";
        };
    }
}
