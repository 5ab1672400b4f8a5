package org.evenkeel.clinic.phone;

import java.time.Instant;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireDue;

/** What a secret in an address opens. */
sealed interface PrivateLink {
    /** Nothing: unknown, expired, taken back or used up. All look the same from outside. */
    record Closed() implements PrivateLink {}

    /** Not looked at: too many links that open nothing came from the same address. */
    record Busy() implements PrivateLink {}

    /** Questions that can't be answered yet. */
    record TooEarly(Instant opensAt) implements PrivateLink {}

    /** Questions. */
    record Open(ChartId chart, PhoneForm form) implements PrivateLink {}

    /** The questions of this link were answered. */
    record Answered(ChartId chart, QuestionnaireDue due, boolean flagged) implements PrivateLink {}
}
