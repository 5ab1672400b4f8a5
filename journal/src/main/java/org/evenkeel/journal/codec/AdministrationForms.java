package org.evenkeel.journal.codec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.evenkeel.care.chart.Administration;

/** The name under which each form of administration is stored. A name is never changed. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Administration.Infusion.class, name = "infusion"),
    @JsonSubTypes.Type(value = Administration.Injection.class, name = "injection"),
    @JsonSubTypes.Type(value = Administration.NasalDevices.class, name = "nasal-devices"),
    @JsonSubTypes.Type(value = Administration.HeldInMouth.class, name = "held-in-mouth"),
    @JsonSubTypes.Type(value = Administration.Swallowed.class, name = "swallowed")
})
interface AdministrationForms {}
