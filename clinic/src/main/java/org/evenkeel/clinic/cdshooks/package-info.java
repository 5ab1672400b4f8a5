/**
 * CDS Hooks 2.0 on the web: who may ask, what is answered, and the record of both. Off until a settings file names the
 * systems that may ask. What the answers say is decided in {@code org.evenkeel.exchange.cdshooks}.
 */
@NullMarked
package org.evenkeel.clinic.cdshooks;

import org.jspecify.annotations.NullMarked;
