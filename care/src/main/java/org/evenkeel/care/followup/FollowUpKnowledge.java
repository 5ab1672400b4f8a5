package org.evenkeel.care.followup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.instrument.Instrument;

/**
 * The data that follow-up decides and shows with.
 *
 * @param instruments questionnaires that can be shown, by id
 * @param measures what counts as response and remission, by instrument id
 */
public record FollowUpKnowledge(
        FollowUpSchedule schedule,
        SitePolicy site,
        Map<String, Instrument> instruments,
        Map<String, OutcomeMeasure> measures) {
    public FollowUpKnowledge {
        instruments = Map.copyOf(instruments);
        measures = Map.copyOf(measures);
    }

    /**
     * Puts the data together. An instrument that a clinician rates, or of which only totals may be kept, can't be sent to
     * a patient and is left out.
     *
     * @throws IllegalArgumentException when the schedule asks for an instrument that is not known or can't be sent
     */
    public static FollowUpKnowledge of(
            FollowUpSchedule schedule, SitePolicy site, List<Instrument> instruments, List<OutcomeMeasure> measures) {
        Map<String, Instrument> byId = new LinkedHashMap<>();
        instruments.stream().filter(Instrument::isSendable).forEach(i -> byId.put(i.id(), i));
        Map<String, OutcomeMeasure> measureById = new LinkedHashMap<>();
        measures.forEach(m -> measureById.put(m.instrument(), m));
        schedule.allInstruments().filter(i -> !byId.containsKey(i)).findFirst().ifPresent(i -> {
            throw new IllegalArgumentException(
                    "the schedule asks for " + i + ", which is not known or can't be sent to a patient");
        });
        return new FollowUpKnowledge(schedule, site, byId, measureById);
    }

    /** The instrument with this id, if its questions are known. */
    public Optional<Instrument> instrument(String id) {
        return Optional.ofNullable(instruments.get(id));
    }

    /** How a person reads an instrument's id; the id itself when it is not known. */
    public String title(String instrument) {
        return instrument(instrument).map(Instrument::title).orElse(instrument);
    }

    /** What counts as response and remission on this instrument, if that is known. */
    public Optional<OutcomeMeasure> measure(String instrument) {
        return Optional.ofNullable(measures.get(instrument));
    }
}
