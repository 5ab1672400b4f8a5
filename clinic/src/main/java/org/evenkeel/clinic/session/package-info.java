/**
 * The session page: one page that changes with what happens, from the gate over the running infusion to discharge.
 *
 * <p>{@link org.evenkeel.clinic.session.BedsideController} parses, {@link org.evenkeel.clinic.session.BedsideDesk} opens
 * the chart and carries out commands, the decisions are made in {@code care.session} and {@code care.recovery}.
 */
@NullMarked
package org.evenkeel.clinic.session;

import org.jspecify.annotations.NullMarked;
