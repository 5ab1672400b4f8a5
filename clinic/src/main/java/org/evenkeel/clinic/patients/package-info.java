/** The list of patients, the overview of a chart, and the record of everything that was charted. */
@NullMarked
package org.evenkeel.clinic.patients;

import org.jspecify.annotations.NullMarked;
