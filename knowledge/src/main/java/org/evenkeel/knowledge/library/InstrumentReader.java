package org.evenkeel.knowledge.library;

import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.instrument.Instrument;
import org.evenkeel.care.instrument.Instrument.Anchor;
import org.evenkeel.care.instrument.Instrument.Band;
import org.evenkeel.care.instrument.Instrument.Extra;
import org.evenkeel.care.instrument.Instrument.Item;
import org.evenkeel.care.instrument.Instrument.ItemFlag;
import org.evenkeel.knowledge.library.Shelf.Layer;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.YamlMap;

/** Reads {@code instruments/}, one instrument a file. */
final class InstrumentReader {
    private final Shelves shelves;
    private final Layer layer;

    InstrumentReader(Shelves shelves, Layer layer) {
        this.shelves = shelves;
        this.layer = layer;
    }

    void read(YamlMap file) {
        String id = file.text("id");
        String version = file.text("version");
        String title = file.text("title");
        String stem = file.text("stem");
        List<Item> items = file.maps("items", InstrumentReader::item);
        List<Anchor> anchors = file.maps("anchors", InstrumentReader::anchor);
        Optional<Part<Extra>> extra = file.optionalMap("extra", InstrumentReader::extra);
        List<Band> bands = file.maps("bands", InstrumentReader::band);
        List<ItemFlag> flags = file.optionalMaps("flags", map -> flag(map, items));
        String licence = file.text("licence");
        var evidence = file.evidence();
        if (items.isEmpty() || anchors.isEmpty() || bands.isEmpty()) {
            return; // reported already
        }
        shelves.instruments.put(
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
                        evidence),
                layer);
    }

    private static Item item(YamlMap map) {
        return new Item(map.text("code"), map.optionalText("loinc").orElse(""), map.text("words"));
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
