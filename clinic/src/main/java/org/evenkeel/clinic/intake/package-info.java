/** The intake: history, medicines, allergies, trials, people and goals, one small form for each fact. */
@NullMarked
package org.evenkeel.clinic.intake;

import org.jspecify.annotations.NullMarked;
