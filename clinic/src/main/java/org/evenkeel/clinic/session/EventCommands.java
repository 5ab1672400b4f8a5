package org.evenkeel.clinic.session;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.EmergencyContent.Moment;
import org.evenkeel.care.chart.EmergencyContent.Outcome;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.emergency.EmergencyCommand;
import org.evenkeel.care.emergency.EmergencyDesk;
import org.evenkeel.care.event.BedsideCorrection;
import org.evenkeel.care.event.EventCommand;
import org.evenkeel.care.event.EventDesk;
import org.evenkeel.care.session.SessionCommand;
import org.evenkeel.care.session.SessionDesk;
import org.evenkeel.care.session.SessionRules;
import org.evenkeel.clinic.desk.CommandId;
import org.evenkeel.clinic.session.BedsideCommands.Asked;

/** Turns the forms for events, corrections and emergencies into decisions. */
final class EventCommands {
    /** A tap makes no more entries than this. */
    private static final int MOST_ENTRIES = 8;

    /** The aspect that says somebody looked and asked. */
    private static final String LOOKED = "looked";

    private static final Set<String> WITH_LOOK = Set.of("vitals", "stop");

    private final RoomLists lists;
    private final SessionRules rules;

    EventCommands(RoomLists lists, SessionRules rules) {
        this.lists = lists;
        this.rules = rules;
    }

    /** The decision on an event or an emergency; empty when the form is none of these. */
    Optional<Decision> decide(Asked asked, Chart chart, Author author, Instant now) {
        Fields f = asked.fields();
        Optional<Decision> tapped = asked.kind().equals("tap") ? tap(asked, chart, author, now) : Optional.empty();
        if (tapped.isPresent()) {
            return tapped;
        }
        Optional<EventCommand> event = event(asked.kind(), asked.session(), asked.at(), f);
        Optional<EmergencyCommand> emergency = event.isPresent() ? Optional.empty() : emergency(asked);
        if ((event.isPresent() || emergency.isPresent()) && !f.refusals().isEmpty()) {
            return Optional.of(new Decision.Refused(f.refusals()));
        }
        return event.map(c -> EventDesk.decide(chart, c, lists.events(), author, now))
                .or(() -> emergency.map(c -> EmergencyDesk.decide(chart, c, lists.emergency(), author, now)))
                .or(() -> correction(asked, chart, author, now));
    }

    /** What was measured or confirmed, and with the same tap that somebody looked and saw nothing new. */
    Decision withLook(Decision decision, Asked asked, Chart chart, Author author, Instant now) {
        String seen = asked.fields().text(LOOKED);
        if (seen.isEmpty() || !WITH_LOOK.contains(asked.kind()) || !(decision instanceof Decision.Accepted first)) {
            return decision;
        }
        Instant at = asked.kind().equals("stop") ? asked.tapped() : asked.at();
        EventCommand look = new EventCommand.ObserveState(asked.session(), at, LOOKED, seen, "");
        return switch (EventDesk.decide(chart, look, lists.events(), author, now)) {
            case Decision.Accepted second ->
                new Decision.Accepted(Stream.concat(first.entries().stream(), second.entries().stream())
                        .toList());
            case Decision.Refused refused -> refused;
        };
    }

    private static Optional<EventCommand> event(String kind, ItemId id, Instant at, Fields f) {
        return Optional.ofNullable(
                switch (kind) {
                    case "intervention" ->
                        new EventCommand.Intervene(
                                id, at, f.text("intervention"), f.number("flowLitresPerMin"), f.text("note"));
                    case "medicine" ->
                        new EventCommand.GiveMedicine(
                                id,
                                at,
                                f.text("medicine"),
                                f.required("dose"),
                                f.text("unit"),
                                f.text("route"),
                                f.text("orderedBy"),
                                f.text("note"));
                    case "state" ->
                        new EventCommand.ObserveState(id, at, f.text("aspect"), f.text("state"), f.text("note"));
                    case "scale" -> {
                        Integer score = f.wholeNumber("score");
                        yield new EventCommand.RateScale(
                                id, at, f.text("scale"), f.text("version"), score == null ? -1 : score, f.text("note"));
                    }
                    default -> null;
                });
    }

