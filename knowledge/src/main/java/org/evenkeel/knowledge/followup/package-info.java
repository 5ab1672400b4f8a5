/** Reads when the clinic asks how a patient is, and what it tells one who is not well. */
@NullMarked
package org.evenkeel.knowledge.followup;

import org.jspecify.annotations.NullMarked;
