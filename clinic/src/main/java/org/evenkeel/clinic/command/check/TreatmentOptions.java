package org.evenkeel.clinic.command.check;

import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.rule.BodyWeight;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.clinic.command.simulate.BadArgumentException;
import org.evenkeel.clinic.command.simulate.Typed;
import org.evenkeel.pharmacology.quantity.Quantity;
import org.evenkeel.pharmacology.quantity.Unit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The treatment as typed. */
final class TreatmentOptions {
    private static final Unit MG = Unit.of("mg");
    private static final Unit MG_PER_KG = Unit.of("mg/kg");

    private static final Map<String, String> MEDICINES =
            ScopeWords.of("ketamine", "ketamine", "racemic-ketamine", "ketamine", "esketamine", "esketamine");

    @Option(
            names = "--route",
            paramLabel = "ROUTE",
            description = "iv, im, sc, nasal, sublingual or oral (usual: iv; nasal for esketamine).")
    private @Nullable String route;

    @Option(
            names = "--medicine",
            paramLabel = "MEDICINE",
            description = "ketamine (racemic) or esketamine (usual: ketamine; esketamine for nasal).")
    private @Nullable String medicine;

    @Option(names = "--dose", paramLabel = "DOSE", description = "One dose of base, such as 0.5mg/kg or 56mg.")
    private @Nullable String dose;

    @Option(names = "--over", paramLabel = "TIME", description = "How long it runs, such as 40min.")
    private @Nullable String over;

    @Option(
            names = "--weight",
            paramLabel = "WEIGHT",
            description = "Weight measured now, such as 82kg (usual: the record's, when at most 7 days old).")
    private @Nullable String weight;

    @Option(
            names = "--indication",
            paramLabel = "FOR",
            defaultValue = "trd",
            description = "trd, depression, mdsi, anxiety, ptsd, pain, neuropathic-pain, crps, fibromyalgia, headache,"
                    + " back-pain or spinal-cord-injury (usual: ${DEFAULT-VALUE}).")
    private String indication = "trd";

    @Option(
            names = "--setting",
            paramLabel = "SETTING",
            defaultValue = "clinic",
            description = "clinic or home (usual: ${DEFAULT-VALUE}).")
    private String setting = "clinic";

    @Option(
            names = "--jurisdiction",
            paramLabel = "LAW",
            description = "us, eu, ch, uk or ca (usual: what the clinic's site.yaml says, else us).")
    private @Nullable String jurisdiction;

    @Option(names = "--on", paramLabel = "DAY", description = "The day of asking, such as 2026-05-01 (usual: today).")
    private @Nullable String on;

    @Nullable
    String on() {
        return on;
    }

    /**
     * The treatment.
     *
     * @param law the clinic's, when none was typed
     */
    Treatment read(String law) {
        String way = route == null ? "" : ScopeWords.choice("--route", route, ScopeWords.ROUTES);
        String given = medicine == null
                ? way.equals(ScopeWords.NASAL) ? "esketamine" : "ketamine"
                : ScopeWords.choice("--medicine", medicine, MEDICINES);
        String by = !way.isEmpty() ? way : given.equals("esketamine") ? ScopeWords.NASAL : "intravenous";
        RuleScope scope = new RuleScope(
                ScopeWords.choice("--jurisdiction", jurisdiction == null ? law : jurisdiction, ScopeWords.LAWS),
                ScopeWords.choice("--indication", indication, ScopeWords.INDICATIONS),
                given,
                by,
                ScopeWords.choice("--setting", setting, ScopeWords.of("clinic", "clinic", "home", "home")));
        return new Treatment(scope, dose(), weight());
    }

    private Optional<Treatment.Dose> dose() {
        if (dose == null) {
            if (over != null) {
                throw new BadArgumentException("--over", "a time needs a dose: add --dose, such as 0.5mg/kg");
            }
            return Optional.empty();
        }
        boolean perKg = perKg(dose);
        double value = Typed.quantity("--dose", dose, perKg ? MG_PER_KG : MG, "0.5mg/kg or 56mg");
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new BadArgumentException("--dose", "\"" + PlainText.line(dose) + "\" is not above 0");
        }
        return Optional.of(new Treatment.Dose(value, perKg, minutes()));
    }

    private static boolean perKg(String typed) {
        try {
            return Quantity.ofTyped(typed).unit().measuresTheSameAs(MG_PER_KG);
        } catch (IllegalArgumentException unreadable) {
            return false; // told when it is read as an amount
        }
    }

    private Optional<Double> minutes() {
        if (over == null) {
            return Optional.empty();
        }
        double minutes = Typed.minutes("--over", over);
        if (!(minutes > 0) || Double.isInfinite(minutes)) {
            throw new BadArgumentException("--over", "\"" + PlainText.line(over) + "\" is not above 0");
        }
        return Optional.of(minutes);
    }

    private Optional<Double> weight() {
        if (weight == null) {
            return Optional.empty();
        }
        double kg = Typed.quantity("--weight", weight, Unit.of("kg"), "82kg or 180lb");
        if (!BodyWeight.isPlausible(kg)) {
            throw new BadArgumentException(
                    "--weight", "\"" + PlainText.line(weight) + "\" is not a weight of an adult");
        }
        return Optional.of(kg);
    }
}