    private static Optional<EmergencyCommand> emergency(Asked asked) {
        ItemId id = asked.session();
        Instant at = asked.at();
        Fields f = asked.fields();
        return Optional.ofNullable(
                switch (asked.kind()) {
                    case "stop-and-call" ->
                        new EmergencyCommand.StopAndCall(
                                id, at, asked.command().item(0), asked.command().item(1), f.text("why"));
                    case "checklist" -> new EmergencyCommand.OpenChecklist(id, at, f.text("checklist"));
                    case "step" ->
                        new EmergencyCommand.TickStep(
                                id, at, f.text("checklist"), f.text("version"), f.text("step"), f.text("note"));
                    case "moment" ->
                        new EmergencyCommand.Mark(
                                id, at, f.choice("moment", Moment.class, Moment.AMBULANCE_CALLED), f.text("note"));
                    case "helper" -> new EmergencyCommand.Come(id, at, f.text("name"), f.text("role"));
                    case "emergency-end" ->
                        new EmergencyCommand.End(
                                id, at, f.choice("outcome", Outcome.class, Outcome.RESOLVED_HERE), f.text("words"));
                    default -> null;
                });
    }

    /** One tap of the grid: {@code effect nausea MILD}, {@code state music on}, {@code scale moaa-s 4}, {@code flow oxygen 4}. */
    private Optional<Decision> tap(Asked asked, Chart chart, Author author, Instant now) {
        Fields f = asked.fields();
        List<String> words = List.of(f.text("tap").split(" ", 3));
        String first = words.size() > 1 ? words.get(1) : "";
        String second = words.size() > 2 ? words.get(2) : "";
        ItemId id = asked.session();
        String note = f.text("note");
        if (!f.refusals().isEmpty()) {
            return Optional.of(new Decision.Refused(f.refusals()));
        }
        EventCommand command = switch (words.getFirst()) {
            case "done" -> new EventCommand.Intervene(id, asked.at(), first, null, note);
            case "flow" -> new EventCommand.Intervene(id, asked.at(), first, (double) whole(second), note);
            case "state" -> new EventCommand.ObserveState(id, asked.at(), first, second, note);
            case "scale" ->
                new EventCommand.RateScale(id, asked.at(), first, f.text("version." + first), whole(second), note);
            default -> null;
        };
        if (command != null) {
            return Optional.of(EventDesk.decide(chart, command, lists.events(), author, now));
        }
        return words.getFirst().equals("effect")
                ? grade(second)
                        .map(g -> SessionDesk.decide(
                                chart,
                                new SessionCommand.ObserveSideEffect(id, asked.at(), first, g, note),
                                rules,
                                author,
                                now))
                : Optional.empty();
    }

    private static Optional<Grade> grade(String word) {
        return java.util.Arrays.stream(Grade.values())
                .filter(g -> g.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** A whole number; -1, which no scale holds and no flow is, when it is none. */
    private static int whole(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }

    private static Optional<Decision> correction(Asked asked, Chart chart, Author author, Instant now) {
        Fields f = asked.fields();
        return switch (asked.kind()) {
            case "strike" ->
                Optional.of(id(f.text("entry"))
                        .map(e -> BedsideCorrection.strike(
                                chart, asked.session(), new EntryId(e), f.text("reason"), author, now))
                        .orElseGet(EventCommands::nothing));
            case "undo" ->
                Optional.of(id(f.text("of"))
                        .map(c -> BedsideCorrection.undo(chart, asked.session(), made(c), author, now))
                        .orElseGet(EventCommands::nothing));
            default -> Optional.empty();
        };
    }

    private static List<EntryId> made(UUID command) {
        CommandId id = new CommandId(command);
        return IntStream.range(0, MOST_ENTRIES).mapToObj(id::entry).toList();
    }

    /** The form that charted an entry, for its correction; empty when it can only be struck out. */
    static Optional<String> formOf(Entry entry) {
        return switch (entry.content()) {
            case org.evenkeel.care.chart.SessionContent.VitalSignsMeasured _ -> Optional.of("vitals");
            case org.evenkeel.care.chart.SessionContent.SideEffectObserved _ -> Optional.of("effect");
            case org.evenkeel.care.chart.SessionContent.SessionNoteWritten _ -> Optional.of("note");
            case org.evenkeel.care.chart.EventContent.InterventionDone _ -> Optional.of("intervention");
            case org.evenkeel.care.chart.EventContent.MedicineGiven _ -> Optional.of("medicine");
            case org.evenkeel.care.chart.EventContent.StateObserved _ -> Optional.of("state");
            case org.evenkeel.care.chart.EventContent.ScaleRated _ -> Optional.of("scale");
            default -> Optional.empty();
        };
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Decision nothing() {
        return Decision.refuse(Refusal.of("correction.entry", "This page is older than the chart: reload it."));
    }
}
