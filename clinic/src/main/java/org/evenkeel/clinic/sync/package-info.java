/**
 * What tablets kept while the network or the server was away: it arrives in order, each thing once, and each is answered.
 */
@NullMarked
package org.evenkeel.clinic.sync;

import org.jspecify.annotations.NullMarked;
