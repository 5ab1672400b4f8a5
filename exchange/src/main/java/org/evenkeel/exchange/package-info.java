/** Translation at the border: what other systems send, in the words of the chart. */
@NullMarked
package org.evenkeel.exchange;

import org.jspecify.annotations.NullMarked;
