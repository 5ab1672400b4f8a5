/**
 * The database server under the journal: an embedded PostgreSQL started by us, or one that already runs, held to the
 * same promise: what it confirms is on disk.
 */
@NullMarked
package org.evenkeel.journal.server;

import org.jspecify.annotations.NullMarked;
