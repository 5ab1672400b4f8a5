/** Reminders on their way: planned once a minute, sent once by e-mail or text message, tried again while a server is away. */
@NullMarked
package org.evenkeel.clinic.reminder;

import org.jspecify.annotations.NullMarked;
