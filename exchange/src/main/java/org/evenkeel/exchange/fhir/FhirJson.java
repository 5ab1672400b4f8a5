package org.evenkeel.exchange.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/** The FHIR parser, behind the walk that must come before it. */
final class FhirJson {
    private final FhirContext fhir = FhirContext.forR4Cached();

    /** A bundle whose bytes {@link BundleScan} let through; empty when they are not laid out as FHIR. */
    Optional<Bundle> bundle(byte[] scanned, Misread misread) {
        return resource(Bundle.class, scanned, misread);
    }

    /** A single resource, likewise. */
    <R extends Resource> Optional<R> resource(Class<R> type, byte[] scanned, Misread misread) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(scanned))
                    .toString();
            IParser parser = fhir.newJsonParser();
            parser.setParserErrorHandler(misread);
            return Optional.of(parser.parseResource(type, text));
        } catch (DataFormatException
                | ClassCastException
                | NullPointerException
                | IllegalArgumentException
                | IllegalStateException
                | CharacterCodingException e) {
            // what the parser throws at a wrong layout is not one kind; its message may quote the file, so it goes
            // nowhere
            return Optional.empty();
        }
    }
}
