/** Referrals on their way in: typed or brought as a file, reviewed, matched with patients who are known, accepted. */
@NullMarked
package org.evenkeel.clinic.referral;

import org.jspecify.annotations.NullMarked;
