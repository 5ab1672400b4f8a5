/**
 * Doses by another route that give the same exposure. Exposure is all that is bridged: what it does for a patient is
 * not, and every answer says so.
 */
@NullMarked
package org.evenkeel.pharmacology.bridge;

import org.jspecify.annotations.NullMarked;
