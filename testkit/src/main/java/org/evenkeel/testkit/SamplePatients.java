package org.evenkeel.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/** Whole records of invented people as FHIR R4 bundles; see {@code patients/README.md} for where they come from. */
public enum SamplePatients {
    DEMENTIA_BYPASS("dementia-bypass-1953f"),
    DEPRESSION_ALCOHOL_OPIOID("depression-alcohol-opioid-1977m"),
    EPILEPSY_COPD("epilepsy-copd-1964m"),
    HEALTHY("healthy-1981f"),
    HYPERTENSION("hypertension-1994m"),
    OPIOIDS("opioids-1983m"),
    PREGNANT("pregnant-2004f"),
    SLEEP_APNOEA("sleep-apnoea-1977f");

    private final String file;

    SamplePatients(String file) {
        this.file = file;
    }

    /** The name of the file as another system would call it. */
    public String fileName() {
        return file + ".json";
    }

    /** The record as it came, in UTF-8. */
    public byte[] json() {
        String resource = "/patients/" + fileName() + ".gz";
        try (InputStream packed = SamplePatients.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new IllegalStateException("missing " + resource);
            }
            try (InputStream unpacked = new GZIPInputStream(packed)) {
                return unpacked.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
