/** The data a course is looked at with: decision points, what is known at them, how long published groups stayed well. */
@NullMarked
package org.evenkeel.knowledge.course;

import org.jspecify.annotations.NullMarked;
