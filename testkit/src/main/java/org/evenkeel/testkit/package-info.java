@NullMarked
package org.evenkeel.testkit;

import org.jspecify.annotations.NullMarked;
