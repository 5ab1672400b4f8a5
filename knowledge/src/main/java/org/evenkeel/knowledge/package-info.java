@NullMarked
package org.evenkeel.knowledge;

import org.jspecify.annotations.NullMarked;
