@NullMarked
package org.evenkeel.journal;

import org.jspecify.annotations.NullMarked;
