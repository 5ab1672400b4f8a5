package org.evenkeel.care.chart;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.evenkeel.care.chart.PlanContent.CourseDecided;
import org.evenkeel.care.chart.PlanContent.CourseEnded;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.PlanContent.SessionCancelled;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;

/**
 * A patient's chart: the fold of all its entries. Total and pure: any sequence of entries gives a chart, and the same
 * entries always give the same one. A corrected entry stays in {@link #entries()} and counts nowhere else.
 *
 * @param entries every entry, in sequence
 * @param corrected ids of entries that no longer count
 */
public record Chart(
        ChartId id,
        List<Entry> entries,
        Set<EntryId> corrected,
        Referral referral,
        Background background,
        Questionnaires questionnaires,
        Following following,
        Assessment assessment,
        Courses courses,
        Sessions sessions,
        Alerts alerts,
        Alarms alarms) {
    public Chart {
        Objects.requireNonNull(id, "id");
    }

    /** A chart in which nothing is recorded yet. */
    public static Chart empty(ChartId id) {
        return new Chart(
                id,
                List.of(),
                Set.of(),
                Referral.NONE,
                Background.EMPTY,
                Questionnaires.NONE,
                Following.NONE,
                Assessment.NONE,
                Courses.NONE,
                Sessions.NONE,
                Alerts.NONE,
                Alarms.NONE);
    }

    /** Folds entries that must be of this chart, in sequence from 1 without gaps. */
    public static Chart fold(ChartId id, List<Entry> entries) {
        Set<EntryId> corrected = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.content() instanceof EntryCorrected c) {
                corrected.add(c.corrected());
            }
        }
        Chart chart = empty(id);
        long expected = 1;
        for (Entry entry : entries) {
            requireNext(chart.id, entry, expected++);
            if (!corrected.contains(entry.id())) {
                chart = chart.apply(entry);
            }
        }
        return chart.record(List.copyOf(entries), Set.copyOf(corrected));
    }

    /** The chart after one more entry. Throws {@link IllegalArgumentException} when it is not the next of this chart. */
    public Chart with(Entry entry) {
        requireNext(id, entry, entries.size() + 1L);
        List<Entry> longer = Fold.plus(entries, entry);
        if (entry.content() instanceof EntryCorrected) {
            return fold(id, longer);
        }
        Chart after = corrected.contains(entry.id()) ? this : apply(entry);
        return after.record(longer, corrected);
    }

    /**
     * The chart as anybody could see it at a past moment: what was recorded up to then, and no correction made later. What
     * was charted afterwards for a time before is not in it.
     */
    public Chart asKnownAt(Instant moment) {
        int known = 0;
        while (known < entries.size() && !entries.get(known).recordedAt().isAfter(moment)) {
            known++;
        }
        return known == entries.size() ? this : fold(id, entries.subList(0, known));
    }

    /** Sequence of the last entry; 0 for an empty chart. */
    public long sequence() {
        return entries.size();
    }

    /** Whether an entry was corrected and counts no more. */
    public boolean isCorrected(EntryId entry) {
        return corrected.contains(entry);
    }

    private static void requireNext(ChartId chart, Entry entry, long expected) {
        if (!entry.chart().equals(chart)) {
            throw new IllegalArgumentException("entry " + entry.id() + " belongs to another chart");
        }
        if (entry.sequence() != expected) {
            throw new IllegalArgumentException(
                    "entry " + entry.id() + " has sequence " + entry.sequence() + ", expected " + expected);
        }
    }

    private Chart record(List<Entry> all, Set<EntryId> none) {
        return new Chart(
                id,
                all,
                none,
                referral,
                background,
                questionnaires,
                following,
                assessment,
                courses,
                sessions,
                alerts,
                alarms);
    }

    private Chart apply(Entry entry) {
        return switch (entry.content()) {
            case ReferralContent c -> changed(referral.with(entry, c), background, questionnaires, assessment);
            case BackgroundContent c -> changed(referral, background.with(entry, c), questionnaires, assessment);
            case QuestionnaireContent c -> changed(referral, background, questionnaires.with(entry, c), assessment);
            case FollowingContent c -> changed(following.with(entry, c));
            case CandidacyContent c -> changed(referral, background, questionnaires, assessment.with(entry, c));
            case CourseOrdered c -> changed(courses.ordered(entry, c), sessions, alerts);
            case CourseDecided c -> changed(courses.decided(entry, c), sessions, alerts);
            case CourseEnded c -> changed(courses.ended(entry, c), sessions, alerts);
            case SessionScheduled c -> changed(courses, sessions.scheduled(entry, c), alerts);
            case SessionCancelled c -> changed(courses, sessions.cancelled(entry, c), alerts);
            case SessionContent c -> changed(courses, sessions.with(entry, c), alerts);
            case RecoveryContent c -> changed(courses, sessions.with(entry, c), alerts);
            case EventContent c -> changed(courses, sessions.with(entry, c), alerts);
            case EmergencyContent c -> changed(courses, sessions.with(entry, c), alerts);
            case AlertContent c -> changed(courses, sessions, alerts.with(entry, c));
            case AlarmContent c -> changed(alarms.with(entry, c));
            case NoteContent _ -> this; // the note is read from the entries, see care.note
            case EntryCorrected _ -> this;
        };
    }

    private Chart changed(Referral r, Background b, Questionnaires q, Assessment a) {
        return new Chart(id, entries, corrected, r, b, q, following, a, courses, sessions, alerts, alarms);
    }

    private Chart changed(Following f) {
        return new Chart(
                id,
                entries,
                corrected,
                referral,
                background,
                questionnaires,
                f,
                assessment,
                courses,
                sessions,
                alerts,
                alarms);
    }

    private Chart changed(Courses c, Sessions s, Alerts a) {
        return new Chart(
                id, entries, corrected, referral, background, questionnaires, following, assessment, c, s, a, alarms);
    }

    private Chart changed(Alarms a) {
        return new Chart(
                id,
                entries,
                corrected,
                referral,
                background,
                questionnaires,
                following,
                assessment,
                courses,
                sessions,
                alerts,
                a);
    }
}
