/**
 * Alarms from what monitors send, sample by sample. Off until a site switches it on: an alarm from a stream is another
 * device's work, and the bedside monitor does it. Pure.
 */
@NullMarked
package org.evenkeel.care.alarm.stream;

import org.jspecify.annotations.NullMarked;
