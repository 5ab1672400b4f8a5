package org.evenkeel.knowledge.observations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.evenkeel.knowledge.observations.PublishedObservation.Given;
import org.evenkeel.knowledge.observations.PublishedObservation.Use;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.dosing.RegimenText;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.Ancestry;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.quantity.Unit;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;

/** Turns one file of observations, all by one route, into {@link PublishedObservation}s. */
final class ObservationReader {

    /** The person of a study that gives neither weight nor age. */
    private static final double USUAL_KG = 70;

    private static final double USUAL_YEARS = 40;
    private static final Unit MINUTES = Unit.of("min");
    private static final RegimenText UNREADABLE = RegimenText.parse("1mg");

    /** What a row can hold; exactly one of these keys, or {@code words}. */
    private static final Map<String, Function<YamlMap, Quantified>> QUANTITIES = Map.of(
            "concentration", map -> new Quantified.Concentration(map.quantity("at", MINUTES)),
            "peak", map -> new Quantified.Peak(),
            "peak-time", map -> new Quantified.PeakTime(),
            "area", map -> new Quantified.WholeArea(),
            "area-until", map -> new Quantified.AreaUntil(map.quantity("until", MINUTES)),
            "metabolite-ratio", map -> new Quantified.MetaboliteRatio(map.choice("parent", Analyte.class)),
            "half-life", map -> new Quantified.HalfLife(),
            "bioavailability", map -> new Quantified.Bioavailability(),
            "clearance", map -> new Quantified.Clearance(),
            "steady-state-volume", map -> new Quantified.SteadyStateVolume());

    private ObservationReader() {}

    static List<PublishedObservation> read(YamlMap file) {
        Route route = file.choice("route", Route.class);
        return file.maps("observations", map -> observation(route, map));
    }

    private static PublishedObservation observation(Route route, YamlMap map) {
        String id = map.text("id");
        String row = map.optionalText("row").orElse(id);
        Optional<Integer> people = map.keys().contains("n") ? Optional.of(map.wholeNumber("n")) : Optional.empty();
        Drug drug = map.choice("drug", Drug.class);
        RegimenText regimen = regimen(map);
        Weight weight = Weight.ofKg(or(map, "weight", "kg", USUAL_KG));
        Subject subject = new Subject(
                weight, Age.ofYears(or(map, "age", "a", USUAL_YEARS)), map.optionalChoice("ancestry", Ancestry.class));
        Optional<String> model = map.optionalText("model");
        Measurand measurand =
                new Measurand(map.choice("analyte", Analyte.class), map.choice("site", SamplingSite.class));
        Published published = published(map, weight);
        spread(map);
        Use use = map.choice("use", Use.class);
        String why = map.optionalText("why").orElse("");
        String miss = map.optionalText("miss").orElse("");
        if (why.isEmpty() && use != Use.VALIDATION) {
            map.problem("use", "needs a \"why\", since the row is no validation");
        }
        Evidence evidence = map.evidence();
        return new PublishedObservation(
                id,
                row,
                people,
                new Given(drug, route, regimen, subject, model),
                measurand,
                published,
                use,
                why,
                miss,
                evidence);
    }

    private static double or(YamlMap map, String key, String unit, double otherwise) {
        return map.optionalQuantity(key, Unit.of(unit)).filter(Double::isFinite).orElse(otherwise);
    }

    private static RegimenText regimen(YamlMap map) {
        String written = map.text("regimen");
        try {
            return written.isEmpty() ? UNREADABLE : RegimenText.parse(written);
        } catch (IllegalArgumentException e) {
            map.problem("regimen", String.valueOf(e.getMessage()));
            return UNREADABLE;
        }
    }

    /** Spreads that are kept for a reader and not compared with. */
    private static void spread(YamlMap map) {
        map.optionalTexts("interval95");
        map.optionalQuantity("read-within", Unit.of("%"));
    }

    private static Published published(YamlMap map, Weight weight) {
        List<String> found =
                QUANTITIES.keySet().stream().filter(map.keys()::contains).toList();
        Optional<String> words = map.optionalText("words");
        if (found.size() + (words.isPresent() ? 1 : 0) != 1) {
            throw new IllegalArgumentException("an observation holds exactly one of \"words\" and "
                    + String.join(", ", QUANTITIES.keySet().stream().sorted().toList()));
        }
        if (words.isPresent()) {
            return new Published.InWords(words.get());
        }
        String key = found.getFirst();
        Quantified of = Objects.requireNonNull(QUANTITIES.get(key)).apply(map);
        double value = number(map, key, of, weight).orElse(Double.NaN);
        return new Published.Value(of, value, number(map, "up-to", of, weight), number(map, "sd", of, weight));
    }

    /** A number in the unit of the quantity; what was published for each kg is that of the study's typical person. */
    private static Optional<Double> number(YamlMap map, String key, Quantified of, Weight weight) {
        boolean perKg = map.optionalText(key).filter(w -> w.endsWith("/kg")).isPresent();
        return perKg
                ? map.optionalQuantity(key, Unit.of(of.unit().ucum() + "/kg")).map(v -> v * weight.weightKg())
                : map.optionalQuantity(key, of.unit());
    }
}
