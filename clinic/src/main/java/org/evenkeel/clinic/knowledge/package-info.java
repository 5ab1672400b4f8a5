/** The browser of knowledge: every rule with its source, its limits and its standing, and who answers for it. */
@NullMarked
package org.evenkeel.clinic.knowledge;

import org.jspecify.annotations.NullMarked;
