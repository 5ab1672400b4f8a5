/** The plan page: a course ordered by protocol with its predicted concentrations, its sessions and their dates. */
@NullMarked
package org.evenkeel.clinic.plan;

import org.jspecify.annotations.NullMarked;
