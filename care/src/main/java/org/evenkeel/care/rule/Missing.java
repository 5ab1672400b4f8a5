package org.evenkeel.care.rule;

/**
 * What to ask or measure before a rule can be judged.
 *
 * @param key what it is about within its kind: a question's code, a measure, a medicine
 * @param words what to do, such as "Ask: has there ever been an aneurysm?"
 */
public record Missing(Kind kind, String key, String words) {

    /** Where the answer is charted. */
    public enum Kind {
        QUESTION,
        DATE,
        MEASUREMENT,
        BLOOD_PRESSURE,
        MEDICINE,
        BIRTH_DATE,
        PREGNANCY,
        QUESTIONNAIRE,
        DOSES,
        ANTIDEPRESSANT_TRIALS
    }
}
