package org.evenkeel.knowledge.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.instrument.Instrument;
import org.evenkeel.care.instrument.Instrument.Anchor;
import org.evenkeel.care.instrument.Instrument.Band;
import org.evenkeel.care.instrument.Instrument.Extra;
import org.evenkeel.care.instrument.Instrument.Item;
import org.evenkeel.care.instrument.Instrument.ItemFlag;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.YamlMap;

/** Reads {@code instruments/}, one instrument a file. */
final class InstrumentReader {
    private final Shelves shelves;
    private final Whose whose;

    InstrumentReader(Shelves shelves, Whose whose) {
        this.shelves = shelves;
        this.whose = whose;
    }

    void read(YamlMap file) {
        String id = file.text("id");
        String version = file.text("version");
        String title = file.text("title");
        boolean totalsOnly = file.optionalText("totals-only").isPresent() && file.flag("totals-only");
        String stem = totalsOnly ? "" : file.text("stem");
        List<Item> items = new ArrayList<>(file.optionalMaps("items", InstrumentReader::item));
        List<Anchor> anchors = new ArrayList<>(file.optionalMaps("anchors", InstrumentReader::anchor));
        file.optionalMap("numbered-items", map -> numbered(map, items));
        Optional<Part<Extra>> extra = file.optionalMap("extra", InstrumentReader::extra);
        List<Band> bands = file.optionalMaps("bands", InstrumentReader::band);
        List<ItemFlag> flags = file.optionalMaps("flags", map -> flag(map, items));
        String licence = file.text("licence");
        var evidence = file.evidence();
        if (items.isEmpty() && !totalsOnly) {
            file.problem("items", "must be there: only an instrument of which totals alone may be kept has none");
            return;
        }
        if (items.stream().anyMatch(i -> i.anchors().isEmpty()) && anchors.isEmpty()) {
            file.problem("anchors", "must be there for items that have no choices of their own");
            return;
        }
        var profile = new ProfileReader(items, anchors, evidence).read(file, totalsOnly);
        profile.ifPresent(p -> shelves.instruments.put(
                file,
                "id",
                id,
                new Instrument(
                        id,
                        version,
                        title,
                        stem,
                        items,
                        anchors,
                        extra.map(Part::get),
                        bands,
                        flags,
                        licence,
                        evidence,
                        p),
                whose));
    }

    /** Items known by their number on a paper form, without a word of it. */
    private static boolean numbered(YamlMap map, List<Item> items) {
        int count = map.wholeNumber("count");
        List<Anchor> choices = IntStream.rangeClosed(map.wholeNumber("from"), map.wholeNumber("to"))
                .mapToObj(v -> new Anchor(v, Integer.toString(v)))
                .toList();
        IntStream.rangeClosed(1, count)
                .forEach(n -> items.add(new Item("item-" + n, "", "Item " + n + " of the paper form", choices)));
        return true;
    }

    private static Item item(YamlMap map) {
        String code = map.text("code");
        String loinc = map.optionalText("loinc").orElse("");
        String words = map.text("words");
        List<Anchor> own = map.optionalText("highest").isEmpty()
                ? map.optionalMaps("anchors", InstrumentReader::anchor)
                : IntStream.rangeClosed(0, map.wholeNumber("highest"))
                        .mapToObj(v -> new Anchor(v, Integer.toString(v)))
                        .toList();
        return new Item(code, loinc, words, own);
    }

    private static Anchor anchor(YamlMap map) {
        return new Anchor(map.wholeNumber("value"), map.text("words"));
    }

    private static Extra extra(YamlMap map) {
        return new Extra(map.text("code"), map.text("words"), map.maps("anchors", InstrumentReader::anchor));
    }

    private static Band band(YamlMap map) {
        return new Band(map.wholeNumber("from"), map.wholeNumber("to"), map.text("words"), map.evidence());
    }

    private static ItemFlag flag(YamlMap map, List<Item> items) {
        String item = map.text("item");
        if (items.stream().noneMatch(i -> i.code().equals(item))) {
            map.problem("item", "names the item \"" + item + "\", which does not exist");
        }
        return new ItemFlag(
                item,
                map.wholeNumber("at-least"),
                map.text("alert"),
                map.choice("urgency", Urgency.class),
                map.text("words"),
                map.evidence());
    }
}
