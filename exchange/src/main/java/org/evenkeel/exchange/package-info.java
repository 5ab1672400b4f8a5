@NullMarked
package org.evenkeel.exchange;

import org.jspecify.annotations.NullMarked;
