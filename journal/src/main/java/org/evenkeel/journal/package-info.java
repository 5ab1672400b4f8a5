/**
 * The journal: append-only entries of every chart on PostgreSQL, with the read tables and the audit trail kept in the
 * same transaction.
 */
@NullMarked
package org.evenkeel.journal;

import org.jspecify.annotations.NullMarked;
