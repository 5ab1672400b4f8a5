package org.evenkeel.pharmacology.interaction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.substance.Drug;

/** Fills the places of {@link InteractionWords}. */
record InteractionSentences(InteractionWords words) {

    String applied(Perpetrator perpetrator, RouteEffect effect, Route route) {
        return change(words.applied(), perpetrator, effect, route);
    }

    String unchanged(Perpetrator perpetrator, RouteEffect effect, Route route) {
        return change(words.unchanged(), perpetrator, effect, route);
    }

    String unchecked(Perpetrator perpetrator, RouteEffect effect, Route route) {
        return change(words.unchecked(), perpetrator, effect, route);
    }

    String notInModel(Perpetrator perpetrator, RouteEffect effect, Route route) {
        return change(words.notInModel(), perpetrator, effect, route);
    }

    String notKnown(Perpetrator perpetrator, Route route) {
        boolean alsoSwallowed = RouteClass.of(route).isSwallowedInPart()
                && perpetrator.effect(RouteClass.SWALLOWED).isPresent();
        return place(alsoSwallowed ? words.swallowedPart() : words.notKnown(), perpetrator, route);
    }

    String unknownName(String typed) {
        return words.unknownName().replace("{typed}", typed);
    }

    String otherDrug(RouteEffect effect, Drug drug) {
        return words.otherDrug()
                .replace("{measured}", effect.measuredWith().words())
                .replace("{drug}", drug.words());
    }

    String otherRoute(Route route) {
        return words.otherRoute().replace("{route}", route.words());
    }

    private String change(String template, Perpetrator perpetrator, RouteEffect effect, Route route) {
        String peak = effect.ratio(ExposureMeasure.CMAX)
                .map(r -> words.peak().replace("{cmax}", number(r)))
                .orElse("");
        String area = effect.ratio(ExposureMeasure.AUC)
                .map(InteractionSentences::number)
                .orElse("");
        return place(template.replace("{auc}", area).replace("{peak}", peak), perpetrator, route);
    }

    private static String place(String template, Perpetrator perpetrator, Route route) {
        String by = route.words();
        return template.replace("{perpetrator}", perpetrator.words())
                .replace("{route}", by)
                .replace("{Route}", by.substring(0, 1).toUpperCase(Locale.ROOT) + by.substring(1));
    }

    /** Three digits at most, and at least one behind the point: 2.6, 3.0, 0.14, 1.29. */
    private static String number(double ratio) {
        BigDecimal rounded = new BigDecimal(ratio).round(new MathContext(3)).stripTrailingZeros();
        return rounded.setScale(Math.max(1, rounded.scale())).toPlainString();
    }
}
