/** The clinic's registry: its answers as files and pages, and the export without names. */
@NullMarked
package org.evenkeel.clinic.registry;

import org.jspecify.annotations.NullMarked;
