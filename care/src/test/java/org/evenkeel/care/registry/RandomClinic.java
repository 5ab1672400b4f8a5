package org.evenkeel.care.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.instrument.Profile.Direction;
import org.evenkeel.care.instrument.Threshold;
import org.evenkeel.care.instrument.Threshold.Criterion;
import org.evenkeel.care.registry.RegistryDefinitions.Adverse;
import org.evenkeel.care.registry.RegistryDefinitions.DoseBand;
import org.evenkeel.care.registry.RegistryDefinitions.Relapse;
import org.evenkeel.care.registry.RegistryDefinitions.SmallNumbers;
import org.evenkeel.care.registry.Scores.Score;
import org.evenkeel.care.registry.statistics.ReliableChange;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;

/** Seeded clinics of treated patients, with everything that is awkward: gaps, odd routes, second courses. */
public final class RandomClinic {
    private static final Evidence TEST = new Evidence("a test", EvidenceStatus.ASSUMED);

    private final SplittableRandom random;

    public RandomClinic(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Definitions to count with. */
    public static RegistryDefinitions definitions() {
        return new RegistryDefinitions(
                List.of(scale("phq-9"), scale("gad-7")),
                60,
                List.of(
                        new Window("week-1", "one week", Window.Counted.FIRST_DOSE, 7, 5, 10, TEST),
                        new Window("after", "after the course", Window.Counted.LAST_DOSE, 22, 14, 31, TEST)),
                new Relapse(7, 14, 1, List.of(0, 28, 56, 84), "no response any more", TEST),
                new Adverse(180, TEST),
                new SmallNumbers(5, TEST),
                List.of(new DoseBand("low", 0, 0.6), new DoseBand("high", 0.6, 100)),
                List.of(),
                List.of());
    }

    /** A scale that responds at half and remits below five. */
    public static OutcomeScale scale(String instrument) {
        return new OutcomeScale(
                instrument,
                instrument,
                Direction.HIGHER_WORSE,
                new Threshold(
                        "response", Threshold.Kind.RESPONSE, "total", new Criterion.ByFraction(0.5), "half", TEST),
                new Threshold("remission", Threshold.Kind.REMISSION, "total", new Criterion.Below(5), "below 5", TEST),
                Optional.of(new Threshold(
                        "meaningful", Threshold.Kind.MEANINGFUL, "total", new Criterion.ByPoints(5), "5 points", TEST)),
                new ReliableChange(2.5),
                TEST,
                10,
                TEST);
    }

    /** So many patients. */
    public List<RegistryPatient> patients(int count) {
        List<RegistryPatient> patients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            patients.add(patient("p" + i));
        }
        return patients;
    }

    private RegistryPatient patient(String key) {
        boolean rare = random.nextInt(40) == 0;
        String route =
                rare ? "rectal" : pick("intravenous", "intravenous", "intravenous", "intranasal", "intramuscular");
        int days = random.nextInt(8) * 3;
        boolean again = random.nextInt(5) == 0;
        List<RegistryPatient.Session> sessions = new ArrayList<>();
        for (int day = 0; day <= days; day += 3) {
            sessions.add(session(day, route));
        }
        int next = again ? days + 20 + random.nextInt(90) : Scores.NONE;
        if (again) {
            sessions.add(session(next, pick(route, "intranasal")));
        }
        return new RegistryPatient(
                key,
                rare ? "80 or more" : pick("18 to 29", "30 to 39", "30 to 39", "40 to 49", "50 to 59"),
                pick("FEMALE", "FEMALE", "MALE", "MALE", "OTHER"),
                pick("2024", "2025", "2025"),
                rare ? "crps" : pick("depression", "depression", "ptsd"),
                route,
                pick("a.reyes", "a.reyes", "m.ito", "k.locum"),
                random.nextInt(20) == 0 ? Double.NaN : (30 + random.nextInt(70)) / 100.0,
                random.nextInt(6) > 0,
                random.nextInt(20) == 0 ? Scores.NONE : days,
                next,
                sessions,
                scores());
    }

    private RegistryPatient.Session session(int day, String route) {
        Map<String, Grade> effects = new TreeMap<>();
        for (String effect : List.of("dissociation", "nausea", "headache, \"bad\"")) {
            if (random.nextInt(4) == 0) {
                effects.put(EffectGrades.code(effect), Grade.values()[1 + random.nextInt(3)]);
            }
        }
        return new RegistryPatient.Session(
                day,
                route,
                pick("n.okoye", "n.okoye", "n.two"),
                random.nextInt(15) == 0 ? Double.NaN : (30 + random.nextInt(70)) / 100.0,
                random.nextInt(8) == 0 ? Scores.NONE : 30 + random.nextInt(120),
                random.nextInt(12) == 0 ? Scores.NONE : 110 + random.nextInt(90),
                random.nextInt(12) == 0 ? Scores.NONE : 70 + random.nextInt(40),
                effects);
    }

    private Scores scores() {
        List<Score> scores = new ArrayList<>();
        int level = 8 + random.nextInt(19);
        for (String instrument : List.of("phq-9", "gad-7")) {
            if (random.nextInt(10) > 0) {
                scores.add(new Score(instrument, "1", "baseline", -9, -random.nextInt(75) - 1, level, true));
            }
            for (int day = 1; day < 250; day += 1 + random.nextInt(20)) {
                boolean missing = random.nextInt(4) == 0;
                int total = random.nextInt(20) == 0 ? Scores.NONE : random.nextInt(level + 2);
                scores.add(new Score(
                        instrument,
                        missing ? "" : "1",
                        "7-days",
                        random.nextInt(9) == 0 && !missing ? Scores.NONE : day,
                        missing ? Scores.NONE : day + random.nextInt(3),
                        missing ? Scores.NONE : total,
                        false));
            }
        }
        return new Scores(scores);
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }
}
