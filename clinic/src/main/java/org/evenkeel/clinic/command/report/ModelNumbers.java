package org.evenkeel.clinic.command.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.CovariateEffect;
import org.evenkeel.pharmacology.model.Derivation;
import org.evenkeel.pharmacology.model.DerivedParameter;
import org.evenkeel.pharmacology.model.Eta;
import org.evenkeel.pharmacology.model.EtaCovariance;
import org.evenkeel.pharmacology.model.Output;
import org.evenkeel.pharmacology.model.Parameter;
import org.evenkeel.pharmacology.model.ResidualError;
import org.evenkeel.pharmacology.model.RouteModel;
import org.evenkeel.pharmacology.model.ValidRange;
import org.evenkeel.pharmacology.model.Variability;
import org.evenkeel.pharmacology.model.WeightExponent;

/** Every number of a model, one after the other, with its source. */
final class ModelNumbers {

    private static final double PERCENT = 100;

    private final List<ModelNumber> numbers = new ArrayList<>();

    /**
     * A number.
     *
     * @param kind what kind of number it is
     * @param name its name in the model
     * @param value with its unit
     * @param evidence where it comes from
     */
    record ModelNumber(String kind, String name, String value, Evidence evidence) {}

    private ModelNumbers() {}

    static List<ModelNumber> of(CompartmentModel model) {
        ModelNumbers all = new ModelNumbers();
        model.parameters().forEach(all::parameter);
        model.parameterisation().derived().forEach(all::derived);
        model.parameterisation().weightExponents().forEach(all::exponent);
        model.routes().forEach(all::route);
        model.enantiomers().ifPresent(e -> {
            all.factors("S-ketamine", e.s().factorsDimensionless().toString(), e.s().evidence());
            all.factors("R-ketamine", e.r().factorsDimensionless().toString(), e.r().evidence());
        });
        model.variabilities().forEach(all::variability);
        model.outputs().forEach(all::residual);
        all.range("age", model.validRanges().ageYears());
        all.range("weight", model.validRanges().weightKg());
        all.range("time since the last dose", model.validRanges().minutesSinceStart());
        return all.numbers;
    }

    private void add(String kind, String name, String value, Evidence evidence) {
        numbers.add(new ModelNumber(kind, name, value, evidence));
    }

    private void parameter(Parameter p) {
        String unit =
                p.kind().unit().ucum().equals("1") ? "" : " " + p.kind().unit().ucum();
        String weight = p.weightExponent().map(w -> ", follows weight as " + w).orElse("");
        String interval = p.interval95()
                .map(i -> ", 95 % interval " + text(i.lowestInRangeUnit()) + " to " + text(i.highestInRangeUnit()))
                .orElse("");
        add("parameter", p.name(), text(p.typicalInKindUnit()) + unit + interval + weight, p.evidence());
        for (CovariateEffect effect : p.covariates()) {
            add("covariate", p.name(), words(effect), effect.evidence());
        }
    }

    private static String words(CovariateEffect effect) {
        return switch (effect) {
            case CovariateEffect.AgeAbove age ->
                text(age.perYearInKindUnit()) + " for every year above "
                        + text(age.above().ageYears());
            case CovariateEffect.OfAncestry of ->
                "x" + text(of.factorDimensionless()) + " if "
                        + of.ancestry().name().toLowerCase(Locale.ROOT);
        };
    }

    private void derived(DerivedParameter d) {
        String words = switch (d.derivation()) {
            case Derivation.Product product -> String.join(" x ", product.of());
            case Derivation.Quotient quotient -> quotient.dividend() + " / " + quotient.divisor();
            case Derivation.Sum sum -> String.join(" + ", sum.of());
            case Derivation.Complement complement -> "1 - " + complement.part();
        };
        add("derived", d.name(), words, d.evidence());
    }

    private void exponent(WeightExponent w) {
        add("weight exponent", w.name(), text(w.exponent()), w.evidence());
    }

    private void route(RouteModel route) {
        String name = route.route().words();
        add("route", name, "dose " + range(route.dose()), route.evidence());
        route.rateMgPerKgPerMin().ifPresent(rate -> add("route", name, "rate " + range(rate), rate.evidence()));
        route.cautions().forEach(c -> add("route", name, c, route.evidence()));
    }

    private void factors(String name, String factors, Evidence evidence) {
        add("enantiomer", name, factors, evidence);
    }

    private void variability(Variability group) {
        for (Eta eta : group.etas()) {
            String value = "variance " + text(eta.varianceDimensionless()) + " on "
                    + String.join(", ", eta.on()) + " (" + eta.scale().name().toLowerCase(Locale.ROOT) + ", "
                    + eta.level().name().toLowerCase(Locale.ROOT) + ")";
            add("group " + group.id(), eta.name(), value, eta.evidence());
        }
        for (EtaCovariance pair : group.covariances()) {
            add(
                    "group " + group.id(),
                    pair.one() + " with " + pair.other(),
                    "covariance " + text(pair.covarianceDimensionless()),
                    pair.evidence());
        }
    }

    private void residual(Output output) {
        output.residual().ifPresent(r -> add("residual", output.measurand().words(), words(r), r.evidence()));
    }

    private static String words(ResidualError residual) {
        String relative = residual.form().name().toLowerCase(Locale.ROOT) + " "
                + text(residual.relativeSdFraction() * PERCENT) + " %";
        return residual.additiveSdNgPerMl() > 0
                ? relative + " and " + text(residual.additiveSdNgPerMl()) + " ng/mL"
                : relative;
    }

    private void range(String name, ValidRange range) {
        add("valid", name, range(range), range.evidence());
    }

    private static String range(ValidRange range) {
        return text(range.bounds().lowestInRangeUnit()) + " to "
                + text(range.bounds().highestInRangeUnit()) + " " + range.unitWords();
    }

    private static String text(double value) {
        return NumberText.exact(Double.parseDouble(String.format(Locale.ROOT, "%.5g", value)));
    }
}
