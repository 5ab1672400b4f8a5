package org.evenkeel.clinic.worklist;

import org.evenkeel.care.chart.ChartId;

/**
 * A reason to look whether something must be asked in a chart.
 *
 * @param reason the same words for the same reason, so that a chart is looked at once for it; names nobody
 */
record Consideration(ChartId chart, String reason) {}
