/**
 * The board of all chairs: one tile a patient in the clinic, sorted by need. Made from memory that the journal keeps
 * current, so that a hundred open boards cost one rendering for each change.
 */
@NullMarked
package org.evenkeel.clinic.board;

import org.jspecify.annotations.NullMarked;
