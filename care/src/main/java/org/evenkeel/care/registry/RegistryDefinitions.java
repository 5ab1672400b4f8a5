package org.evenkeel.care.registry;

import java.util.List;
import java.util.Optional;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * By what the registry counts: data, each with its source.
 *
 * @param scales the main one first
 * @param windows in order of time
 * @param small how small a group may be to be shown
 * @param doseBands in order, without gap
 * @param published results of others, to stand beside ours
 * @param remarks what to beware of when reading, such as who is missing
 */
public record RegistryDefinitions(
        List<OutcomeScale> scales,
        int baselineWithinDays,
        List<Window> windows,
        Relapse relapse,
        Adverse adverse,
        SmallNumbers small,
        List<DoseBand> doseBands,
        List<Published> published,
        List<Remark> remarks) {
    public RegistryDefinitions {
        scales = List.copyOf(scales);
        windows = List.copyOf(windows);
        doseBands = List.copyOf(doseBands);
        published = List.copyOf(published);
        remarks = List.copyOf(remarks);
        if (scales.isEmpty() || windows.isEmpty()) {
            throw new IllegalArgumentException("a registry needs an instrument and a window");
        }
    }

    /**
     * What is called relapse: no response any more, in somebody who had one at the end of the first course.
     *
     * @param fromDays the answer at the end of the course may come so many days before its last dose
     * @param toDays or so many after it
     * @param inARow so many answers in a row must show it; it is dated to the first of them
     * @param shownDays days for which the curve is written out
     */
    public record Relapse(
            int fromDays, int toDays, int inARow, List<Integer> shownDays, String words, Evidence evidence) {
        public Relapse {
            shownDays = List.copyOf(shownDays);
            if (inARow < 1 || fromDays < 0 || toDays < 0) {
                throw new IllegalArgumentException("relapse needs an answer and days of 0 or more");
            }
        }
    }

    /** From which systolic pressure on a session is counted as one with high pressure. */
    public record Adverse(int highSystolicMmHg, Evidence evidence) {}

    /**
     * How few is too few.
     *
     * @param least patients a group must have to be shown, and people who must share each combination in an export
     */
    public record SmallNumbers(int least, Evidence evidence) {
        public SmallNumbers {
            if (least < 2) {
                throw new IllegalArgumentException("a group of " + least + " hides nobody");
            }
        }
    }

    /** A range of doses in mg of base per kg, its lower end included. */
    public record DoseBand(String words, double fromMgPerKg, double belowMgPerKg) {
        /** Whether a dose lies in it. */
        public boolean holds(double mgPerKg) {
            return mgPerKg >= fromMgPerKg && mgPerKg < belowMgPerKg;
        }
    }

    /**
     * What others have published.
     *
     * @param report where it stands beside ours: response, relapse
     * @param result as printed, with its unit
     * @param people how many, and who
     */
    public record Published(
            String report,
            String trial,
            String treatment,
            String people,
            String measure,
            String result,
            Evidence evidence) {}

    /** A sentence to stand beside numbers. */
    public record Remark(String report, String words, Evidence evidence) {}

    /** The scale of this instrument, if the registry counts with it. */
    public Optional<OutcomeScale> scale(String instrument) {
        return scales.stream().filter(s -> s.instrument().equals(instrument)).findFirst();
    }

    /** In which band a dose lies, in words; a dose that is not known has none. */
    public String doseBand(double mgPerKg) {
        return doseBands.stream()
                .filter(b -> b.holds(mgPerKg))
                .findFirst()
                .map(DoseBand::words)
                .orElse(RegistryPatient.NOT_KNOWN);
    }
}
