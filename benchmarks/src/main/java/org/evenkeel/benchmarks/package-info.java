@NullMarked
package org.evenkeel.benchmarks;

import org.jspecify.annotations.NullMarked;
