package org.evenkeel.care.reminder;

import java.time.Instant;
import org.evenkeel.care.chart.FollowingContent.ContactAgreed;

/** What must be done with a message that wants to go out now. */
public sealed interface ReminderStep {
    /** It goes out. */
    record Send(ContactAgreed to) implements ReminderStep {}

    /** It waits and is looked at again at this instant. */
    record Wait(Instant until, WaitingFor reason) implements ReminderStep {}

    /** It never goes out. */
    record Drop(DroppedBecause reason) implements ReminderStep {}

    /** Why a message waits. */
    enum WaitingFor {
        DECENT_HOUR("waits for the next morning"),
        OPEN_ALERT("held back while an alert must be acted on");

        private final String words;

        WaitingFor(String words) {
            this.words = words;
        }

        /** For staff. */
        public String words() {
            return words;
        }
    }

    /** Why a message does not go out. */
    enum DroppedBecause {
        ANSWERED("not needed: answered"),
        TAKEN_BACK("not needed: taken back"),
        CLOSED("not sent: the questions closed first"),
        NOT_AGREED("not sent: the patient has not agreed, or asked to stop"),
        CHANNEL_OFF("not sent: this clinic sends no messages of this kind"),
        ADDRESS_REFUSED("not sent: the address is refused; please ask the patient for another");

        private final String words;

        DroppedBecause(String words) {
            this.words = words;
        }

        /** For staff. */
        public String words() {
            return words;
        }
    }
}
