/** Documents to keep: pages laid out as tagged PDF. */
@NullMarked
package org.evenkeel.clinic.document;

import org.jspecify.annotations.NullMarked;
