package org.evenkeel.exchange.fhir;

/** Why a whole file could not be taken. Each reason has its own words; none repeats anything the file contains. */
public sealed interface BundleError {
    /** What is wrong and what to do about it, for a person. */
    String words();

    /** The file has no bytes. */
    record Empty() implements BundleError {
        @Override
        public String words() {
            return "The file is empty. Export it again from the other system.";
        }
    }

    /** The file is larger than what is read. */
    record TooLarge(long limitBytes) implements BundleError {
        @Override
        public String words() {
            return "The file is larger than " + limitBytes / (1024 * 1024)
                    + " MB, the most that is read at once. Ask for an export with fewer years, or without documents.";
        }
    }

    /** The bytes are not JSON. */
    record NotJson(int line, int column) implements BundleError {
        @Override
        public String words() {
            return "The file is not JSON: it stops making sense at line " + line + ", column " + column
                    + ". A FHIR file in JSON is needed; XML, PDF and HL7 v2 are not read here.";
        }
    }

    /** The JSON ends in the middle. */
    record Truncated() implements BundleError {
        @Override
        public String words() {
            return "The file ends in the middle: part of it is missing. Export or copy it again."
                    + " Nothing of it was taken, because what is missing could matter.";
        }
    }

    /** The file is built to exhaust whoever reads it, or looks like that. */
    record Hostile(String limit) implements BundleError {
        @Override
        public String words() {
            return "The file is not a plausible record (" + limit + ") and was not read.";
        }
    }

    /** JSON, but something else than a bundle. */
    record NotABundle(String words) implements BundleError {}

    /** A bundle of another version of FHIR. */
    record WrongVersion(String seen) implements BundleError {
        @Override
        public String words() {
            return "The file is not FHIR R4 (" + seen + "). Ask the other system for FHIR R4, version 4.0.1.";
        }
    }

    /** A bundle that the FHIR parser could not take in. */
    record NotFhir() implements BundleError {
        @Override
        public String words() {
            return "The file is JSON, but not laid out as FHIR R4, and could not be read.";
        }
    }

    /** Nobody the record could belong to. */
    record NoPatient() implements BundleError {
        @Override
        public String words() {
            return "The file names no patient, so nobody it could belong to.";
        }
    }

    /** More than one person in one file. */
    record SeveralPatients(int count) implements BundleError {
        @Override
        public String words() {
            return "The file holds " + count + " patients. One file, one patient: export them one by one.";
        }
    }

    /** The record says that the patient has died. */
    record Deceased() implements BundleError {
        @Override
        public String words() {
            return "The record says that this patient has died. If that is wrong, ask the sender to mend it.";
        }
    }
}
