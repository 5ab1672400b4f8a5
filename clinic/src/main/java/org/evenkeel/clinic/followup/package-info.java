/** Follow-up pages: questionnaires with their links, and how symptoms moved over the weeks. */
@NullMarked
package org.evenkeel.clinic.followup;

import org.jspecify.annotations.NullMarked;
