package org.evenkeel.clinic.registry;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.evenkeel.care.registry.RegistryPatient;

/**
 * Numbers instead of keys and clinicians, in an order that a secret makes. The secret is kept nowhere, so nobody can go back,
 * and two exports can't be joined.
 */
final class Pseudonyms {
    private static final String HMAC = "HmacSHA256";
    private static final List<String> LABELS = List.of("other", RegistryPatient.NOT_KNOWN);

    private final Mac mac;

    Pseudonyms(byte[] secret) {
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /** The patients with numbers, in the order of these. */
    List<RegistryPatient> of(List<RegistryPatient> patients) {
        Map<String, String> keys =
                numbered(patients.stream().map(RegistryPatient::key).toList(), "P");
        TreeSet<String> names = new TreeSet<>();
        for (RegistryPatient p : patients) {
            names.add(p.clinician());
            p.sessions().forEach(s -> names.add(s.clinician()));
        }
        LABELS.forEach(names::remove);
        Map<String, String> clinicians = numbered(names, "C");
        LABELS.forEach(l -> clinicians.put(l, l));
        return patients.stream()
                .map(p -> renamed(p, keys.getOrDefault(p.key(), ""), clinicians))
                .sorted(Comparator.comparing(RegistryPatient::key))
                .toList();
    }

    private Map<String, String> numbered(Iterable<String> names, String letter) {
        List<String> ordered = new ArrayList<>();
        names.forEach(ordered::add);
        Map<String, String> hashes = new HashMap<>();
        ordered.forEach(n -> hashes.put(n, HexFormat.of().formatHex(mac.doFinal(n.getBytes(StandardCharsets.UTF_8)))));
        ordered.sort(Comparator.comparing(n -> hashes.getOrDefault(n, n)));
        int digits = Integer.toString(ordered.size()).length();
        Map<String, String> numbers = new HashMap<>();
        for (String name : ordered) {
            String number = Integer.toString(numbers.size() + 1);
            numbers.put(name, letter + "0".repeat(digits - number.length()) + number);
        }
        return numbers;
    }

    private static RegistryPatient renamed(RegistryPatient p, String key, Map<String, String> clinicians) {
        return new RegistryPatient(
                key,
                p.ageBand(),
                p.sex(),
                p.year(),
                p.indication(),
                p.route(),
                clinicians.getOrDefault(p.clinician(), RegistryPatient.NOT_KNOWN),
                p.doseMgPerKg(),
                p.courseOver(),
                p.courseLastDay(),
                p.nextCourseDay(),
                p.sessions().stream()
                        .map(s -> new RegistryPatient.Session(
                                s.day(),
                                s.route(),
                                clinicians.getOrDefault(s.clinician(), RegistryPatient.NOT_KNOWN),
                                s.mgPerKg(),
                                s.minutesToLeave(),
                                s.highestSystolicMmHg(),
                                s.highestDiastolicMmHg(),
                                s.effects()))
                        .toList(),
                p.scores());
    }
}
