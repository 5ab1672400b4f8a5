package org.evenkeel.clinic.prediction;

/** A request as it was understood, or why it wasn't. */
sealed interface QuestionRead {

    /** It can be answered. */
    record Understood(Question question) implements QuestionRead {}

    /**
     * It can't.
     *
     * @param field what is wrong
     * @param words a sentence for a person
     */
    record Refused(String field, String words) implements QuestionRead {}
}
