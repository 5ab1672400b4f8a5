/**
 * The treatment room: from the patient's arrival to the end of the infusion.
 *
 * <p>{@link org.evenkeel.care.session.SessionDesk} decides what a {@link org.evenkeel.care.session.SessionCommand} makes of
 * a chart. {@link org.evenkeel.care.session.GateReview}, {@link org.evenkeel.care.session.DoseCheck},
 * {@link org.evenkeel.care.session.ChartedInfusion}, {@link org.evenkeel.care.session.VitalsSchedule} and {@link
 * org.evenkeel.care.session.Advisory} are views of what is charted. All limits come from {@link
 * org.evenkeel.care.session.SessionRules}, which is data with a source for every number.
 */
@NullMarked
package org.evenkeel.care.session;

import org.jspecify.annotations.NullMarked;
