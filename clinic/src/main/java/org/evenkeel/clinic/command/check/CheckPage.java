package org.evenkeel.clinic.command.check;

import java.util.List;
import org.evenkeel.clinic.command.check.CheckReport.Told;

/**
 * The page of a check.
 *
 * @param report what was found
 * @param style the whole style sheet
 * @param firing findings that fire by severity, strongest first
 * @param unknown findings that can't be judged, strongest first
 * @param clear findings that are clear
 */
public record CheckPage(CheckReport report, String style, List<Group> firing, List<Told> unknown, List<Told> clear) {

    /** Findings of one severity. */
    public record Group(String code, String heading, List<Told> findings) {}
}
