/** Reads what the treatment room and recovery go by: {@link org.evenkeel.knowledge.bedside.BedsideLibrary}. */
@NullMarked
package org.evenkeel.knowledge.bedside;

import org.jspecify.annotations.NullMarked;
