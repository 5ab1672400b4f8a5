package org.evenkeel.knowledge.monitor;

import java.util.List;
import org.evenkeel.care.monitor.MonitorCodes;
import org.evenkeel.care.monitor.MonitorCodes.SignCode;
import org.evenkeel.care.monitor.MonitorCodes.UnitCode;
import org.evenkeel.care.monitor.MonitoredSign;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.evidence.Evidence;

/** Reads {@code monitor/codes.yaml}. */
final class CodesReader {
    private CodesReader() {}

    static MonitorCodes read(YamlMap map) {
        List<List<SignCode>> signs = map.maps("codes", CodesReader::group);
        List<List<UnitCode>> units = map.maps("units", CodesReader::units);
        Part<List<String>> pairs = map.map("pairs", one -> {
            Evidence evidence = one.evidence();
            return evidence.source().isEmpty() ? List.of() : one.texts("of");
        });
        return new MonitorCodes(
                signs.stream().flatMap(List::stream).toList(),
                units.stream().flatMap(List::stream).toList(),
                pairs.get());
    }

    private static List<SignCode> group(YamlMap map) {
        MonitorCodes.CodeSystem system = map.choice("system", MonitorCodes.CodeSystem.class);
        Evidence evidence = map.evidence();
        return map.maps(
                "of",
                one -> new SignCode(
                        system,
                        one.text("code"),
                        one.optionalText("name").orElse(""),
                        one.choice("sign", MonitoredSign.class),
                        evidence));
    }

    private static List<UnitCode> units(YamlMap map) {
        MonitoredSign.Kind kind = map.choice("kind", MonitoredSign.Kind.class);
        double factor = map.number("factor");
        double plus = map.number("plus");
        Evidence evidence = map.evidence();
        return map.texts("written").stream()
                .map(written -> new UnitCode(kind, written, factor, plus, evidence))
                .toList();
    }
}
