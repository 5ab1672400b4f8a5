/**
 * Virtual people who differ as a model's publication says they do. Subject number 17 of a seed is the same person on
 * any machine, in any order and on any number of threads.
 */
@NullMarked
package org.evenkeel.pharmacology.population;

import org.jspecify.annotations.NullMarked;
