/** What is given, what is measured in blood, and where the blood is drawn. */
@NullMarked
package org.evenkeel.pharmacology.substance;

import org.jspecify.annotations.NullMarked;
