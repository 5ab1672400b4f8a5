/** The audit, as those who may read it see it: who read or wrote which chart and when, and what happened to accounts. */
@NullMarked
package org.evenkeel.clinic.audit;

import org.jspecify.annotations.NullMarked;
