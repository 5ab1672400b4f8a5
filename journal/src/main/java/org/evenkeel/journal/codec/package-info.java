/** How what an entry says becomes stored text, and how every text ever stored is read again. */
@NullMarked
package org.evenkeel.journal.codec;

import org.jspecify.annotations.NullMarked;
