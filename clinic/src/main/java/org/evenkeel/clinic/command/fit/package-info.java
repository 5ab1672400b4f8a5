/**
 * {@code ./evenkeel fit}: a published model fitted to one person from a file of observations. Starts no server and opens
 * no database.
 */
@NullMarked
package org.evenkeel.clinic.command.fit;

import org.jspecify.annotations.NullMarked;
