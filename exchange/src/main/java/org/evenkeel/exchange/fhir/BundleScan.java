package org.evenkeel.exchange.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A walk through the tokens of a file before anything is built from it: whether it is whole JSON, a bundle, of FHIR R4,
 * and of a size and depth that a record has. The FHIR parser builds a tree of the whole file and so must not be the
 * first to see it.
 */
final class BundleScan {
    /** Real records nest about a dozen levels; extensions of extensions a few more. */
    static final int LIMIT_DEPTH = 60;

    /** A long life of care is a few thousand resources. */
    static final int LIMIT_RESOURCES = 50_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(LIMIT_DEPTH)
                    .maxNumberLength(100)
                    .maxNameLength(1_000)
                    .maxStringLength(ReferralBundleReader.LIMIT_BYTES)
                    .build())
            .build();

    private static final Pattern MONSTROUS = Pattern.compile("[eE][+-]?\\d{3,}$");
    private static final int DEPTH_OF_RESOURCE = 4; // bundle, entry list, entry, resource

    private @Nullable String rootType;
    private @Nullable String wrongVersion;
    private int depth;
    private int entries;
    private boolean monstrousNumber;
    private String resourceType = "";

    private final String wantedType;

    private BundleScan(String wantedType) {
        this.wantedType = wantedType;
    }

    /** What is wrong with the file as a whole, if anything is. */
    static Optional<BundleError> errorIn(byte[] file) {
        return errorIn(file, "Bundle");
    }

    /** The same for a file that must be a resource of this type. */
    static Optional<BundleError> errorIn(byte[] file, String wantedType) {
        if (file.length == 0) {
            return Optional.of(new BundleError.Empty());
        }
        try (JsonParser parser = JSON.createParser(file)) {
            return Optional.ofNullable(new BundleScan(wantedType).walk(parser));
        } catch (JsonEOFException e) {
            return Optional.of(new BundleError.Truncated());
        } catch (StreamConstraintsException e) {
            return Optional.of(new BundleError.Hostile("nested too deeply, or a number or name without end"));
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            if (at == null) {
                return Optional.of(new BundleError.NotJson(1, 1));
            }
            // cut inside a word such as "false": the parser complains about the word, at the very end
            return Optional.of(
                    at.getByteOffset() >= file.length
                            ? new BundleError.Truncated()
                            : new BundleError.NotJson(at.getLineNr(), at.getColumnNr()));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
    }

    private @Nullable BundleError walk(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            return first == null ? new BundleError.Empty() : new BundleError.NotABundle("The file is no FHIR bundle.");
        }
        depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return new BundleError.Truncated();
            }
            see(token, parser);
            if (monstrousNumber) {
                return new BundleError.Hostile("a number no measurement can have");
            }
            if (entries > LIMIT_RESOURCES) {
                return new BundleError.Hostile("more than " + LIMIT_RESOURCES + " resources");
            }
        }
        if (parser.nextToken() != null) {
            return new BundleError.NotABundle("The file holds several JSON documents one after another"
                    + " (a bulk export?). One FHIR bundle of one patient is needed.");
        }
        return verdict();
    }

    private void see(JsonToken token, JsonParser parser) throws IOException {
        if (token.isStructStart()) {
            depth++;
            if (depth == DEPTH_OF_RESOURCE
                    && token == JsonToken.START_OBJECT
                    && "resource".equals(parser.currentName())) {
                entries++;
                resourceType = "";
            }
            if (depth == DEPTH_OF_RESOURCE + 1) {
                seeStructure(parser.getParsingContext().getParent().getCurrentName());
            }
        } else if (token.isStructEnd()) {
            depth--;
        } else if (token.isScalarValue()) {
            seeScalar(parser);
        }
    }

    private void seeScalar(JsonParser parser) throws IOException {
        String name = parser.currentName();
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
            // 1e999999999 is ten letters, and gigabytes once somebody writes it out
            monstrousNumber =
                    monstrousNumber || MONSTROUS.matcher(parser.getText()).find();
        }
        if (depth == 1 && "resourceType".equals(name)) {
            rootType = parser.getText();
        } else if (depth == DEPTH_OF_RESOURCE && "resourceType".equals(name)) {
            resourceType = parser.getText();
            switch (resourceType) {
                case "MedicationOrder", "DiagnosticOrder", "BodySite" -> wrongVersion = "it looks like FHIR DSTU2";
                case "ProcedureRequest", "ReferralRequest", "Sequence" -> wrongVersion = "it looks like FHIR STU3";
                default -> {} // a type of R4, or one that is left aside
            }
        } else if (depth == DEPTH_OF_RESOURCE && "clinicalStatus".equals(name)) {
            wrongVersion = "a status is written as in FHIR STU3 or older";
        }
    }

    private void seeStructure(@Nullable String name) {
        // R5 and later: a CodeableReference where R4 has medicationCodeableConcept or medicationReference
        if ("medication".equals(name) && resourceType.startsWith("Medication")) {
            wrongVersion = "a medicine is written as in FHIR R5 or newer";
        }
    }

    private @Nullable BundleError verdict() {
        if (rootType == null) {
            return new BundleError.NotABundle("The file is JSON, but not FHIR: it names no resource type.");
        }
        if (!rootType.equals(wantedType)) {
            return new BundleError.NotABundle(
                    "The file is a single FHIR resource, not a bundle. Export the whole record as a bundle.");
        }
        return wrongVersion == null ? null : new BundleError.WrongVersion(wrongVersion);
    }
}
