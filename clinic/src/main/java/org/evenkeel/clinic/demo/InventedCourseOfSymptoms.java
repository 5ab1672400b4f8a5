package org.evenkeel.clinic.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.evenkeel.care.instrument.Instrument;

/**
 * How an invented person's questionnaire totals move: the drug's share builds up with each session and fades between
 * them (population model of {@code outcome-models}, status derived: a 0.65 a session, half-life 12.4 days).
 */
final class InventedCourseOfSymptoms {
    private static final double SHARE_A_SESSION = 0.65;
    private static final double HALF_LIFE_DAYS = 12.4;
    private static final double ONSET_DAYS = 0.12;
    private static final double SCATTER_POINTS = 1.6;
    private static final double HIGHEST_PHQ_9 = 27;

    private final InventedPerson person;

    InventedCourseOfSymptoms(InventedPerson person) {
        this.person = person;
    }

    /** Answers to an instrument at a moment, given the sessions before it. */
    Map<String, Integer> answers(Instrument instrument, Instant at, List<Instant> sessions) {
        double baseline = switch (instrument.id()) {
            case "phq-9" -> person.phq9();
            case "gad-7" -> person.gad7();
            default -> instrument.highestTotal() * person.phq9() / HIGHEST_PHQ_9;
        };
        double scatter = SCATTER_POINTS * Math.min(1, instrument.highestTotal() / HIGHEST_PHQ_9);
        SplittableRandom random = new SplittableRandom(
                person.seed() ^ at.getEpochSecond() ^ instrument.id().hashCode());
        double share = sessions.isEmpty() ? 0 : share(at, sessions);
        double settled = sessions.isEmpty() ? 0 : Math.min(1, days(sessions.getFirst(), at) / 14);
        double expected =
                baseline * (1 - person.nonspecificFraction() * settled) * (1 - 0.85 * person.drugFraction() * share);
        long total = Math.round(expected + scatter * random.nextGaussian());
        return spread(instrument, Math.clamp(total, 0, instrument.highestTotal()), random);
    }

    /** How much of the drug's effect is there, 0 to 1. */
    private static double share(Instant at, List<Instant> sessions) {
        double share = 0;
        Instant before = sessions.getFirst();
        for (Instant session : sessions) {
            if (session.isAfter(at)) {
                break;
            }
            share *= faded(days(before, session));
            share += (1 - share) * SHARE_A_SESSION;
            before = session;
        }
        double since = days(before, at);
        return share * faded(since) * (1 - Math.exp(-since / ONSET_DAYS));
    }

    private static double faded(double days) {
        return Math.pow(0.5, days / HALF_LIFE_DAYS);
    }

    private static double days(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes() / 1440.0;
    }

    /** Lays a total over the items; items that must be looked at at once stay low, as they do in most people. */
    private static Map<String, Integer> spread(Instrument instrument, int total, SplittableRandom random) {
        List<String> items =
                instrument.items().stream().map(Instrument.Item::code).toList();
        int highest = instrument.highestTotal() / items.size();
        Map<String, Integer> answers = new LinkedHashMap<>();
        items.forEach(item -> answers.put(item, 0));
        String last = items.getLast();
        boolean guarded = instrument.id().equals("phq-9") && total <= highest * (items.size() - 1);
        int left = total;
        while (left > 0) {
            String item = items.get(random.nextInt(items.size()));
            boolean spared = guarded && item.equals(last) && random.nextInt(100) < 97;
            if (!spared && answers.getOrDefault(item, 0) < highest) {
                answers.merge(item, 1, Integer::sum);
                left--;
            }
        }
        return answers;
    }
}
