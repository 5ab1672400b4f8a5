package org.evenkeel.clinic.prediction;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;

/** The curves a page can draw of one drug, each with its own stroke. */
public enum ShownCurve {
    /** The drug in venous blood, or in arterial blood when the model knows no other. */
    MAIN("main"),
    /** The drug in arterial blood, beside venous. */
    ARTERIAL("arterial"),
    NORKETAMINE("norketamine"),
    S_KETAMINE("s-ketamine"),
    R_KETAMINE("r-ketamine"),
    HYDROXYNORKETAMINE("hydroxynorketamine");

    private final String key;

    ShownCurve(String key) {
        this.key = key;
    }

    /** Its name in requests, scripts and style sheets. */
    public String key() {
        return key;
    }

    /** The curve with this key. */
    static Optional<ShownCurve> ofKey(String key) {
        return Arrays.stream(values()).filter(c -> c.key.equals(key)).findFirst();
    }

    /** What {@code model} predicts for it when {@code drug} is given; empty when it doesn't. */
    Optional<Measurand> of(CompartmentModel model, Drug drug) {
        CompartmentModel given = model.forDrug(drug);
        Analyte parent = drug == Drug.RACEMIC_KETAMINE ? Analyte.KETAMINE : Analyte.S_KETAMINE;
        return switch (this) {
            case MAIN -> at(given, SamplingSite.VENOUS, parent).or(() -> at(given, SamplingSite.ARTERIAL, parent));
            case ARTERIAL ->
                at(given, SamplingSite.VENOUS, parent).flatMap(_ -> at(given, SamplingSite.ARTERIAL, parent));
            case NORKETAMINE ->
                beside(given, drug == Drug.RACEMIC_KETAMINE ? Analyte.NORKETAMINE : Analyte.S_NORKETAMINE);
            case HYDROXYNORKETAMINE ->
                beside(
                        given,
                        drug == Drug.RACEMIC_KETAMINE ? Analyte.HYDROXYNORKETAMINE : Analyte.S_HYDROXYNORKETAMINE);
            case S_KETAMINE -> drug == Drug.RACEMIC_KETAMINE ? beside(given, Analyte.S_KETAMINE) : Optional.empty();
            case R_KETAMINE -> drug == Drug.RACEMIC_KETAMINE ? beside(given, Analyte.R_KETAMINE) : Optional.empty();
        };
    }

    private static Optional<Measurand> beside(CompartmentModel model, Analyte analyte) {
        return at(model, SamplingSite.VENOUS, analyte).or(() -> at(model, SamplingSite.ARTERIAL, analyte));
    }

    private static Optional<Measurand> at(CompartmentModel model, SamplingSite site, Analyte analyte) {
        Predicate<Measurand> wanted = m -> m.analyte() == analyte && m.site() == site;
        return model.allMeasurands().stream().filter(wanted).findFirst();
    }
}
