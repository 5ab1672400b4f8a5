/** What the pharmacology commands found, as a table, CSV, JSON or one self-contained page. Writes; computes nothing. */
@NullMarked
package org.evenkeel.clinic.command.report;

import org.jspecify.annotations.NullMarked;
