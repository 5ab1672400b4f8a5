package org.evenkeel.care.registry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the registry keeps of one questionnaire that was asked or answered.
 *
 * @param courseId the course it is read with: the last one begun by then, else the first; null without any
 * @param version version of the instrument it was scored with; empty while it is not answered
 * @param occasion why it was asked; empty when it was not
 * @param dueAt null when it was not asked
 * @param answeredAt null when nobody answered
 * @param total as scored when it was answered; null when items were missing
 * @param cancelled whether it was taken back before anybody answered
 * @param baseline whether it is the last full answer before the patient's first dose
 */
public record ScoreFacts(
        UUID questionnaireId,
        UUID chartId,
        @Nullable UUID courseId,
        String instrument,
        String version,
        String occasion,
        @Nullable Instant dueAt,
        @Nullable Instant answeredAt,
        @Nullable Integer total,
        boolean cancelled,
        boolean baseline) {}
