package org.evenkeel.exchange.cdshooks;

import java.util.Arrays;
import java.util.Optional;

/** The services we offer. */
public enum HookService {
    PATIENT_VIEW(
            "evenkeel-patient-view",
            "patient-view",
            "Ketamine therapy: may this patient be treated?",
            "What speaks against ketamine therapy for this patient, what needs care, and what is not known yet;"
                    + " each with its source and how far it was checked."),
    ORDER_SELECT(
            "evenkeel-order-select",
            "order-select",
            "Ketamine therapy: the order being chosen",
            "For an order of ketamine or esketamine: what speaks against it, and dose, rate and duration against the"
                    + " ceilings. For another medicine: what it changes for a ketamine therapy that is under way."),
    ORDER_SIGN(
            "evenkeel-order-sign",
            "order-sign",
            "Ketamine therapy: the order about to be signed",
            "The same as when the order is chosen, asked once more of everything that is about to be signed.");

    private final String id;
    private final String hook;
    private final String title;
    private final String description;

    HookService(String id, String hook, String title, String description) {
        this.id = id;
        this.hook = hook;
        this.title = title;
        this.description = description;
    }

    /** The service with this id. */
    public static Optional<HookService> withId(String id) {
        return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst();
    }

    /** Its id, the last part of its address. */
    public String id() {
        return id;
    }

    /** The hook it answers. */
    public String hook() {
        return hook;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    /** Whether it is asked about draft orders. */
    boolean isAboutOrders() {
        return this != PATIENT_VIEW;
    }
}
