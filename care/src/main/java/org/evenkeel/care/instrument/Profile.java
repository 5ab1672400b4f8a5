package org.evenkeel.care.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * How an instrument is used and read, beside its questions.
 *
 * @param construct what it measures, such as {@code depression}
 * @param totalsOnly its text may not be shown here: a person writes in what stands on paper
 * @param recall the time it asks about
 * @param scales what it gives, the main one first
 * @param thresholds what is called response, remission and a change that matters, by whom
 * @param codes confirmed LOINC codes
 * @param remarks what to beware of
 */
public record Profile(
        String construct,
        Rater rater,
        Direction direction,
        boolean totalsOnly,
        Optional<Remark> recall,
        List<Scale> scales,
        List<Threshold> thresholds,
        Optional<Codes> codes,
        List<Remark> remarks) {
    public Profile {
        scales = List.copyOf(scales);
        thresholds = List.copyOf(thresholds);
        remarks = List.copyOf(remarks);
        if (scales.isEmpty()) {
            throw new IllegalArgumentException("an instrument gives at least one score");
        }
        checkCodes(scales.stream().map(Scale::code).toList(), "scores");
        checkCodes(thresholds.stream().map(Threshold::code).toList(), "thresholds");
        List<String> known = scales.stream().map(Scale::code).toList();
        for (Scale scale : scales) {
            if (scale.scoring() instanceof Scoring.PercentOf percent && !known.contains(percent.scale())) {
                throw new IllegalArgumentException("no score \"" + percent.scale() + "\" to take a percentage of");
            }
        }
        for (Threshold threshold : thresholds) {
            if (!known.contains(threshold.scale())) {
                throw new IllegalArgumentException(
                        "threshold " + threshold.code() + " is about \"" + threshold.scale() + "\", which is no score");
            }
        }
    }

    private static void checkCodes(List<String> codes, String of) {
        if (codes.stream().distinct().count() != codes.size()) {
            throw new IllegalArgumentException("two " + of + " have the same code");
        }
    }

    /** Who answers. */
    public enum Rater {
        SELF,
        CLINICIAN,
        /** Asked by an interviewer or answered by the patient. */
        EITHER
    }

    /** Which end is the good one. */
    public enum Direction {
        HIGHER_WORSE,
        HIGHER_BETTER
    }

    /** Something to know, with its source. */
    public record Remark(String words, Evidence evidence) {}

    /** LOINC codes; a blank one is not confirmed. */
    public record Codes(String panel, String total, Evidence evidence) {}

    /** The main score. */
    public Scale main() {
        return scales.getFirst();
    }

    /** The score with this code; a missing one is a bug, for codes come from the profile itself. */
    public Scale scale(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no score \"" + code + "\""));
    }

    private Optional<Scale> find(String code) {
        return scales.stream().filter(s -> s.code().equals(code)).findFirst();
    }

    /** What is wrong with totals that came from elsewhere: of no score here, or out of its range. */
    public List<Refusal> problems(Map<String, Double> stated) {
        List<Refusal> problems = new ArrayList<>();
        stated.forEach((code, value) -> {
            Optional<Scale> scale = find(code);
            if (scale.isEmpty()) {
                problems.add(Refusal.at(code, "questionnaire.no-such-score", "There is no score " + code + " here."));
            } else if (!scale.get().holds(value)) {
                problems.add(Refusal.at(
                        code,
                        "questionnaire.out-of-range",
                        scale.get().words() + " lies between " + scale.get().lowest() + " and "
                                + scale.get().highest() + "."));
            }
        });
        return problems;
    }

    /** Judges a score against every threshold of its scale; each verdict carries the definition it was made by. */
    public List<Threshold.Judged> judge(String scale, Optional<Double> baseline, double value) {
        return thresholds.stream()
                .filter(t -> t.scale().equals(scale))
                .map(t -> t.judge(direction, baseline, value))
                .toList();
    }
}
