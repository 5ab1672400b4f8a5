/**
 * The plan: protocols, dose ceilings, and the decision that orders a course and schedules its sessions. No ceiling row
 * for an indication, medicine, route and setting means stop; there is no maximum that holds everywhere.
 */
@NullMarked
package org.evenkeel.care.plan;

import org.jspecify.annotations.NullMarked;
