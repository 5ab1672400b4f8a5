/** What every page shares: the frame around it, rendering, form errors, the theme. */
@NullMarked
package org.evenkeel.clinic.page;

import org.jspecify.annotations.NullMarked;
