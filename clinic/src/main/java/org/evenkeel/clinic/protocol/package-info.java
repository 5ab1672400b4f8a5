/** Protocols: read, laid side by side, and taken as the beginning of the clinic's own. */
@NullMarked
package org.evenkeel.clinic.protocol;

import org.jspecify.annotations.NullMarked;
