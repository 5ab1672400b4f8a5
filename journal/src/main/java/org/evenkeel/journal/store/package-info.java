/** The journal on PostgreSQL: appending, reading, the hash chain, monitor samples, verifying and rebuilding. */
@NullMarked
package org.evenkeel.journal.store;

import org.jspecify.annotations.NullMarked;
