/** How hard a text is to read, in the formulas that health writing is judged by. */
@NullMarked
package org.evenkeel.testkit.reading;

import org.jspecify.annotations.NullMarked;
