package org.evenkeel.knowledge.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.instrument.Instrument.Anchor;
import org.evenkeel.care.instrument.Instrument.Item;
import org.evenkeel.care.instrument.Profile;
import org.evenkeel.care.instrument.Profile.Codes;
import org.evenkeel.care.instrument.Profile.Remark;
import org.evenkeel.care.instrument.Scale;
import org.evenkeel.care.instrument.Scoring;
import org.evenkeel.care.instrument.Threshold;
import org.evenkeel.care.instrument.Threshold.Criterion;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.quantity.Unit;

/** Reads how an instrument is used: who rates, its scores, its thresholds, what to beware of. */
final class ProfileReader {
    private static final Unit ONE = Unit.of("1");

    private final List<Item> items;
    private final List<Anchor> anchors;
    private final Evidence evidence;

    ProfileReader(List<Item> items, List<Anchor> anchors, Evidence evidence) {
        this.items = items;
        this.anchors = anchors;
        this.evidence = evidence;
    }

    /** Empty when something in it can't be read; that is reported. */
    Optional<Profile> read(YamlMap file, boolean totalsOnly) {
        String construct = file.text("construct");
        Profile.Rater rater = file.choice("rater", Profile.Rater.class);
        Profile.Direction direction = file.choice("direction", Profile.Direction.class);
        Optional<Part<Remark>> recall = file.optionalMap("recall", ProfileReader::remark);
        List<Scale> written = file.optionalMaps("scores", this::scale);
        List<Threshold> thresholds = file.optionalMaps("thresholds", ProfileReader::threshold);
        Optional<Part<Codes>> codes = file.optionalMap("loinc", ProfileReader::codes);
        List<Remark> remarks = file.optionalMaps("remarks", ProfileReader::remark);
        List<Scale> scales =
                !written.isEmpty() || items.isEmpty() ? written : List.of(Scale.sumOf(items, anchors, evidence));
        if (scales.isEmpty()) {
            file.problem("scores", "must be there when there are no items to add up");
            return Optional.empty();
        }
        return Optional.of(new Profile(
                construct,
                rater,
                direction,
                totalsOnly,
                recall.map(Part::get),
                scales,
                thresholds,
                codes.map(Part::get),
                remarks));
    }

    private static Remark remark(YamlMap map) {
        return new Remark(map.text("words"), map.evidence());
    }

    private static Codes codes(YamlMap map) {
        return new Codes(
                map.optionalText("panel").orElse(""), map.optionalText("total").orElse(""), map.evidence());
    }

    private Scale scale(YamlMap map) {
        return new Scale(
                map.text("code"),
                map.text("words"),
                map.number("from"),
                map.number("to"),
                scoring(map),
                map.evidence());
    }

    private static Scoring scoring(YamlMap map) {
        String how = map.text("scoring");
        return switch (how) {
            case "entered" -> new Scoring.Entered();
            case "sum" ->
                new Scoring.SumOf(
                        map.texts("items").stream().map(ProfileReader::words).toList());
            case "mean" -> new Scoring.MeanOf(map.texts("items"), map.wholeNumber("at-least"));
            case "percent-of-range" ->
                new Scoring.PercentOf(map.text("of"), map.number("lowest"), map.number("highest"));
            case String other -> {
                map.problem("scoring", "is \"" + other + "\"; known: entered, sum, mean, percent-of-range");
                yield new Scoring.Entered();
            }
        };
    }

    /** Items written together count as one: the highest of them. */
    private static List<String> words(String group) {
        return Arrays.asList(group.split("\\s+"));
    }

    private static Threshold threshold(YamlMap map) {
        Threshold.Kind kind = map.choice("kind", Threshold.Kind.class);
        String code = map.optionalText("code").orElse(kind.name().toLowerCase(Locale.ROOT));
        String scale = map.optionalText("score").orElse("total");
        return new Threshold(code, kind, scale, criterion(map), map.text("definition"), map.evidence());
    }

    private static Criterion criterion(YamlMap map) {
        Optional<Double> fraction = map.optionalQuantity("better-by", ONE).filter(f -> isPercent(map));
        Optional<Double> points = map.optionalQuantity("better-by", ONE).filter(f -> !isPercent(map));
        Optional<Double> atMost = map.optionalQuantity("at-most", ONE);
        Optional<Double> below = map.optionalQuantity("below", ONE);
        List<Criterion> given = java.util.stream.Stream.of(
                        fraction.<Criterion>map(Criterion.ByFraction::new),
                        points.<Criterion>map(Criterion.ByPoints::new),
                        atMost.<Criterion>map(Criterion.AtMost::new),
                        below.<Criterion>map(Criterion.Below::new))
                .flatMap(Optional::stream)
                .toList();
        if (given.size() != 1) {
            throw new IllegalArgumentException("a threshold has one of: better-by, at-most, below");
        }
        return given.getFirst();
    }

    private static boolean isPercent(YamlMap map) {
        return map.optionalText("better-by").filter(t -> t.contains("%")).isPresent();
    }
}
