/** The words a handler says about who may reach it. */
@NullMarked
package org.evenkeel.clinic.door;

import org.jspecify.annotations.NullMarked;
