/**
 * HL7 v2 from bedside monitors: ORU^R01 of the versions 2.3 to 2.6 and IHE PCD-01 in, acknowledgements out. Text in, text
 * out: no socket is opened here.
 */
@NullMarked
package org.evenkeel.exchange.hl7;

import org.jspecify.annotations.NullMarked;
