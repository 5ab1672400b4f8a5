package org.evenkeel.care.registry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the registry keeps of one session in which ketamine was given.
 *
 * @param courseId null when it belongs to no course
 * @param ordinal its number in the course; 0 when it was never scheduled
 * @param indication of its course; empty without one
 * @param route by which the first dose went in
 * @param clinician account of the person who gave the first dose
 * @param doseMg base given, as charted; while an infusion runs, what has been charted so far
 * @param weightKg measured on the day, else the weight of the order; null when neither is known
 * @param startedAt when the first dose went in
 * @param endedAt when the last of it went in; null while more may come
 * @param leftAt when the patient left; null when that is not charted
 * @param highestSystolicMmHg of plausible readings from the first dose on; null without one
 * @param highestDiastolicMmHg likewise
 * @param effects adverse effects with their highest grade, by name: {@code anxiety=MILD;nausea=SEVERE}
 */
public record SessionFacts(
        UUID sessionId,
        UUID chartId,
        @Nullable UUID courseId,
        int ordinal,
        String indication,
        String route,
        String clinician,
        double doseMg,
        @Nullable Double weightKg,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant leftAt,
        @Nullable Integer highestSystolicMmHg,
        @Nullable Integer highestDiastolicMmHg,
        String effects) {}
