/** A session seen again as it was known at each moment, for review and teaching. */
@NullMarked
package org.evenkeel.clinic.replay;

import org.jspecify.annotations.NullMarked;
