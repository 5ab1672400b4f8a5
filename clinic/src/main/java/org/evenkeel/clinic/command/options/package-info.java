/** Options that several commands share. */
@NullMarked
package org.evenkeel.clinic.command.options;

import org.jspecify.annotations.NullMarked;
