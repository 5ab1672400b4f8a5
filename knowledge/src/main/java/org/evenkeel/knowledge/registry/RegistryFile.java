package org.evenkeel.knowledge.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.instrument.Instrument;
import org.evenkeel.care.instrument.Threshold;
import org.evenkeel.care.registry.OutcomeScale;
import org.evenkeel.care.registry.RegistryDefinitions;
import org.evenkeel.care.registry.RegistryDefinitions.Adverse;
import org.evenkeel.care.registry.RegistryDefinitions.DoseBand;
import org.evenkeel.care.registry.RegistryDefinitions.Published;
import org.evenkeel.care.registry.RegistryDefinitions.Relapse;
import org.evenkeel.care.registry.RegistryDefinitions.Remark;
import org.evenkeel.care.registry.RegistryDefinitions.SmallNumbers;
import org.evenkeel.care.registry.Window;
import org.evenkeel.care.registry.statistics.ReliableChange;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.quantity.Unit;

/** The file {@code registry/definitions.yaml}: the house's, or the clinic's where it has one. */
public final class RegistryFile {
    private static final String PATH = "registry/definitions.yaml";
    private static final Unit DAYS = Unit.of("d");
    private static final Unit ONE = Unit.of("1");

    private final Map<String, Instrument> instruments;

    private RegistryFile(Map<String, Instrument> instruments) {
        this.instruments = instruments;
    }

    /**
     * Reads the definitions.
     *
     * @param clinicFolder the clinic's folder of knowledge, if it has one
     * @param instruments by id; the definitions of response and so on stand with them
     * @throws org.evenkeel.knowledge.yaml.RefusedDataException naming every problem of the file
     */
    public static RegistryDefinitions read(Optional<Path> clinicFolder, Map<String, Instrument> instruments) {
        Optional<Path> own = clinicFolder.map(f -> f.resolve(PATH)).filter(Files::isRegularFile);
        try {
            return own.isPresent()
                    ? read("clinic:" + PATH, Files.readString(own.get()), instruments)
                    : read(PATH, YamlFile.resource(RegistryFile.class, "knowledge/" + PATH), instruments);
        } catch (IOException e) {
            throw new UncheckedIOException("a file in the clinic's folder cannot be read", e);
        }
    }

    /** Definitions from the text of a file; {@code file} is its name in problems. */
    static RegistryDefinitions read(String file, String text, Map<String, Instrument> instruments) {
        Problems problems = new Problems();
        RegistryFile reader = new RegistryFile(instruments);
        Part<RegistryDefinitions> read = YamlFile.read(file, text, problems, reader::definitions);
        problems.refuseIfAny();
        return read.get();
    }

    private RegistryDefinitions definitions(YamlMap file) {
        List<OutcomeScale> scales = file.maps("scales", this::scale);
        int within = days(file, "baseline-within");
        List<Window> windows = file.maps("windows", RegistryFile::window);
        Part<Relapse> relapse = file.map("relapse", RegistryFile::relapse);
        Part<Adverse> adverse = file.map("adverse", m -> new Adverse(m.wholeNumber("high-systolic"), m.evidence()));
        Part<SmallNumbers> small =
                file.map("small-numbers", m -> new SmallNumbers(m.wholeNumber("least"), m.evidence()));
        List<DoseBand> bands =
                file.maps("dose-bands", m -> new DoseBand(m.text("words"), m.number("from"), m.number("below")));
        List<Published> published = file.maps("published", RegistryFile::published);
        List<Remark> remarks = file.maps("remarks", m -> new Remark(m.text("report"), m.text("words"), m.evidence()));
        return new RegistryDefinitions(
                scales, within, windows, relapse.get(), adverse.get(), small.get(), bands, published, remarks);
    }

    private OutcomeScale scale(YamlMap map) {
        String id = map.text("instrument");
        Instrument instrument = instruments.get(id);
        if (instrument == null) {
            throw new IllegalArgumentException("there is no instrument \"" + id + "\"");
        }
        Threshold response = threshold(instrument, map.text("response"));
        Threshold remission = threshold(instrument, map.text("remission"));
        Optional<Threshold> meaningful = map.optionalText("meaningful").map(code -> threshold(instrument, code));
        int atLeast = map.wholeNumber("baseline-at-least");
        Part<Evidence> baseline = map.map("baseline", YamlMap::evidence);
        Part<ErrorOf> error = map.map("error", RegistryFile::error);
        return new OutcomeScale(
                id,
                instrument.title(),
                instrument.profile().direction(),
                response,
                remission,
                meaningful,
                error.get().change(),
                error.get().evidence(),
                atLeast,
                baseline.get());
    }

    private record ErrorOf(ReliableChange change, Evidence evidence) {}

    /** In points, or as reliability and spread. */
    private static ErrorOf error(YamlMap map) {
        Optional<Double> points = map.optionalQuantity("points", ONE);
        ReliableChange change = points.isPresent()
                ? new ReliableChange(points.get())
                : ReliableChange.of(map.number("reliability"), map.number("spread"));
        return new ErrorOf(change, map.evidence());
    }

    private static Threshold threshold(Instrument instrument, String code) {
        return instrument.profile().thresholds().stream()
                .filter(t -> t.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(instrument.id() + " has no threshold \"" + code + "\""));
    }

    private static Window window(YamlMap map) {
        return new Window(
                map.text("code"),
                map.text("words"),
                map.choice("counted", Window.Counted.class),
                map.wholeNumber("day"),
                map.wholeNumber("from"),
                map.wholeNumber("to"),
                map.evidence());
    }

    private static Relapse relapse(YamlMap map) {
        return new Relapse(
                days(map, "answer-at-end-from"),
                days(map, "answer-at-end-to"),
                map.wholeNumber("answers-in-a-row"),
                map.texts("shown-days").stream().map(Integer::valueOf).toList(),
                map.text("words"),
                map.evidence());
    }

    private static Published published(YamlMap map) {
        return new Published(
                map.text("report"),
                map.text("trial"),
                map.text("treatment"),
                map.text("people"),
                map.text("measure"),
                map.text("result"),
                map.evidence());
    }

    private static int days(YamlMap map, String key) {
        double days = map.quantity(key, DAYS);
        return Double.isNaN(days) ? 0 : (int) Math.round(days);
    }
}
