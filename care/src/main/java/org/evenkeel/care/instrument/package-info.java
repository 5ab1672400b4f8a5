/** Questionnaires as data: items, anchors, scoring, bands and the items that must be acted on. */
@NullMarked
package org.evenkeel.care.instrument;

import org.jspecify.annotations.NullMarked;
