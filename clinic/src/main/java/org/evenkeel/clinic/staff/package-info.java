/** The people who work here: accounts, roles, what each role may do, the one-time link of a first start, the staff audit. */
@NullMarked
package org.evenkeel.clinic.staff;

import org.jspecify.annotations.NullMarked;
