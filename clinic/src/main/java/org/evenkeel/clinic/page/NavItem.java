package org.evenkeel.clinic.page;

import java.util.List;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;

/**
 * One place in the main navigation.
 *
 * @param prefix the page is in this place when its path starts with this
 */
public record NavItem(String label, String icon, String href, String prefix, Permission needs) {

    private static final List<NavItem> ALL = List.of(
            new NavItem("Today", "sun", "/", "/", Permission.VIEW_SCHEDULE),
            new NavItem("Patients", "people", "/patients", "/patients", Permission.VIEW_PATIENTS),
            new NavItem("Referral", "inbox", "/referrals/new", "/referrals", Permission.IMPORT_REFERRAL),
            new NavItem("Worklist", "list", "/worklist", "/worklist", Permission.WORK_FOLLOW_UP),
            new NavItem("Knowledge", "book", "/knowledge", "/knowledge", Permission.READ_KNOWLEDGE),
            new NavItem("Protocols", "file", "/protocols", "/protocols", Permission.VIEW_CHART),
            new NavItem("Models", "curve", "/models", "/models", Permission.VIEW_CHART),
            new NavItem("Staff", "badge", "/staff", "/staff", Permission.MANAGE_STAFF),
            new NavItem("Audit", "eye", "/audit", "/audit", Permission.VIEW_AUDIT));

    /** What this person has any use for. */
    static List<NavItem> of(Actor actor) {
        return ALL.stream().filter(item -> actor.may(item.needs())).toList();
    }

    /** Whether a page belongs to this place; charts belong to Patients. */
    public boolean current(String path) {
        if (prefix.equals("/")) {
            return path.equals("/");
        }
        return path.startsWith(prefix) || (prefix.equals("/patients") && path.startsWith("/charts"));
    }
}
