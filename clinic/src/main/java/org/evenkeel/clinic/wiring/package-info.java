/** Where the application is put together: every bean is written out here, and nowhere else. */
@NullMarked
package org.evenkeel.clinic.wiring;

import org.jspecify.annotations.NullMarked;
