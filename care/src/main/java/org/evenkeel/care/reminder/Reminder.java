package org.evenkeel.care.reminder;

import org.evenkeel.care.chart.ItemId;

/**
 * One message that reminds of the questionnaires of one occasion.
 *
 * @param questionnaire one of them; it stands for all
 */
public record Reminder(ItemId questionnaire) {}
