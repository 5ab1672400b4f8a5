package org.evenkeel.clinic.patients;

import java.util.Optional;
import org.evenkeel.care.chart.BackgroundContent.*;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Source;

/** Where an imported fact came from. */
final class SourceOf {
    private SourceOf() {}

    static Optional<Source> source(Content content) {
        Source source = switch (content) {
            case ConditionRecorded c -> c.source();
            case MedicationRecorded c -> c.source();
            case AllergyRecorded c -> c.source();
            case ObservationRecorded c -> c.source();
            case BloodPressureRecorded c -> c.source();
            case ProcedureRecorded c -> c.source();
            case AntidepressantTrialRecorded c -> c.source();
            case QuestionAnswered c -> c.source();
            case PregnancyStatusRecorded c -> c.source();
            case SubstanceUseRecorded c -> c.source();
            default -> Source.CLINIC; // the other kinds are charted here
        };
        return source.origin() == Source.Origin.CLINIC ? Optional.empty() : Optional.of(source);
    }
}
