/**
 * What may be asked of a simulation: a slip of the pen is refused, an unusual wish is met with a warning. Not what is safe
 * to give.
 */
@NullMarked
package org.evenkeel.knowledge.plausible;

import org.jspecify.annotations.NullMarked;
