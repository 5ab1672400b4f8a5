package org.evenkeel.clinic.page;

import java.util.List;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;

/**
 * One place in the main navigation.
 *
 * @param prefixes the page is in this place when its path starts with one of these
 */
public record NavItem(String label, String icon, String href, List<String> prefixes, Permission needs) {

    private static final List<NavItem> ALL = List.of(
            new NavItem("Today", "sun", "/", List.of("/"), Permission.VIEW_SCHEDULE),
            new NavItem("Chairs", "chair", "/board", List.of("/board"), Permission.VIEW_CHART),
            new NavItem("Patients", "people", "/patients", List.of("/patients", "/charts"), Permission.VIEW_PATIENTS),
            new NavItem("Referral", "inbox", "/referrals/new", List.of("/referrals"), Permission.IMPORT_REFERRAL),
            new NavItem("Worklist", "list", "/worklist", List.of("/worklist"), Permission.WORK_FOLLOW_UP),
            new NavItem(
                    "Knowledge",
                    "book",
                    "/knowledge",
                    List.of("/knowledge", "/protocols", "/models"),
                    Permission.READ_KNOWLEDGE),
            new NavItem("Registry", "bars", "/registry", List.of("/registry"), Permission.VIEW_REGISTRY),
            new NavItem("Staff", "badge", "/staff", List.of("/staff"), Permission.MANAGE_STAFF),
            new NavItem("Monitors", "screen", "/monitors", List.of("/monitors"), Permission.MANAGE_MONITORS),
            new NavItem("Audit", "eye", "/audit", List.of("/audit"), Permission.VIEW_AUDIT));

    /** What this person has any use for. */
    static List<NavItem> of(Actor actor) {
        return ALL.stream().filter(item -> actor.may(item.needs())).toList();
    }

    /** Whether a page belongs to this place; the home page has no pages under it. */
    public boolean current(String path) {
        return href.equals("/") ? path.equals("/") : prefixes.stream().anyMatch(path::startsWith);
    }
}
