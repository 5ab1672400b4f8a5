/** The watch over all sessions, the alarms on a session's page and on the board, and what a person does about them. */
@NullMarked
package org.evenkeel.clinic.alarm;

import org.jspecify.annotations.NullMarked;
