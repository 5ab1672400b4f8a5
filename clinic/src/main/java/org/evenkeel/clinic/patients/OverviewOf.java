package org.evenkeel.clinic.patients;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.BackgroundContent.ObservationRecorded;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryCorrected;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.intake.SocialHistory;
import org.evenkeel.clinic.patients.Overview.Line;
import org.evenkeel.clinic.patients.Overview.NextStep;
import org.evenkeel.clinic.patients.Overview.RecordLine;
import org.evenkeel.journal.read.Stage;

/** Turns a chart into what its pages show. */
final class OverviewOf {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final int LATEST = 8;
    private static final Duration SAME_TIME = Duration.ofMinutes(2);
    private static final List<String> SHOWN = List.of("29463-7", "8302-2", "44261-6", "70274-6");

    private OverviewOf() {}

    static Overview of(Chart chart, ZoneId zone) {
        List<RecordLine> record = record(chart, zone);
        return new Overview(
                chart.id().toString(),
                next(chart),
                chart.referral().accepted().isEmpty()
                        && chart.referral().declined().isEmpty(),
                conditions(chart, false),
                medicines(chart),
                allergies(chart),
                conditions(chart, true),
                measurements(chart, zone),
                chart.background().goals().stream()
                        .map(g -> g.content().words())
                        .toList(),
                chart.alerts().open().stream()
                        .flatMap(a -> a.raised().stream())
                        .map(r -> new Line(
                                r.content().words(), TIME.withZone(zone).format(r.at())))
                        .toList(),
                record.subList(0, Math.min(LATEST, record.size())),
                chart.referral().received().map(r -> r.content().reason()).orElse(""),
                chart.entries().size());
    }

    private static NextStep next(Chart chart) {
        String path = "/charts/" + chart.id();
        if (chart.referral().declined().isPresent()) {
            return new NextStep("The referral was declined", "It can still be accepted below.", "", "");
        }
        return switch (Stage.of(chart)) {
            case REFERRAL -> new NextStep("Accept or decline the referral", "Nothing else begins before that.", "", "");
            case INTAKE ->
                new NextStep(
                        "Take the intake", "History, medicines, allergies, goals.", path + "/intake", "Go to intake");
            case CANDIDACY ->
                new NextStep(
                        "Decide on candidacy",
                        "The intake is signed; the findings wait for a prescriber.",
                        path + "/candidacy",
                        "Go to candidacy");
            case PLAN -> new NextStep("Plan the course", "Dose, sessions and dates.", path + "/plan", "Go to the plan");
            case SESSION ->
                new NextStep("Run the sessions", "A course is under way.", path + "/sessions", "Go to the sessions");
            case FOLLOW_UP ->
                new NextStep(
                        "Follow up", "The course is over; watch how it lasts.", path + "/follow-up", "Go to follow-up");
        };
    }

    private static List<Line> conditions(Chart chart, boolean social) {
        return chart.background().conditions().stream()
                .map(Charted::content)
                .filter(c -> c.status() == ClinicalStatus.ACTIVE || c.status() == ClinicalStatus.UNKNOWN)
                .filter(c -> SocialHistory.isSocial(c) == social)
                .map(c -> new Line(
                        EntryWords.plain(c.code()),
                        (c.status() == ClinicalStatus.UNKNOWN ? "not known whether present " : "")
                                + (c.onset() == null ? "" : "since " + c.onset().iso())))
                .toList();
    }

    private static List<Line> medicines(Chart chart) {
        return chart.background().medications().stream()
                .map(Charted::content)
                .filter(m -> m.status() == MedicationStatus.TAKING || m.status() == MedicationStatus.UNKNOWN)
                .map(m -> new Line(
                        EntryWords.plain(m.code()),
                        m.status() == MedicationStatus.UNKNOWN
                                ? "not known whether taken"
                                : m.note().isEmpty() ? "taking" : m.note()))
                .toList();
    }

    private static List<Line> allergies(Chart chart) {
        return chart.background().allergies().stream()
                .map(Charted::content)
                .filter(a -> a.status() == ClinicalStatus.ACTIVE || a.status() == ClinicalStatus.UNKNOWN)
                .map(a -> new Line(EntryWords.plain(a.code()), a.reaction()))
                .toList();
    }

    private static List<Line> measurements(Chart chart, ZoneId zone) {
        DateTimeFormatter day =
                DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(zone);
        List<Line> lines = new ArrayList<>();
        if (!chart.background().bloodPressures().isEmpty()) {
            var last = chart.background().bloodPressures().getLast();
            lines.add(new Line(
                    EntryWords.of(last.content()).heading() + " "
                            + EntryWords.of(last.content()).words(),
                    day.format(last.at())));
        }
        for (String code : SHOWN) {
            chart.background().latestObservation(code).ifPresent((Charted<ObservationRecorded> o) -> {
                EntryWords words = EntryWords.of(o.content());
                lines.add(new Line(words.heading() + " " + words.words(), day.format(o.at())));
            });
        }
        return lines;
    }

    /** Every entry, newest first. */
    static List<RecordLine> record(Chart chart, ZoneId zone) {
        DateTimeFormatter time = TIME.withZone(zone);
        Map<EntryId, String> corrections = new HashMap<>();
        for (Entry entry : chart.entries()) {
            if (entry.content() instanceof EntryCorrected(EntryId wrong, String reason)) {
                corrections.put(
                        wrong,
                        reason + " (" + entry.author().displayName() + ", " + time.format(entry.recordedAt()) + ")");
            }
        }
        return chart.entries().reversed().stream()
                .map(entry -> {
                    EntryWords words = EntryWords.of(entry.content());
                    boolean corrected = chart.isCorrected(entry.id());
                    boolean later = Duration.between(entry.effectiveAt(), entry.recordedAt())
                                    .abs()
                                    .compareTo(SAME_TIME)
                            > 0;
                    return new RecordLine(
                            entry.id().toString(),
                            words.heading(),
                            words.words(),
                            time.format(entry.effectiveAt()),
                            time.format(entry.recordedAt()),
                            later,
                            entry.author().displayName(),
                            source(entry),
                            corrected,
                            corrections.getOrDefault(entry.id(), ""),
                            !corrected && !(entry.content() instanceof EntryCorrected));
                })
                .toList();
    }

    private static String source(Entry entry) {
        return SourceOf.source(entry.content()).map(s -> s.words()).orElse("");
    }
}
