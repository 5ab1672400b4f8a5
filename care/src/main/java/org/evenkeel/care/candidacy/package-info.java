/** Whether this patient is a candidate: what the rules find, and what a clinician decides and signs. */
@NullMarked
package org.evenkeel.care.candidacy;

import org.jspecify.annotations.NullMarked;
