/**
 * Where a value comes from and how far it was checked. Every number, rule and sentence a person sees carries an
 * {@link org.evenkeel.pharmacology.evidence.Evidence}.
 */
@NullMarked
package org.evenkeel.pharmacology.evidence;

import org.jspecify.annotations.NullMarked;
