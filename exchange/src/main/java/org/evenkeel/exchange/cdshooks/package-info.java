/**
 * What another hospital system may ask of us by CDS Hooks 2.0, and our answers: a request with its prefetched record in,
 * cards out. {@link org.evenkeel.exchange.cdshooks.CdsHooks} is the door. Nothing here reads a clock, keeps anything or
 * calls anybody.
 */
@NullMarked
package org.evenkeel.exchange.cdshooks;

import org.jspecify.annotations.NullMarked;
