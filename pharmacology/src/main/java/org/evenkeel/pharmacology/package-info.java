@NullMarked
package org.evenkeel.pharmacology;

import org.jspecify.annotations.NullMarked;
