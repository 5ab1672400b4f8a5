package org.evenkeel.care.rule;

import java.time.LocalDate;
import java.util.List;
import org.evenkeel.care.chart.Content;

/** One thing that could be otherwise: a fact to be found or changed, another treatment, or waiting. */
public sealed interface Change {
    /** What it would be, for the clinician. */
    String words();

    /** Changes of one subject exclude each other. */
    String subject();

    /**
     * A fact that is not in the chart. It is asked about as if it had been charted, and charted nowhere.
     *
     * @param note a warning that belongs to it, such as that a medicine is never stopped abruptly; often empty
     */
    record NewFact(Kind kind, String subject, String words, String note, List<Content> contents) implements Change {
        public NewFact {
            contents = List.copyOf(contents);
        }

        NewFact(Kind kind, String subject, String words, Content content) {
            this(kind, subject, words, "", List.of(content));
        }
    }

    /** What sort of fact it is. */
    enum Kind {
        ANSWERED,
        OVER,
        DATED,
        MEASURED,
        MEDICINE_STOPPED,
        MEDICINE_LOWERED,
        MEDICINE_BY_ANOTHER_ROUTE,
        PREGNANCY_TESTED,
        TRIALS_RECORDED,
        CONSENT_GIVEN
    }

    /**
     * Another size of the dose that was asked about, given the same way.
     *
     * @param dose in the unit in which it was asked, mg/kg or mg
     */
    record OtherDose(double dose, String words) implements Change {
        @Override
        public String subject() {
            return "dose";
        }
    }

    /** Another treatment that may be ordered. */
    record OtherTreatment(RuleScope scope, String words) implements Change {
        @Override
        public String subject() {
            return "treatment";
        }
    }

    /** The same questions asked on a later day, with nothing else changed. */
    record Waiting(LocalDate until, String words) implements Change {
        @Override
        public String subject() {
            return "time";
        }
    }
}
