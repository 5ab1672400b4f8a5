/**
 * Bedside monitors: which device stands at which chair, what they send, what of it is believed, and what belonged to nobody.
 * The bedside monitor itself is the primary alarm; nothing here replaces it.
 */
@NullMarked
package org.evenkeel.clinic.monitor;

import org.jspecify.annotations.NullMarked;
