package org.evenkeel.clinic.session;

import org.evenkeel.care.emergency.EmergencyPlan;
import org.evenkeel.care.event.EventCatalogue;

/** What the treatment room charts with a tap, and its emergency checklists. */
public record RoomLists(EventCatalogue events, EmergencyPlan emergency) {}
