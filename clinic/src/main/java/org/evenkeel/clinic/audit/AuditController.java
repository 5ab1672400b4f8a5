package org.evenkeel.clinic.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.problem.NotHere;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.clinic.staff.StaffAuditReader;
import org.evenkeel.journal.audit.AuditReader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The audit pages: charts, and accounts. */
@Controller
@Needs(Permission.VIEW_AUDIT)
public final class AuditController {
    private static final int PAGE = 50;
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final AuditReader charts;
    private final StaffAuditReader staff;
    private final Pages pages;
    private final ZoneId zone;

    public AuditController(AuditReader charts, StaffAuditReader staff, Pages pages, ZoneId zone) {
        this.charts = charts;
        this.staff = staff;
        this.pages = pages;
        this.zone = zone;
    }

    private record Filter(
            String path, String account, String day, Instant from, Instant until, Optional<Long> before) {}

    @GetMapping("/audit")
    View charts(
            Actor actor,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String day,
            @RequestParam Optional<Long> before) {
        Filter filter = filter("/audit", account, day, before);
        List<AuditReader.AuditRow> rows = charts.find(
                new AuditReader.Question(filter.account, filter.from, filter.until, filter.before, PAGE + 1));
        TreeSet<String> accounts = new TreeSet<>(charts.accounts());
        accounts.addAll(staff.usernames(actor));
        return pages.show(
                "audit/charts", Map.of("page", page(filter, rows, List.copyOf(accounts), AuditReader.AuditRow::id)));
    }

    @GetMapping("/audit/staff")
    View staff(
            Actor actor,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String day,
            @RequestParam Optional<Long> before) {
        Filter filter = filter("/audit/staff", account, day, before);
        List<StaffAuditReader.StaffRow> rows =
                staff.find(actor, filter.account, filter.from, filter.until, filter.before, PAGE + 1);
        return pages.show(
                "audit/staff",
                Map.of("page", page(filter, rows, staff.usernames(actor), StaffAuditReader.StaffRow::id)));
    }

    private Filter filter(String path, String account, String day, Optional<Long> before) {
        if (day.isBlank()) {
            return new Filter(path, account.strip(), "", FIRST, LAST, before);
        }
        try {
            LocalDate date = LocalDate.parse(day);
            return new Filter(
                    path,
                    account.strip(),
                    day,
                    date.atStartOfDay(zone).toInstant(),
                    date.plusDays(1).atStartOfDay(zone).toInstant(),
                    before);
        } catch (DateTimeParseException e) {
            throw new NotHere("day");
        }
    }

    private static <R> AuditPage<R> page(Filter filter, List<R> rows, List<String> accounts, ToLongFunction<R> id) {
        boolean more = rows.size() > PAGE;
        List<R> shown = more ? rows.subList(0, PAGE) : rows;
        String older = more
                ? filter.path + "?account=" + URLEncoder.encode(filter.account, StandardCharsets.UTF_8) + "&day="
                        + filter.day + "&before=" + id.applyAsLong(shown.getLast())
                : "";
        return new AuditPage<>(shown, filter.account, filter.day, accounts, older);
    }
}
