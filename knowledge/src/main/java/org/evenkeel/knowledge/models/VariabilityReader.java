package org.evenkeel.knowledge.models;

import java.util.List;
import java.util.Optional;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.model.Eta;
import org.evenkeel.pharmacology.model.EtaCovariance;
import org.evenkeel.pharmacology.model.Variability;
import org.evenkeel.pharmacology.population.EtaSampler;
import org.evenkeel.pharmacology.quantity.Unit;

/** A group of people before it knows its name. */
record VariabilityReader(String describes, List<Eta> etas, List<EtaCovariance> covariances) {

    static VariabilityReader read(YamlMap map) {
        String describes = map.text("describes");
        List<Eta> etas = map.optionalMaps("etas", VariabilityReader::eta);
        List<EtaCovariance> together = map.optionalMaps("together", pair -> covariance(pair, etas));
        var group = new VariabilityReader(describes, etas, together);
        EtaSampler.of(group.named(describes), 0); // refuses covariances that contradict each other
        return group;
    }

    Variability named(String name) {
        return new Variability(name, describes, etas, covariances);
    }

    private static Eta eta(YamlMap map) {
        String name = map.text("name");
        List<String> on = map.texts("on");
        double variance = map.number("variance");
        Eta.Scale scale = map.optionalChoice("scale", Eta.Scale.class).orElse(Eta.Scale.LOG);
        Eta.Level level = map.optionalChoice("level", Eta.Level.class).orElse(Eta.Level.SUBJECT);
        return new Eta(name, on, variance, scale, level, map.evidence());
    }

    private static EtaCovariance covariance(YamlMap map, List<Eta> etas) {
        String one = map.text("one");
        String other = map.text("other");
        Optional<Double> covariance = map.optionalQuantity("covariance", Unit.of("1"));
        Optional<Double> correlation = map.optionalQuantity("correlation", Unit.of("1"));
        Evidence evidence = map.evidence();
        if (covariance.isPresent() == correlation.isPresent()) {
            throw new IllegalArgumentException("either a covariance or a correlation is needed, not both");
        }
        double scale = Math.sqrt(variance(one, etas) * variance(other, etas));
        double value = covariance.orElseGet(() -> correlation.orElse(Double.NaN) * scale);
        return new EtaCovariance(one, other, value, evidence);
    }

    private static double variance(String name, List<Eta> etas) {
        return etas.stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no eta named " + name))
                .varianceDimensionless();
    }
}
