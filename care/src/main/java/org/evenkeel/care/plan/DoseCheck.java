package org.evenkeel.care.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.plan.DoseCeiling.Spacing;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Finding.Outcome;
import org.evenkeel.care.rule.Missing;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.care.rule.Trigger;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;

/** Holds an order against the table of ceilings. */
public final class DoseCheck {
    private static final Evidence HOUSE =
            new Evidence("Site policy of this software: no source sets it", EvidenceStatus.SITE_POLICY);
    private static final String NO_NUMBER_PAST = "Chosen as a default for a medical director to sign. ";

    private DoseCheck() {}

    /**
     * What speaks against this dose, strongest first; empty when nothing does. Of limits on the same property only the
     * strongest is told.
     */
    public static List<Finding> findings(CeilingTable table, RuleScope scope, DoseOrder order) {
        Optional<DoseCeiling> row = table.row(scope);
        if (row.isEmpty()) {
            return List.of(DoseNotOrderable.noRow(scope));
        }
        List<Finding> findings = new ArrayList<>();
        if (!row.get().isOrderable()) {
            findings.add(DoseNotOrderable.spacingNotKnown(scope, row.get()));
        }
        if (row.get().perKg() && order.weightKg().isEmpty()) {
            findings.add(noWeight(row.get()));
        }
        for (DoseMeasure measure : DoseMeasure.values()) {
            row.get().limits().stream()
                    .flatMap(l -> l instanceof DoseLimit.Beyond b && b.measure() == measure
                            ? beyond(b, order, row.get()).stream()
                            : java.util.stream.Stream.empty())
                    .min(Comparator.comparing(Finding::severity))
                    .ifPresent(findings::add);
        }
        row.get().limits().stream()
                .flatMap(l -> l instanceof DoseLimit.NoneOf n
                        ? noneOf(n, order, scope, row.get()).stream()
                        : java.util.stream.Stream.empty())
                .forEach(findings::add);
        findings.sort(Comparator.comparing(Finding::outcome).thenComparing(Finding::severity));
        return List.copyOf(findings);
    }

    /**
     * What speaks against sessions at these instants, given or planned, over all routes. Sessions at other clinics must
     * be among them to count. Nothing when the row says nothing of it: that no dose can be ordered then is told with the
     * dose.
     */
    public static List<Finding> spacing(DoseCeiling row, List<Instant> starts) {
        return row.spacing().map(s -> spacing(row, s, starts)).orElse(List.of());
    }

    private static List<Finding> spacing(DoseCeiling row, Spacing spacing, List<Instant> starts) {
        List<Instant> sorted = starts.stream().sorted().toList();
        List<Finding> findings = new ArrayList<>();
        shortest(sorted).ifPresent(gap -> {
            if (gap.compareTo(Duration.ofHours(spacing.stopUnderHours())) < 0) {
                findings.add(
                        spacing(row, spacing, Severity.HARD_STOP, "Two sessions lie only " + hours(gap) + " apart"));
            } else if (gap.compareTo(Duration.ofHours(spacing.reasonUnderHours())) < 0) {
                findings.add(spacing(
                        row, spacing, Severity.OVERRIDE_WITH_REASON, "Two sessions lie only " + hours(gap) + " apart"));
            }
        });
        int most = mostIn7Days(sorted);
        if (most > spacing.stopAboveIn7Days()) {
            findings.add(spacing(row, spacing, Severity.HARD_STOP, most + " sessions within 7 days"));
        }
        return List.copyOf(findings);
    }

    private static Optional<Duration> shortest(List<Instant> sorted) {
        Optional<Duration> shortest = Optional.empty();
        for (int i = 1; i < sorted.size(); i++) {
            Duration gap = Duration.between(sorted.get(i - 1), sorted.get(i));
            if (shortest.isEmpty() || gap.compareTo(shortest.get()) < 0) {
                shortest = Optional.of(gap);
            }
        }
        return shortest;
    }

