package org.evenkeel.clinic.patients;

import java.util.List;

/**
 * What the first page of a chart shows.
 *
 * @param next what must be done next, and where
 * @param entries how many entries the chart holds
 */
public record Overview(
        String chartId,
        NextStep next,
        boolean awaitsDecision,
        List<Line> conditions,
        List<Line> medicines,
        List<Line> allergies,
        List<Line> circumstances,
        List<Line> measurements,
        List<String> goals,
        List<Line> alerts,
        List<RecordLine> latest,
        String referral,
        int entries) {

    /** The next step in words, with the page it is done on; without one when somebody else must act. */
    public record NextStep(String words, String why, String href, String button) {}

    /** One fact and what is beside it. */
    public record Line(String words, String beside) {}

    /** One entry of the record. */
    public record RecordLine(
            String id,
            String heading,
            String words,
            String at,
            String recordedAt,
            boolean chartedLater,
            String by,
            String source,
            boolean corrected,
            String correction,
            boolean correctable) {}
}
