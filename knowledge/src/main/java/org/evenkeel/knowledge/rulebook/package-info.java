/** The rules as something people read and answer for: the generated page of all rules, and the fingerprint one signs. */
@NullMarked
package org.evenkeel.knowledge.rulebook;

import org.jspecify.annotations.NullMarked;
