package org.evenkeel.knowledge.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.effect.AcuteEffect;
import org.evenkeel.pharmacology.effect.EffectDescription;
import org.evenkeel.pharmacology.effect.EffectKnowledge;
import org.evenkeel.pharmacology.effect.EffectParameter;
import org.evenkeel.pharmacology.effect.EffectParameterValue;
import org.evenkeel.pharmacology.effect.EffectStatement;
import org.evenkeel.pharmacology.effect.Incidences;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.quantity.Unit;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.SamplingSite;

/** Turns the file of acute effects into {@link EffectKnowledge}. */
final class EffectReader {

    private EffectReader() {}

    static EffectKnowledge read(YamlMap file) {
        Part<EffectKnowledge.Words> words = file.map("words", EffectReader::words);
        Part<List<EffectParameterValue>> parameters = file.map("parameters", EffectReader::parameters);
        List<EffectDescription> effects = file.maps("effects", EffectReader::description);
        List<EffectStatement> notKnown = file.maps("not-known", EffectReader::statement);
        List<EffectStatement> statements = file.maps("statements", EffectReader::statement);
        List<Incidences> incidences = file.maps("incidences", EffectReader::incidences);
        return new EffectKnowledge(parameters.get(), effects, notKnown, statements, incidences, words.get());
    }

    private static EffectKnowledge.Words words(YamlMap map) {
        return new EffectKnowledge.Words(map.text("bands"), map.text("missing-driver"), map.text("other-site"));
    }

    private static List<EffectParameterValue> parameters(YamlMap map) {
        List<Part<EffectParameterValue>> parts = new ArrayList<>();
        for (EffectParameter parameter : EffectParameter.values()) {
            parts.add(map.map(hyphenated(parameter), m -> parameter(parameter, m)));
        }
        return parts.stream().map(Part::get).toList();
    }

    private static EffectParameterValue parameter(EffectParameter parameter, YamlMap map) {
        double typical = map.quantity("typical", parameter.unit());
        String meaning = map.text("meaning");
        var spreads = map.optionalMaps("spread", m -> SpreadReader.read(m, parameter.unit()));
        return new EffectParameterValue(parameter, typical, meaning, spreads, map.evidence());
    }

    private static EffectDescription description(YamlMap map) {
        AcuteEffect effect = map.choice("effect", AcuteEffect.class);
        String title = map.text("title");
        String unit = map.text("unit");
        String formula = map.text("formula");
        Optional<SamplingSite> site = map.optionalChoice("site", SamplingSite.class);
        List<Drug> drugs = choices(map, "holds-for", Drug.class);
        Optional<String> elsewhere = map.optionalText("elsewhere");
        List<EffectParameter> uses = choices(map, "uses", EffectParameter.class);
        List<String> cautions = map.optionalTexts("cautions");
        Evidence evidence = map.evidence();
        return new EffectDescription(effect, title, unit, formula, site, drugs, elsewhere, uses, cautions, evidence);
    }

    private static EffectStatement statement(YamlMap map) {
        return new EffectStatement(map.text("id"), map.text("about"), map.text("words"), map.evidence());
    }

    private static Incidences incidences(YamlMap map) {
        String describes = map.text("describes");
        int treated = map.wholeNumber("treated");
        int placebo = map.wholeNumber("placebo");
        Map<String, Rates> rows = map.named("percent", Rates::read);
        Evidence evidence = map.evidence();
        List<Incidences.Incidence> incidences = new ArrayList<>();
        rows.forEach((words, r) ->
                incidences.add(new Incidences.Incidence(words, r.treatedFraction(), r.placeboFraction())));
        return new Incidences(describes, treated, placebo, incidences, evidence);
    }

    private record Rates(double treatedFraction, double placeboFraction) {
        static Rates read(YamlMap map) {
            return new Rates(map.quantity("treated", Unit.of("1")), map.quantity("placebo", Unit.of("1")));
        }
    }

    private static <E extends Enum<E>> List<E> choices(YamlMap map, String key, Class<E> among) {
        List<E> chosen = new ArrayList<>();
        for (String written : map.texts(key)) {
            Optional<E> constant = Arrays.stream(among.getEnumConstants())
                    .filter(c -> hyphenated(c).equals(written))
                    .findFirst();
            constant.ifPresentOrElse(
                    chosen::add, () -> map.problem(key, "has \"" + written + "\", which is not known"));
        }
        return chosen;
    }

    private static String hyphenated(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
