/** What is wrong with a form, beside the field. */
@NullMarked
package org.evenkeel.clinic.form;

import org.jspecify.annotations.NullMarked;