    private static int mostIn7Days(List<Instant> sorted) {
        int most = 0;
        for (Instant first : sorted) {
            Instant end = first.plus(Duration.ofDays(7));
            most = Math.max(most, (int) sorted.stream()
                    .filter(s -> !s.isBefore(first) && s.isBefore(end))
                    .count());
        }
        return most;
    }

    private static String hours(Duration gap) {
        return gap.toHours() + " h";
    }

    private static Optional<Finding> beyond(DoseLimit.Beyond limit, DoseOrder order, DoseCeiling row) {
        Optional<Double> value = order.value(limit.measure());
        String bound = limit.comparison().words() + " " + number(limit.value()) + " "
                + limit.measure().unit().ucum();
        String words = limit.severity().words() + " " + bound + ". "
                + (limit.evidence().status() == EvidenceStatus.SITE_POLICY ? NO_NUMBER_PAST : "");
        if (value.isEmpty()) {
            boolean weightIsTold = row.perKg() && order.weightKg().isEmpty();
            return weightIsTold
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            limit.rule(),
                            row.version(),
                            limit.severity(),
                            Outcome.UNKNOWN,
                            capital(limit.measure().words()) + " not known",
                            words.strip(),
                            List.of(),
                            List.of(new Missing(
                                    Missing.Kind.MEASUREMENT,
                                    limit.measure().name(),
                                    "Enter the " + limit.measure().words())),
                            limit.evidence(),
                            Optional.empty(),
                            row.origin()));
        }
        if (!limit.comparison().holds(value.get(), limit.value())) {
            return Optional.empty();
        }
        String fact = capital(limit.measure().words()) + " " + number(value.get()) + " "
                + limit.measure().unit().ucum();
        return Optional.of(
                fires(limit.rule(), row, limit.severity(), fact + ", " + bound, words.strip(), fact, limit.evidence()));
    }

    private static Optional<Finding> noneOf(DoseLimit.NoneOf limit, DoseOrder order, RuleScope scope, DoseCeiling row) {
        boolean asked =
                (limit.jurisdictions().isEmpty() || limit.jurisdictions().contains(scope.jurisdiction()))
                        && (!limit.firstDoseOnly() || order.firstOfCourse());
        boolean allowed = limit.dosesMg().stream().anyMatch(d -> d == order.doseMg());
        if (!asked || allowed) {
            return Optional.empty();
        }
        String doses = limit.dosesMg().stream()
                .sorted()
                .map(String::valueOf)
                .collect(java.util.stream.Collectors.joining(", "));
        String words = (limit.firstDoseOnly() ? "The first dose is " : "Doses are ") + doses + " mg.";
        return Optional.of(fires(
                limit.rule(),
                row,
                limit.severity(),
                "Dose " + number(order.doseMg()) + " mg",
                words,
                "Dose " + number(order.doseMg()) + " mg",
                limit.evidence()));
    }

    private static Finding spacing(DoseCeiling row, Spacing spacing, Severity severity, String fact) {
        return fires(
                spacing.rule(),
                row,
                severity,
                fact,
                "At most " + spacing.stopAboveIn7Days() + " sessions in any 7 days"
                        + (spacing.reasonUnderHours() > 0
                                ? ", at least " + spacing.reasonUnderHours() + " h apart"
                                : "")
                        + ". All routes and other clinics count: ask.",
                fact,
                spacing.evidence());
    }

    private static Finding noWeight(DoseCeiling row) {
        return fires(
                "P-WT-1",
                row,
                Severity.HARD_STOP,
                "No recent weight",
                "A dose per kg needs a weight measured here within 7 days.",
                "Weight missing or older than 7 days",
                HOUSE);
    }

    private static Finding fires(
            String rule,
            DoseCeiling row,
            Severity severity,
            String title,
            String words,
            String fact,
            Evidence evidence) {
        return new Finding(
                rule,
                row.version(),
                severity,
                Outcome.FIRES,
                title,
                words,
                List.of(new Trigger(fact, "", Optional.empty(), Optional.empty())),
                List.of(),
                evidence,
                Optional.empty(),
                row.origin());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
