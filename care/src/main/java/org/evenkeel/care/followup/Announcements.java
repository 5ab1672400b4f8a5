package org.evenkeel.care.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireDue;
import org.evenkeel.care.chart.Questionnaires.Sent;
import org.jspecify.annotations.Nullable;

/** Collects what is put into one chart in one go, so that nothing is asked twice. */
final class Announcements {
    private final Chart chart;
    private final FollowUpSchedule schedule;
    private final FollowedCourse course;
    private final Function<ItemId, String> fingerprintOf;
    private final Instant now;
    private final List<Content> contents = new ArrayList<>();

    Announcements(Chart chart, FollowUpSchedule schedule, Function<ItemId, String> fingerprintOf, Instant now) {
        this.chart = chart;
        this.schedule = schedule;
        this.course = FollowedCourse.of(chart);
        this.fingerprintOf = fingerprintOf;
        this.now = now;
    }

    List<Content> contents() {
        return contents;
    }

    void add(Content content) {
        contents.add(content);
    }

    /**
     * Asks for what an occasion asks of this patient, when it is near and still open.
     *
     * @param session as written in the chart
     * @param about what the identity follows from
     */
    void announce(Occasion occasion, @Nullable ItemId session, ItemId about, Instant dueAt) {
        Instant expiresAt = dueAt.plus(occasion.closesAfter());
        boolean near = !now.isBefore(dueAt.minus(schedule.announcedAhead()));
        if (!near || !now.isBefore(expiresAt)) {
            return;
        }
        for (String instrument : occasion.instruments(course)) {
            ItemId id = DerivedIds.questionnaire(chart.id(), about, occasion.code(), instrument);
            if (!isAskedNear(instrument, id, dueAt, occasion.notWithin())) {
                ask(new Asking(id, instrument, occasion.code()), session, dueAt, expiresAt);
            }
        }
    }

    private record Asking(ItemId id, String instrument, String occasion) {}

    /** A session that was moved takes its questionnaires along; their links stay. */
    private void ask(Asking asking, @Nullable ItemId session, Instant dueAt, Instant expiresAt) {
        Sent there = chart.questionnaires().byId().get(asking.id());
        boolean moved = there != null
                && there.answered().isEmpty()
                && there.cancelled().isEmpty()
                && there.due().filter(d -> !d.content().dueAt().equals(dueAt)).isPresent();
        if (there == null || moved) {
            String fingerprint = there == null ? fingerprintOf.apply(asking.id()) : there.tokenSha256();
            contents.add(new QuestionnaireDue(
                    asking.id(), asking.instrument(), asking.occasion(), session, dueAt, expiresAt, fingerprint));
        }
    }

    private boolean isAskedNear(String instrument, ItemId id, Instant dueAt, Duration within) {
        return Stream.concat(
                        chart.questionnaires().byId().values().stream()
                                .filter(s -> s.cancelled().isEmpty())
                                .flatMap(s -> s.due().stream())
                                .map(Charted::content),
                        contents.stream()
                                .filter(QuestionnaireDue.class::isInstance)
                                .map(QuestionnaireDue.class::cast))
                .filter(d ->
                        d.instrument().equals(instrument) && !d.questionnaire().equals(id))
                .anyMatch(d -> Duration.between(d.dueAt(), dueAt).abs().compareTo(within) < 0);
    }

    /** Asks for the ratings of the day that it is where the patient lives, once they are open. */
    void day(DailyRatings daily, ZoneId clinicZone) {
        ZoneId zone = PatientZone.of(chart, clinicZone);
        LocalDate day = LocalDate.ofInstant(now, zone);
        Instant dueAt = daily.due(day, zone);
        Instant expiresAt = dueAt.plus(daily.closesAfter());
        if (now.isBefore(daily.opens(day, zone)) || !now.isBefore(expiresAt) || !goesOn(daily)) {
            return;
        }
        List<String> chosen = chart.following().dailyRatings();
        daily.offered().stream().filter(chosen::contains).forEach(rating -> {
            String code = DailyRatings.code(day);
            ItemId id = DerivedIds.questionnaire(chart.id(), null, code, rating);
            if (!chart.questionnaires().byId().containsKey(id)) {
                ask(new Asking(id, rating, code), null, dueAt, expiresAt);
            }
        });
    }

    /** Daily ratings go on while sessions are to come, and for a while after the last one. */
    private boolean goesOn(DailyRatings daily) {
        Instant since = GivenSession.latest(chart)
                .map(GivenSession::endedAt)
                .orElseGet(() -> chart.following().chosen().map(Charted::at).orElse(Instant.EPOCH));
        return !ScheduleDecisions.planned(chart, now).isEmpty() || now.isBefore(since.plus(daily.untilAfterSession()));
    }
}
