/** What happens in a session beside the pump: interventions, medicines, states, ratings, side effects; and corrections. */
@NullMarked
package org.evenkeel.care.event;

import org.jspecify.annotations.NullMarked;
