/** {@code ./evenkeel models}: the published models, with the source of every number. */
@NullMarked
package org.evenkeel.clinic.command.models;

import org.jspecify.annotations.NullMarked;
