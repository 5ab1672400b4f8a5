/**
 * What is watched in the treatment room and when it becomes an alarm: pure decisions on what is charted. Reads no
 * machine; the bedside monitor is the primary alarm.
 */
@NullMarked
package org.evenkeel.care.alarm;

import org.jspecify.annotations.NullMarked;
