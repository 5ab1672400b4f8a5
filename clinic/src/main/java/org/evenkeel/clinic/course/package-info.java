/** The course of one patient: where somebody decides how it goes on, how sessions were borne, what an interval comes to. */
@NullMarked
package org.evenkeel.clinic.course;

import org.jspecify.annotations.NullMarked;
