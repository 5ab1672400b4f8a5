package org.evenkeel.clinic.monitor;

/** What became of a message. */
public sealed interface Receipt {
    /**
     * Taken and on disk.
     *
     * @param readings how many readings were new
     */
    record Taken(int readings) implements Receipt {}

    /** It belongs to no session; kept whole in the list of what belonged to nobody. */
    record Kept(Reason reason) implements Receipt {}

    /** It could not be kept; the sender should try again. */
    record NotStored() implements Receipt {}

    /** Why a message belongs to no session. */
    enum Reason {
        UNKNOWN_DEVICE("This device is not known here"),
        NO_CHAIR("The device stands at no chair"),
        NO_SESSION("Nobody is treated in the device's chair"),
        TWO_SESSIONS("Two patients are charted in the device's chair"),
        WRONG_PATIENT("The device names another patient than the one in the chair"),
        UNREADABLE("The message could not be read"),
        TOO_MANY("More messages came than are taken; newer ones were kept");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** The reason, for a person; names no patient. */
        public String words() {
            return words;
        }
    }
}
