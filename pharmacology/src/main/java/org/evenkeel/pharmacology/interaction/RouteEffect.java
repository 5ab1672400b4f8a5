package org.evenkeel.pharmacology.interaction;

import java.util.List;
import java.util.Optional;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.substance.Drug;

/**
 * What a substance does to the exposure by one class of routes.
 *
 * @param routes the class
 * @param measuredWith the drug it was measured with
 * @param given how much of the substance, and for how long
 * @param published what changed, the area among it
 * @param application how it is put into models; empty when it is shown only
 * @param cautions what to know before reading the curve
 * @param evidence where it was published
 */
public record RouteEffect(
        RouteClass routes,
        Drug measuredWith,
        String given,
        List<PublishedRatio> published,
        Optional<Application> application,
        List<String> cautions,
        Evidence evidence) {

    private static final double AGREES = 0.01;

    public RouteEffect {
        published = List.copyOf(published);
        cautions = List.copyOf(cautions);
        if (published.stream().map(PublishedRatio::measure).distinct().count() < published.size()) {
            throw new IllegalArgumentException("one change of exposure is here twice");
        }
        if (published.stream().noneMatch(r -> r.measure() == ExposureMeasure.AUC)) {
            throw new IllegalArgumentException("the area is missing, which every effect of a substance is told by");
        }
        if (application.isPresent() && !evidence.status().isChecked()) {
            throw new IllegalArgumentException("a change that was not checked cannot be applied");
        }
        double area = ratio(published, ExposureMeasure.AUC).orElse(Double.NaN);
        application
                .map(a -> areaByRole(a, routes))
                .filter(made -> !agree(made, area))
                .ifPresent(made -> {
                    throw new IllegalArgumentException(
                            "its factors make an area of x" + made + ", published is x" + area);
                });
    }

    private static double areaByRole(Application application, RouteClass routes) {
        var factors = application.byRoleDimensionless();
        double arriving =
                routes == RouteClass.SWALLOWED ? factors.getOrDefault(ParameterRole.SWALLOWED_FRACTION, 1.0) : 1;
        return factors.isEmpty() ? Double.NaN : arriving / factors.getOrDefault(ParameterRole.SYSTEMIC_CLEARANCE, 1.0);
    }

    private static boolean agree(double made, double published) {
        return Double.isNaN(made) || Math.abs(made - published) <= AGREES * published;
    }

    /** The published change of one measure. */
    public Optional<Double> ratio(ExposureMeasure measure) {
        return ratio(published, measure);
    }

    private static Optional<Double> ratio(List<PublishedRatio> published, ExposureMeasure measure) {
        return published.stream()
                .filter(r -> r.measure() == measure)
                .map(PublishedRatio::ratioDimensionless)
                .findFirst();
    }

    /** Whether it was measured that the area does not change. */
    public boolean isNoChange() {
        return ratio(ExposureMeasure.AUC).filter(r -> r == 1).isPresent() && application.isEmpty();
    }
}
