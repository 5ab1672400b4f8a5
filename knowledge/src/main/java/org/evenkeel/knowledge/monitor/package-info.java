/** What monitors send and what of it is believed: the codes, the units and the limits, as data. */
@NullMarked
package org.evenkeel.knowledge.monitor;

import org.jspecify.annotations.NullMarked;
