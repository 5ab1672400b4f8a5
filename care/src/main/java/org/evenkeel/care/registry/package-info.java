/**
 * The clinic's registry: what is counted of each chart, and the numbers made of it, with denominators, missing answers and
 * intervals. Pure: the same charts and definitions give the same numbers.
 */
@NullMarked
package org.evenkeel.care.registry;

import org.jspecify.annotations.NullMarked;
