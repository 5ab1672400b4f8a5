package org.evenkeel.clinic.monitor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.monitor.MonitoredPerson;
import org.evenkeel.care.monitor.PatientMatch;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.Journal;

/** Whether a monitor speaks of the patient in the chair. A chart is opened once for each person a monitor names in it. */
final class PatientInChair {
    private static final Access ACCESS = new Access("device", "match-monitor");
    private static final int REMEMBERED = 1_000;

    private final Journal journal;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Asked, PatientMatch> known = new LinkedHashMap<>();

    private record Asked(ChartId chart, MonitoredPerson person) {}

    PatientInChair(Journal journal) {
        this.journal = journal;
    }

    PatientMatch match(ChartId chart, MonitoredPerson person) {
        if (!person.isNamed()) {
            return PatientMatch.UNNAMED;
        }
        Asked asked = new Asked(chart, person);
        lock.lock();
        try {
            PatientMatch before = known.get(asked);
            if (before != null) {
                return before;
            }
            PatientMatch match = read(chart, person);
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            known.put(asked, match);
            return match;
        } finally {
            lock.unlock();
        }
    }

    /** Who somebody is may be corrected: then what was found before counts no more. */
    void forget(ChartId chart) {
        lock.lock();
        try {
            known.keySet().removeIf(asked -> asked.chart().equals(chart));
        } finally {
            lock.unlock();
        }
    }

    private PatientMatch read(ChartId chart, MonitoredPerson person) {
        Optional<PatientIdentified> who = journal.read(chart, ACCESS)
                .map(Chart::referral)
                .flatMap(referral -> referral.patient())
                .map(Charted::content);
        return who.map(p -> PatientMatch.of(
                        person,
                        p.identifiers().stream().map(id -> id.value()).toList(),
                        p.familyName(),
                        p.givenName(),
                        Optional.ofNullable(p.birthDate()).map(Object::toString).orElse("")))
                .orElseGet(() -> PatientMatch.of(person, List.of(), "", "", ""));
    }
}
