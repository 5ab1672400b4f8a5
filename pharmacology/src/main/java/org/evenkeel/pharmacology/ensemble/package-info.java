/**
 * Many bodies at once: subjects as structures of arrays, followed block by block along one shared walk of times, and
 * the quantiles of their concentrations read exactly while they stream by. Knows arrays only, no model.
 */
@NullMarked
package org.evenkeel.pharmacology.ensemble;

import org.jspecify.annotations.NullMarked;
