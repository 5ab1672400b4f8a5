/** How this house speaks to PostgreSQL. */
@NullMarked
package org.evenkeel.journal.sql;

import org.jspecify.annotations.NullMarked;
