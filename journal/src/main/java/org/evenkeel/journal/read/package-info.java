/** Read tables: what lists and searches need of all charts, as a pure function of each chart, and the questions to them. */
@NullMarked
package org.evenkeel.journal.read;

import org.jspecify.annotations.NullMarked;
