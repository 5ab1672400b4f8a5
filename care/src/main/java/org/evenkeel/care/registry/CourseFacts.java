package org.evenkeel.care.registry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the registry keeps of one course of treatment.
 *
 * @param medicine as ordered
 * @param route as ordered
 * @param doseMgPerKg as ordered, base by actual body weight
 * @param sessionsOrdered how many sessions were ordered
 * @param clinician account of the prescriber
 * @param orderedAt when it was ordered last
 * @param firstDoseAt when ketamine was first given in it; null when it never was
 * @param lastDoseAt when the last of it went in, of sessions that are over; null when there is none
 * @param over whether no further session of it is to come
 */
public record CourseFacts(
        UUID courseId,
        UUID chartId,
        String indication,
        String protocol,
        String medicine,
        String route,
        double doseMgPerKg,
        int sessionsOrdered,
        String clinician,
        Instant orderedAt,
        @Nullable Instant firstDoseAt,
        @Nullable Instant lastDoseAt,
        boolean over) {}
