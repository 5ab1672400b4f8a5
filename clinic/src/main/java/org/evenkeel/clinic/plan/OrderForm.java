package org.evenkeel.clinic.plan;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.plan.OrderCourse;
import org.evenkeel.care.plan.OrderCourse.PlannedSession;
import org.evenkeel.care.plan.PlannedDose;
import org.evenkeel.clinic.desk.CommandId;

/**
 * What was typed into the order form.
 *
 * @param commandId identity of the command the form will send
 * @param basedOn sequence of the chart that was on the screen
 * @param fields by name, as sent
 */
public record OrderForm(CommandId commandId, long basedOn, Map<String, String> fields) {
    static final int MOST_SESSIONS = 30;
    private static final String REASON = "reason.";
    private static final Set<String> OURS = Set.of("_csrf", "commandId", "basedOn");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public OrderForm {
        fields = Map.copyOf(fields);
    }

    /** What was typed under a name, or an empty text. */
    public String on(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Numbers of the rows of dates, from 1. */
    public List<Integer> rows() {
        List<Integer> rows = new ArrayList<>();
        for (int row = 1; row <= MOST_SESSIONS && fields.containsKey("date." + row); row++) {
            rows.add(row);
        }
        return rows;
    }

    /** The same form with other rows of dates; the chairs stay. */
    OrderForm withDates(List<ZonedDateTime> dates) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.keySet().removeIf(f -> f.startsWith("date.") || f.startsWith("time."));
        for (int i = 0; i < dates.size(); i++) {
            changed.put("date." + (i + 1), dates.get(i).toLocalDate().toString());
            changed.put("time." + (i + 1), TIME.format(dates.get(i)));
        }
        return new OrderForm(commandId, basedOn, changed);
    }

    OrderForm renewed(CommandId id, long sequence) {
        return new OrderForm(id, sequence, fields);
    }

    /** A number as typed, with a comma or a point; NaN when it is none. */
    double number(String name) {
        String text = on(name).strip().replace(',', '.');
        return text.matches("\\d{1,6}(\\.\\d{1,6})?") ? Double.parseDouble(text) : Double.NaN;
    }

    /** When a row's session starts; empty when date or time can't be read. */
    Optional<Instant> startsAt(String suffix, ZoneId zone) {
        return instant(on("date" + suffix), on("time" + suffix), zone);
    }

    static Optional<Instant> instant(String date, String time, ZoneId zone) {
        try {
            return Optional.of(LocalDate.parse(date)
                    .atTime(LocalTime.parse(time))
                    .atZone(zone)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Rows whose date or time can't be read. */
    List<Refusal> unreadable(ZoneId zone) {
        return rows().stream()
                .filter(row -> startsAt("." + row, zone).isEmpty())
                .map(row -> Refusal.at("date." + row, "plan.date", "Session " + row + ": enter a date and a time."))
                .toList();
    }

    OrderCourse command(ZoneId zone, PlannedDose usual) {
        List<PlannedSession> sessions = new ArrayList<>();
        for (int row : rows()) {
            startsAt("." + row, zone)
                    .ifPresent(at -> sessions.add(new PlannedSession(
                            commandId.item(row), at, on("chair." + row).strip())));
        }
        return new OrderCourse(commandId.item(0), DoseFields.wanted(this, usual), sessions, reasons());
    }

    /** What a person typed, without what the page added. */
    Map<String, List<String>> typed() {
        return fields.entrySet().stream()
                .filter(e -> !OURS.contains(e.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
    }

    private Map<String, String> reasons() {
        return fields.entrySet().stream()
                .filter(e -> e.getKey().startsWith(REASON))
                .collect(Collectors.toMap(e -> e.getKey().substring(REASON.length()), Map.Entry::getValue));
    }
}
