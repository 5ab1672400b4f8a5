/** Live updates: which page should look again, sent to every open screen. */
@NullMarked
package org.evenkeel.clinic.live;

import org.jspecify.annotations.NullMarked;
