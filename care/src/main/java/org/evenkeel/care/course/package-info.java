/**
 * The course as it goes: where somebody must decide how it goes on, what is known of this patient there, how each session
 * was borne, how long its effect lasted by the answers, and what longer intervals come to in time. Nothing here predicts
 * how a patient will do.
 */
@NullMarked
package org.evenkeel.care.course;

import org.jspecify.annotations.NullMarked;
