package org.evenkeel.exchange.fhir;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;

/**
 * Reads a FHIR R4 bundle of one patient's record. Total: any bytes give a draft or a reason; nothing is thrown and
 * nothing is changed. What a file says is never logged.
 */
public final class ReferralBundleReader {
    /** The largest file that is read. */
    public static final int LIMIT_BYTES = 30 * 1024 * 1024;

    private final FhirJson fhir = new FhirJson();

    /** Makes a reader; it holds no state of what it reads. */
    public ReferralBundleReader() {}

    /**
     * Reads a file.
     *
     * @param file the bytes as they came
     * @param now the moment of reading, against which dates in the future and ages are judged
     */
    public ReadResult read(byte[] file, Instant now) {
        if (file.length > LIMIT_BYTES) {
            return new ReadResult.Unreadable(new BundleError.TooLarge(LIMIT_BYTES));
        }
        byte[] json = withoutByteOrderMark(file);
        Optional<BundleError> error = BundleScan.errorIn(json);
        return error.<ReadResult>map(ReadResult.Unreadable::new).orElseGet(() -> parsed(json, now));
    }

    private ReadResult parsed(byte[] json, Instant now) {
        Misread misread = new Misread();
        Optional<Bundle> bundle = fhir.bundle(json, misread);
        if (bundle.isEmpty()) {
            return new ReadResult.Unreadable(new BundleError.NotFhir());
        }
        BundleIndex index = BundleIndex.of(bundle.get());
        List<Patient> patients = index.all(Patient.class);
        if (patients.isEmpty()) {
            return new ReadResult.Unreadable(new BundleError.NoPatient());
        }
        if (patients.size() > 1) {
            return new ReadResult.Unreadable(new BundleError.SeveralPatients(patients.size()));
        }
        Patient patient = patients.getFirst();
        if (PatientReading.isDeceased(patient)) {
            return new ReadResult.Unreadable(new BundleError.Deceased());
        }
        return new ReadResult.Read(new RecordReading(index, patient, now, misread).draft(sha256(json)));
    }

    private static byte[] withoutByteOrderMark(byte[] file) {
        boolean marked = file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF;
        return marked ? java.util.Arrays.copyOfRange(file, 3, file.length) : file;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
