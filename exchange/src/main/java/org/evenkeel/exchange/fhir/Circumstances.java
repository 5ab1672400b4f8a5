package org.evenkeel.exchange.fhir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.evenkeel.care.chart.Coding;

/** Which problems of a list of problems are no illness. Codes are data beside this class. */
final class Circumstances {
    enum Kind {
        ILLNESS,
        SOCIAL,
        ADMINISTRATIVE
    }

    private static final Map<String, Kind> BY_SNOMED_CODE = load();

    private Circumstances() {}

    static Kind of(Coding code) {
        return code.system().equals(Coding.SNOMED_CT)
                ? BY_SNOMED_CODE.getOrDefault(code.code(), Kind.ILLNESS)
                : Kind.ILLNESS;
    }

    private static Map<String, Kind> load() {
        Map<String, Kind> kinds = new HashMap<>();
        try (InputStream file = Circumstances.class.getResourceAsStream("circumstances.csv")) {
            if (file == null) {
                throw new IllegalStateException("circumstances.csv is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            lines.lines().skip(1).filter(l -> !l.startsWith("#")).forEach(line -> {
                String[] cells = line.split(",", 3);
                kinds.put(cells[0], cells[1].equals("social") ? Kind.SOCIAL : Kind.ADMINISTRATIVE);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("circumstances.csv cannot be read", e);
        }
        return Map.copyOf(kinds);
    }
}
