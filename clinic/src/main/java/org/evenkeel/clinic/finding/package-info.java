/** How findings of rules and their evidence are shown: the same on every page. */
@NullMarked
package org.evenkeel.clinic.finding;

import org.jspecify.annotations.NullMarked;
