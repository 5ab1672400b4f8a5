/**
 * Responses that are not proportional to concentration: indirect responses with a saturable drive on top of a linear
 * body, solved by quadrature, and a stiff solver for everything that has no such shape. Plain arrays and records of
 * its own, no model types.
 */
@NullMarked
package org.evenkeel.pharmacology.response;

import org.jspecify.annotations.NullMarked;
