/** The candidacy page: what the rules find, what is still to be asked, and the decision that a clinician signs. */
@NullMarked
package org.evenkeel.clinic.candidacy;

import org.jspecify.annotations.NullMarked;
