/** Emergencies in the treatment room: the call, the checklists a person chooses, what was done and when. */
@NullMarked
package org.evenkeel.care.emergency;

import org.jspecify.annotations.NullMarked;
