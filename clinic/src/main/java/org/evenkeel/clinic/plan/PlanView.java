package org.evenkeel.clinic.plan;

import java.util.List;
import java.util.Optional;
import org.evenkeel.care.plan.PlannedDose;
import org.evenkeel.clinic.finding.EvidenceView;
import org.evenkeel.clinic.page.PatientHeader;
import org.evenkeel.clinic.prediction.RouteChoice;
import org.jspecify.annotations.Nullable;

/**
 * The plan page.
 *
 * @param protocols what a course can be ordered by
 * @param choices drugs and routes that can be looked at
 * @param ordered key of the choice that is ordered here
 * @param medicines ingredients of what the patient takes
 * @param weight the latest weight; empty when none was ever measured
 * @param ageYears null when not known
 * @param course the course under way; empty while one is being ordered
 * @param found what the rules say of the order as it stands
 * @param candidate whether somebody signed that the patient is a candidate
 */
public record PlanView(
        PatientHeader patient,
        ProtocolFacts protocol,
        List<ProtocolChoice> protocols,
        List<RouteChoice> choices,
        String ordered,
        List<String> medicines,
        Optional<WeightFacts> weight,
        @Nullable Integer ageYears,
        Optional<CourseView> course,
        List<CourseView> earlier,
        OrderFindings found,
        boolean candidate) {
    public PlanView {
        protocols = List.copyOf(protocols);
        choices = List.copyOf(choices);
        medicines = List.copyOf(medicines);
        earlier = List.copyOf(earlier);
    }

    /** A protocol to choose. */
    public record ProtocolChoice(String id, String title, boolean chosen) {}

    /** What the protocol says, in words, each with its source. */
    public record ProtocolFacts(
            String title,
            String version,
            PlannedDose usual,
            String medicine,
            String dose,
            EvidenceView doseEvidence,
            String course,
            EvidenceView courseEvidence,
            int sessions,
            int hoursBetween,
            int perWeek) {}

    /**
     * A weight with its age.
     *
     * @param recent whether a dose may be computed with it
     */
    public record WeightFacts(double weightKg, String shown, String measured, boolean recent) {}

    /** Path of the page. */
    public String path() {
        return "/charts/" + patient.chartId() + "/plan";
    }

    /** The weight a dose may be computed with, as text; empty when there is none. */
    public String usableWeightKg() {
        return weight.filter(WeightFacts::recent)
                .map(w -> Double.toString(w.weightKg()))
                .orElse("");
    }
}
