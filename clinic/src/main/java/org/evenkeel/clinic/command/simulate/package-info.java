/**
 * {@code ./evenkeel simulate}: reads a case that was typed, asks the pharmacology, hands over a report. Starts no server
 * and opens no database.
 */
@NullMarked
package org.evenkeel.clinic.command.simulate;

import org.jspecify.annotations.NullMarked;
