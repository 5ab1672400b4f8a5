/** The audit trail: who read or wrote which chart, when and for what. */
@NullMarked
package org.evenkeel.journal.audit;

import org.jspecify.annotations.NullMarked;
