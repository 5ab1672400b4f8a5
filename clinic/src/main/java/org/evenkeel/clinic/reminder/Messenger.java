package org.evenkeel.clinic.reminder;

import java.util.UUID;

/** One way in which messages leave the clinic. */
interface Messenger {
    /**
     * Hands a message over.
     *
     * @param id the same for every attempt of one message
     * @param to the address of the patient
     * @param stop the address that ends the messages
     */
    record Letter(UUID id, String to, String subject, String text, String stop) {
        /** Neither address nor words: this may end in a log. */
        @Override
        public String toString() {
            return "Letter[" + id + "]";
        }
    }

    /** What became of handing it over. */
    enum Handover {
        /** Taken: it will not be handed over again. */
        ACCEPTED,
        /** The other side was not there; nothing was handed over. */
        AWAY,
        /** The other side is there and does not take it now. */
        NOT_NOW,
        /** The address is refused for good. */
        ADDRESS_REFUSED,
        /** It was handed over and no answer came: perhaps it arrived. */
        UNKNOWN
    }

    /** Hands it over, and says what became of it. */
    Handover send(Letter letter);

    /** Whether the other side tells a repeated message by its id, so that it may be handed over again. */
    boolean isRepeatable();
}
