package org.evenkeel.care.recovery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.care.chart.AlertContent.AlertRaised;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.RecoveryContent.LeftAgainstAdvice;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.recovery.RecoveryCommand.LeaveAgainstAdvice;
import org.evenkeel.care.session.InfusionEnd;

/**
 * A patient leaves before the criteria are met. The software can't hold anybody, so it never refuses to chart it: it
 * ends a running infusion, keeps what was open, and makes sure that somebody rings.
 */
final class Leaving {
    private Leaving() {}

    static Decision decide(Chart chart, SessionRecord session, LeaveAgainstAdvice command, RecoveryRules rules) {
        if (!session.state().isInClinic()) {
            return Decision.refuse(Refusal.of("session.state", "The patient is not charted as here."));
        }
        Instant at = latest(session, command.at());
        List<Content> contents = new ArrayList<>();
        InfusionEnd.of(session, at, "The patient left against advice").ifPresent(contents::add);
        List<String> open = DischargeReview.of(chart, session, rules, at).open().stream()
                .map(s -> s.criterion().id())
                .toList();
        contents.add(new LeftAgainstAdvice(
                command.session(),
                command.said().strip(),
                command.toldOf().strip(),
                open,
                command.transport().strip(),
                command.informed().isBlank() ? null : command.informed().strip()));
        contents.add(alert(session, "left-against-advice", Urgency.NOW, "Left against advice: inform the prescriber"));
        contents.add(alert(session, "call-after-30-min", Urgency.NOW, "Left against advice: call after 30 minutes"));
        contents.add(alert(session, "call-after-2-h", Urgency.TODAY, "Left against advice: call after 2 hours"));
        return Decision.accept(at, contents);
    }

    /** Not before what is charted already: a time typed wrongly is no reason to refuse here. */
    private static Instant latest(SessionRecord session, Instant at) {
        Instant least = Stream.concat(session.pump().stream(), session.doses().stream())
                .map(c -> c.at())
                .max(Comparator.naturalOrder())
                .or(() -> session.arrived().map(a -> a.at()))
                .orElse(at);
        return Optional.of(at).filter(a -> !a.isBefore(least)).orElse(least);
    }

    /** The same departure always raises the same alerts, so charting it twice raises none twice. */
    private static AlertRaised alert(SessionRecord session, String kind, Urgency urgency, String words) {
        UUID id = UUID.nameUUIDFromBytes((session.id() + "/" + kind).getBytes(StandardCharsets.UTF_8));
        return new AlertRaised(new ItemId(id), kind, urgency, words, session.id());
    }
}
