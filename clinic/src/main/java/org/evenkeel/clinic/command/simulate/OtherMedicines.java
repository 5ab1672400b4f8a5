package org.evenkeel.clinic.command.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.evenkeel.clinic.command.report.SimulationReport.Interaction;
import org.evenkeel.knowledge.interactions.InteractionLibrary;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.interaction.InteractionAssessment;
import org.evenkeel.pharmacology.interaction.InteractionCatalogue;
import org.evenkeel.pharmacology.interaction.InteractionFinding;
import org.evenkeel.pharmacology.interaction.Perpetrator;
import org.evenkeel.pharmacology.model.CompartmentModel;

/**
 * What other medicines do to the exposure.
 *
 * @param assessment everything that is known of them
 */
public record OtherMedicines(InteractionAssessment assessment) {

    /**
     * Looks them up; what they do goes to the warnings too, since the curve is another one.
     *
     * @throws BadArgumentException when one is not known: passing over it would look like "no interaction"
     */
    public static OtherMedicines of(SimulationCase asked, List<String> warnings) {
        if (asked.with().isEmpty()) {
            return new OtherMedicines(new InteractionAssessment(List.of(), java.util.Map.of(), List.of()));
        }
        InteractionCatalogue catalogue = InteractionLibrary.load();
        for (String name : asked.with()) {
            if (catalogue.named(name).isEmpty()) {
                String known = catalogue.perpetrators().stream()
                        .map(p -> p.names().getFirst())
                        .collect(Collectors.joining(", "));
                throw new BadArgumentException("--with", "\"" + name + "\" is not known here; known: " + known);
            }
        }
        InteractionAssessment found = catalogue.assess(
                asked.with(),
                asked.drug(),
                List.of(asked.route()),
                asked.model().id());
        warnings.addAll(found.sentences());
        return new OtherMedicines(found);
    }

    /** The model with their changes. */
    public CompartmentModel change(CompartmentModel model) {
        return assessment.changesTheCurve() ? model.withFactors(assessment.factorsDimensionless()) : model;
    }

    /** Each finding with its source. */
    public List<Interaction> interactions() {
        List<Interaction> all = new ArrayList<>();
        for (InteractionFinding finding : assessment.findings()) {
            String source = finding.evidence().map(Evidence::source).orElse("nothing found");
            String status = finding.evidence().map(e -> e.status().words()).orElse("not known");
            all.add(new Interaction(name(finding), finding.words(), source, status));
        }
        return all;
    }

    private static String name(InteractionFinding finding) {
        return switch (finding) {
            case InteractionFinding.Applied applied -> words(applied.perpetrator());
            case InteractionFinding.Unchanged unchanged -> words(unchanged.perpetrator());
            case InteractionFinding.LeftOut leftOut -> words(leftOut.perpetrator());
            case InteractionFinding.Remarked remarked -> words(remarked.perpetrator());
            case InteractionFinding.NotKnown notKnown -> words(notKnown.perpetrator());
            case InteractionFinding.UnknownName unknown -> unknown.words();
        };
    }

    private static String words(Perpetrator perpetrator) {
        return perpetrator.words();
    }
}
