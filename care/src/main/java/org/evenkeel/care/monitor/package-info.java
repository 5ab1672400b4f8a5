/**
 * What bedside monitors send: readings, which of them are believed, and when they were true. Pure: the clock of a device
 * and the moment of receiving are handed in.
 */
@NullMarked
package org.evenkeel.care.monitor;

import org.jspecify.annotations.NullMarked;
