package org.evenkeel.knowledge.plausible;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.model.ValidRange.Bounds;
import org.evenkeel.pharmacology.quantity.Quantity;
import org.evenkeel.pharmacology.quantity.Unit;

/** What may be asked of a simulation. Immutable. */
public final class PlausibleLimits {

    private static final String FILE = "plausible/simulation.yaml";

    private final PlausibleRange weightKg;
    private final PlausibleRange heightCm;
    private final PlausibleRange ageYears;
    private final PlausibleRange kgPerM2;
    private final Map<Route, PlausibleDose> doses;

    private PlausibleLimits(List<PlausibleRange> person, List<PlausibleDose> doses) {
        this.weightKg = person.get(0);
        this.heightCm = person.get(1);
        this.ageYears = person.get(2);
        this.kgPerM2 = person.get(3);
        this.doses = new EnumMap<>(Route.class);
        doses.forEach(dose -> this.doses.put(dose.route(), dose));
        if (this.doses.size() != Route.values().length || doses.size() != this.doses.size()) {
            throw new IllegalArgumentException("every route needs one limit, not " + this.doses.keySet());
        }
    }

    /**
     * Reads the limits.
     *
     * @throws org.evenkeel.knowledge.yaml.RefusedDataException naming everything wrong
     */
    public static PlausibleLimits load() {
        Problems problems = new Problems();
        String text = YamlFile.resource(PlausibleLimits.class, "knowledge/" + FILE);
        Part<PlausibleLimits> read = YamlFile.read(FILE, text, problems, PlausibleLimits::read);
        problems.refuseIfAny();
        return read.get();
    }

    private static PlausibleLimits read(YamlMap map) {
        Part<List<PlausibleRange>> person = map.map(
                "person",
                of -> List.of(
                        of.map("weight", range -> range(range, "kg", "kg")).get(),
                        of.map("height", range -> range(range, "cm", "cm")).get(),
                        of.map("age", range -> range(range, "a", "years")).get(),
                        of.map("body-mass-index", range -> range(range, "kg/m2", "kg/m2 (weight for height)"))
                                .get()));
        List<PlausibleDose> doses = map.maps("doses", PlausibleLimits::dose);
        return new PlausibleLimits(person.get(), doses);
    }

    private static PlausibleRange range(YamlMap map, String unit, String unitWords) {
        return new PlausibleRange(
                bounds(map.texts("possible"), Unit.of(unit)),
                bounds(map.texts("usual"), Unit.of(unit)),
                unitWords,
                map.evidence());
    }

    private static Bounds bounds(List<String> ends, Unit unit) {
        if (ends.size() != 2) {
            throw new IllegalArgumentException("a range has two ends, not " + ends);
        }
        return new Bounds(
                Quantity.parse(ends.getFirst()).in(unit),
                Quantity.parse(ends.getLast()).in(unit));
    }

    private static PlausibleDose dose(YamlMap map) {
        Unit mgPerKg = Unit.of("mg/kg");
        Route route = map.choice("route", Route.class);
        double usual = map.quantity("usual-up-to", mgPerKg);
        double possible = map.quantity("possible-up-to", mgPerKg);
        String words = map.text("words");
        return new PlausibleDose(route, new PlausibleDose.Limits(usual, possible), words, map.evidence());
    }

    /** Body weight, kg. */
    public PlausibleRange weightKg() {
        return weightKg;
    }

    /** Body height, cm. */
    public PlausibleRange heightCm() {
        return heightCm;
    }

    /** Age, years. */
    public PlausibleRange ageYears() {
        return ageYears;
    }

    /** Body-mass index, kg/m2. */
    public PlausibleRange kgPerM2() {
        return kgPerM2;
    }

    /** What is given by {@code route} within any hour. */
    public PlausibleDose dose(Route route) {
        return Objects.requireNonNull(doses.get(route));
    }
}
