/** Doors: sign-in, re-entry, idle time, headers, and the check of the permission that each page asks for. */
@NullMarked
package org.evenkeel.clinic.security;

import org.jspecify.annotations.NullMarked;
