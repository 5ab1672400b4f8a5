/** The patient's private link: questions on a phone, for one person, with nothing of the chart on it. */
@NullMarked
package org.evenkeel.clinic.phone;

import org.jspecify.annotations.NullMarked;
