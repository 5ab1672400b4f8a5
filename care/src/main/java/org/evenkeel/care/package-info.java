@NullMarked
package org.evenkeel.care;

import org.jspecify.annotations.NullMarked;
