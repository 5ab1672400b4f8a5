package org.evenkeel.care.recovery;

import static org.evenkeel.care.session.TestRules.POLICY;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.recovery.RecoveryRules.*;
import org.evenkeel.care.session.AnsweredTogether;

/** The rules the tests go by. */
public final class TestRecoveryRules {
    private TestRecoveryRules() {}

    public static RecoveryRules rules() {
        return new RecoveryRules(
                List.of(
                        criterion("minimum-time", Kind.MINIMUM_TIME, true),
                        criterion("sedation", Kind.JUDGED, true),
                        criterion("dissociation", Kind.JUDGED, true),
                        criterion("blood-pressure", Kind.BLOOD_PRESSURE, false),
                        criterion("oxygen", Kind.OXYGEN, false),
                        criterion("gait", Kind.JUDGED, false),
                        criterion("escort", Kind.ESCORT, false),
                        criterion("advice", Kind.ADVICE, false)),
                List.of(new AnsweredTogether(List.of("sedation", "dissociation"), POLICY)),
                new ObservationTime("M-OBS-3", 60, 120, 0.5, 65, Set.of("osa"), Set.of("diazepam"), POLICY),
                new StableBloodPressure(2, 160, 100, 20, 10, POLICY),
                new OxygenAtLeast(95, POLICY),
                new AdviceDocument(
                        "after-ketamine",
                        "1",
                        "After your session",
                        List.of(new AdviceSection(
                                "Driving", List.of("No driving until the next day, after sleep."), POLICY))));
    }

    private static DischargeCriterion criterion(String id, Kind kind, boolean hard) {
        return new DischargeCriterion(
                id,
                "X-DC-1",
                id,
                "",
                kind,
                hard,
                id.equals("dissociation") ? List.of("dissociation") : List.of(),
                id.equals("sedation") ? Optional.of(new FullScore("moaa-s", "0 to 5", "MOAA/S", 5)) : Optional.empty(),
                POLICY);
    }
}
