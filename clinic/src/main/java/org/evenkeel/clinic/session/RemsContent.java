package org.evenkeel.clinic.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.chart.SessionContent.SideEffectObserved;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.session.ChartedDosing;
import org.evenkeel.care.session.PreparedDose;
import org.evenkeel.care.session.VitalSign;

/**
 * What the monitoring form of an outpatient esketamine session asks for, put together from the chart for a person to
 * enter; the form itself stays with its owner. What was not charted says so.
 *
 * @param submitBy last day to hand it in
 */
public record RemsContent(List<Part> parts, LocalDate submitBy) {
    private static final String NOT_CHARTED = "Not charted";
    private static final int DAYS_TO_SUBMIT = 7;
    private static final Duration FORTY = Duration.ofMinutes(40);
    private static final Duration ABOUT = Duration.ofMinutes(15);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public RemsContent {
        parts = List.copyOf(parts);
    }

    /** Lines under one heading. */
    public record Part(String heading, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** What is asked and what the chart says. */
    public record Line(String asked, String charted) {}

    /** Whether a session is one the form is for. */
    static boolean isFor(BedsideView view) {
        return view.order()
                        .filter(o ->
                                o.medicine().equals("esketamine") && o.route().equals("nasal"))
                        .isPresent()
                && view.dosing().isPresent();
    }

    /** The content of a session in which spray was given. */
    static Optional<RemsContent> of(BedsideView view, ZoneId zone) {
        return view.dosing().filter(_ -> isFor(view)).map(dosing -> {
            LocalDate day = LocalDate.ofInstant(dosing.startedAt(), zone);
            return new RemsContent(
                    List.of(
                            new Part("Patient", patient(view)),
                            new Part("Dose", dose(view, dosing, day, zone)),
                            new Part("Time under observation", times(view, dosing, zone)),
                            new Part("Blood pressure and oxygen", pressures(view, dosing, zone)),
                            new Part("Sedation, dissociation, breathing", effects(view, zone)),
                            new Part("Other medicines", List.of(new Line("Charted as taken", medicines(view))))),
                    day.plusDays(DAYS_TO_SUBMIT));
        });
    }

    private static List<Line> patient(BedsideView view) {
        Optional<PatientIdentified> who = view.chart().referral().patient().map(Charted::content);
        return List.of(
                new Line(
                        "Name",
                        who.map(p -> p.givenName() + " " + p.familyName()).orElse(NOT_CHARTED)),
                new Line(
                        "Birth date",
                        who.flatMap(p -> Optional.ofNullable(p.birthDate()))
                                .map(Object::toString)
                                .orElse(NOT_CHARTED)),
                new Line(
                        "Sex",
                        who.map(p -> p.sex().name().toLowerCase(Locale.ROOT)).orElse(NOT_CHARTED)));
    }

    private static List<Line> dose(BedsideView view, ChartedDosing dosing, LocalDate day, ZoneId zone) {
        List<String> devices = dosing.doses().stream()
                .map(d -> VitalsText.number(d.given().amountMg()) + " mg at " + time(d.at(), zone) + " by " + d.by())
                .toList();
        String lot = view.dose()
                .flatMap(d -> d.check().prepared())
                .map(PreparedDose::lot)
                .filter(l -> !l.isEmpty())
                .orElse(NOT_CHARTED);
        return List.of(
                new Line("Date", day.toString()),
                new Line("Dose", VitalsText.number(dosing.givenMgAt(view.now())) + " mg"),
                new Line("Devices", String.join("; ", devices)),
                new Line("Lot", lot));
    }

    /** Counted from the first device, as the form does, and from the last, as this clinic watches. */
    private static List<Line> times(BedsideView view, ChartedDosing dosing, ZoneId zone) {
        Instant first = dosing.startedAt();
        Instant last = dosing.lastSingleDoseAt().orElse(first);
        Optional<Instant> left = view.session()
                .discharged()
                .map(Charted::at)
                .or(() -> view.session().leftAgainstAdvice().map(Charted::at));
        boolean against = view.session().leftAgainstAdvice().isPresent();
        return List.of(
                new Line("First device", time(first, zone)),
                new Line("Last device", time(last, zone)),
                new Line(
                        "Left",
                        left.map(l -> time(l, zone)
                                        + (against
                                                ? ", before the criteria were met"
                                                : ", all criteria met or overridden"))
                                .orElse("Still here")),
                new Line(
                        "Minutes from the first device",
                        left.map(l -> minutes(first, l)).orElse("Still here")),
                new Line(
                        "Minutes from the last device",
                        left.map(l -> minutes(last, l)).orElse("Still here")));
    }

    private static List<Line> pressures(BedsideView view, ChartedDosing dosing, ZoneId zone) {
        List<Charted<VitalSignsMeasured>> readings = view.session().vitals().stream()
                .filter(v -> VitalSign.SYSTOLIC.usable(v.content()).isPresent())
                .toList();
        Instant first = dosing.startedAt();
        Instant forty = dosing.lastSingleDoseAt().orElse(first).plus(FORTY);
        return List.of(
                new Line(
                        "Before",
                        readings.stream()
                                .filter(v -> !v.at().isAfter(first))
                                .reduce((a, b) -> b)
                                .map(v -> reading(v, zone))
                                .orElse(NOT_CHARTED)),
                new Line(
                        "About 40 minutes after",
                        readings.stream()
                                .filter(v ->
                                        Duration.between(v.at(), forty).abs().compareTo(ABOUT) <= 0)
                                .min((a, b) -> Duration.between(a.at(), forty)
                                        .abs()
                                        .compareTo(
                                                Duration.between(b.at(), forty).abs()))
                                .map(v -> reading(v, zone))
                                .orElse(NOT_CHARTED)),
                new Line(
                        "Last",
                        readings.stream()
                                .filter(v -> v.at().isAfter(first))
                                .reduce((a, b) -> b)
                                .map(v -> reading(v, zone))
                                .orElse(NOT_CHARTED)));
    }

    private static List<Line> effects(BedsideView view, ZoneId zone) {
        List<Line> lines = new ArrayList<>();
        for (String effect : List.of("sleepiness", "dissociation", "breathlessness")) {
            lines.add(new Line(view.rules().sideEffectLabel(effect), course(view, effect, zone)));
        }
        view.rules().sideEffects().stream()
                .filter(e -> e.urgent() && !e.id().equals("breathlessness"))
                .filter(e -> view.session().sideEffects().stream()
                        .anyMatch(s -> s.content().effect().equals(e.id())))
                .forEach(e -> lines.add(new Line(e.label() + ", may be serious", course(view, e.id(), zone))));
        return lines;
    }

    private static String course(BedsideView view, String effect, ZoneId zone) {
        List<Charted<SideEffectObserved>> seen = view.session().sideEffects().stream()
                .filter(e -> e.content().effect().equals(effect))
                .toList();
        return seen.isEmpty()
                ? NOT_CHARTED
                : String.join(
                        "; ",
                        seen.stream()
                                .map(e -> (e.content().grade() == Grade.NONE
                                                ? "gone"
                                                : e.content().grade().name().toLowerCase(Locale.ROOT))
                                        + " at "
                                        + time(e.at(), zone))
                                .toList());
    }

    private static String medicines(BedsideView view) {
        List<String> taken = view.chart().background().medications().stream()
                .map(Charted::content)
                .filter(m -> m.status() == MedicationStatus.TAKING)
                .map(m -> m.ingredient().isBlank() ? m.code().display() : m.ingredient())
                .distinct()
                .toList();
        return taken.isEmpty() ? "None charted" : String.join(", ", taken);
    }

    private static String reading(Charted<VitalSignsMeasured> v, ZoneId zone) {
        return VitalsText.all(v.content()) + " at " + time(v.at(), zone);
    }

    private static String minutes(Instant from, Instant to) {
        return Long.toString(Duration.between(from, to).toMinutes());
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
