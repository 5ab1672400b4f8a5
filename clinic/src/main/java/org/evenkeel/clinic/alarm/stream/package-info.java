/** Alarms from what monitors send. Does nothing until a site switches it on; the bedside monitor is the primary alarm. */
@NullMarked
package org.evenkeel.clinic.alarm.stream;

import org.jspecify.annotations.NullMarked;
