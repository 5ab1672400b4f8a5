/**
 * The chart: what has been recorded of one patient, and what follows from it.
 *
 * <p>{@link org.evenkeel.care.chart.Entry Entries} are the facts, {@link org.evenkeel.care.chart.Content} the closed
 * vocabulary of what an entry may say, and {@link org.evenkeel.care.chart.Chart} the fold of a patient's entries. The
 * stations (intake, candidacy, plan, session, recovery, follow-up) decide which entries come next; nothing else writes.
 */
@NullMarked
package org.evenkeel.care.chart;

import org.jspecify.annotations.NullMarked;
