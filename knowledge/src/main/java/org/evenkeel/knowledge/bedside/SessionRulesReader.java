package org.evenkeel.knowledge.bedside;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.session.AfterDose;
import org.evenkeel.care.session.GateOutcome;
import org.evenkeel.care.session.SessionRules;
import org.evenkeel.care.session.SessionRules.*;
import org.evenkeel.care.session.VialRules;
import org.evenkeel.care.session.VitalSign;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.quantity.Quantity;
import org.evenkeel.pharmacology.quantity.Unit;

/** Reads {@code session.yaml}. */
final class SessionRulesReader {
    private static final Unit MINUTES = Unit.of("min");
    private static final Unit PERCENT = Unit.of("%");

    private SessionRulesReader() {}

    static SessionRules read(YamlMap map, String version) {
        List<GateItem> items = map.maps("gateItems", SessionRulesReader::item);
        Set<VitalSign> required = EnumSet.noneOf(VitalSign.class);
        for (String key : map.texts("requiredVitals")) {
            sign(map, "requiredVitals", key).ifPresent(required::add);
        }
        Map<VitalSign, PlausibleRange> plausible = new EnumMap<>(VitalSign.class);
        map.map("plausible", names -> {
            for (String key : List.copyOf(names.keys())) {
                VitalSign sign = sign(names, key, key).orElse(VitalSign.SYSTOLIC);
                Part<PlausibleRange> range = names.map(key, m -> range(m, sign));
                if (range.isRead()) {
                    plausible.put(sign, range.get());
                }
            }
            return true;
        });
        List<VitalLimit> limits = map.maps("gateLimits", SessionRulesReader::limit);
        Part<BloodPressureReading> pressure = map.map("bloodPressure", SessionRulesReader::pressure);
        Part<WeightRule> weight = map.map("weight", SessionRulesReader::weight);
        Part<IntervalRule> interval = map.map("interval", SessionRulesReader::interval);
        Part<PumpLimits> pump = map.map("pump", SessionRulesReader::pump);
        Part<VitalsCadence> cadence = map.map("cadence", SessionRulesReader::cadence);
        List<AdvisoryRule> advisories = map.maps("advisories", AdvisoryReader::read);
        List<SideEffect> effects =
                map.maps("sideEffects", m -> new SideEffect(m.text("id"), m.text("label"), m.flag("urgent")));
        return new SessionRules(
                version,
                items,
                TogetherReader.read(
                        map, "gateTogether", items.stream().map(GateItem::id).toList()),
                plausible,
                required,
                limits,
                pressure.get(),
                weight.get(),
                interval.get(),
                pump.get(),
                cadence.get(),
                advisories,
                effects,
                Optional.empty());
    }

    private static GateItem item(YamlMap map) {
        return new GateItem(
                map.text("id"),
                map.text("rule"),
                map.text("label"),
                map.text("help"),
                map.choice("ifNo", GateOutcome.class),
                map.choice("ifUnknown", GateOutcome.class),
                map.evidence());
    }

    private static PlausibleRange range(YamlMap map, VitalSign sign) {
        return new PlausibleRange(map.quantity("least", unit(sign)), map.quantity("most", unit(sign)), map.evidence());
    }

    private static VitalLimit limit(YamlMap map) {
        VitalSign sign = sign(map);
        return new VitalLimit(
                map.text("rule"),
                sign,
                map.choice("comparison", Comparison.class),
                map.quantity("limit", unit(sign)),
                map.choice("outcome", GateOutcome.class),
                map.text("words"),
                map.evidence());
    }

    private static BloodPressureReading pressure(YamlMap map) {
        return new BloodPressureReading(
                map.text("rule"),
                map.wholeNumber("readings"),
                duration(map, "apart"),
                (int) map.quantity("agreeWithin", Unit.of("mm[Hg]")),
                map.evidence());
    }

    private static WeightRule weight(YamlMap map) {
        Unit kg = Unit.of("kg");
        return new WeightRule(
                map.text("rule"),
                duration(map, "validFor"),
                map.quantity("least", kg),
                map.quantity("most", kg),
                map.quantity("change", PERCENT),
                map.evidence());
    }

    private static IntervalRule interval(YamlMap map) {
        return new IntervalRule(
                map.text("rule"), duration(map, "stopUnder"), duration(map, "blockUnder"), map.evidence());
    }

    private static PumpLimits pump(YamlMap map) {
        double stop = map.quantity("stopAbove", Unit.of("mg/kg/min"));
        double block = map.quantity("blockAbove", Unit.of("mg/kg/h"));
        double concentration = map.quantity("mostConcentration", Unit.of("mg/mL"));
        double tolerance = map.quantity("durationTolerance", PERCENT);
        Part<Evidence> rate = map.map("rate", YamlMap::evidence);
        Part<Evidence> dilution = map.map("concentration", YamlMap::evidence);
        return new PumpLimits(stop, block, concentration, tolerance, rate.get(), dilution.get(), vials(map));
    }

    private static VialRules vials(YamlMap map) {
        Part<VialRules> rules = map.map(
                "bags",
                m -> new VialRules(
                        m.maps(
                                "vials",
                                v -> new VialRules.Vial(
                                        v.quantity("strength", Unit.of("mg/mL")),
                                        v.quantity("volume", Unit.of("mL")),
                                        v.evidence())),
                        m.texts("dropsPerMl").stream().map(Integer::valueOf).toList(),
                        m.quantity("least", Unit.of("mL")),
                        m.quantity("most", Unit.of("mL")),
                        m.quantity("mostOverfill", PERCENT) / 100,
                        m.evidence()));
        return rules.get();
    }

    private static VitalsCadence cadence(YamlMap map) {
        return new VitalsCadence(
                map.text("rule"),
                duration(map, "during"),
                duration(map, "after"),
                map.evidence(),
                map.optionalMaps("routes", SessionRulesReader::afterDose));
    }

    private static AfterDose afterDose(YamlMap map) {
        List<Duration> at = map.texts("at").stream()
                .map(written ->
                        Duration.ofSeconds(Math.round(Quantity.parse(written).in(MINUTES) * 60)))
                .toList();
        return new AfterDose(
                map.text("rule"), Set.copyOf(map.texts("routes")), at, duration(map, "then"), map.evidence());
    }

    static Duration duration(YamlMap map, String key) {
        double minutes = map.quantity(key, MINUTES);
        return Duration.ofSeconds(Math.round(minutes * 60));
    }

    /** The sign named under {@code sign}. */
    static VitalSign sign(YamlMap map) {
        return sign(map, "sign", map.text("sign")).orElse(VitalSign.SYSTOLIC);
    }

    private static Optional<VitalSign> sign(YamlMap map, String key, String name) {
        Optional<VitalSign> sign = Arrays.stream(VitalSign.values())
                .filter(s -> s.key().equals(name))
                .findFirst();
        if (sign.isEmpty()) {
            map.problem(key, "names no vital sign: \"" + name + "\"");
        }
        return sign;
    }

    static Unit unit(VitalSign sign) {
        return Unit.of(
                switch (sign) {
                    case SYSTOLIC, DIASTOLIC -> "mm[Hg]";
                    case HEART_RATE, RESPIRATORY_RATE -> "/min";
                    case SPO2 -> "%";
                    case TEMPERATURE -> "Cel";
                });
    }
}
