/**
 * What other substances do to the exposure to ketamine, by the route it is given. A published change is applied to the
 * parameters of a model and said in a sentence; what was not published for a route is not applied and said to be not
 * known. {@link org.evenkeel.pharmacology.interaction.InteractionCatalogue#assess} is the door.
 */
@NullMarked
package org.evenkeel.pharmacology.interaction;

import org.jspecify.annotations.NullMarked;
