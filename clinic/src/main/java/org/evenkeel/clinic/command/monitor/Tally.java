package org.evenkeel.clinic.command.monitor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/** What was answered, and how soon. */
final class Tally {
    private static final int MOST = 2_000_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final TreeMap<String, Long> answers = new TreeMap<>();
    private final List<Long> nanos = new ArrayList<>();

    void answered(String answer, long tookNanos) {
        String msa =
                answer.lines().filter(l -> l.startsWith("MSA|")).findFirst().orElse("MSA|?");
        String[] fields = msa.split("\\|", -1);
        String words = fields[1] + (fields.length > 3 && !fields[3].isEmpty() ? " " + fields[3] : "");
        count(words);
        lock.lock();
        try {
            if (nanos.size() < MOST) {
                nanos.add(tookNanos);
            }
        } finally {
            lock.unlock();
        }
    }

    void count(String words) {
        lock.lock();
        try {
            answers.merge(words, 1L, Long::sum);
        } finally {
            lock.unlock();
        }
    }

    /** One line for each kind of answer, and one for the times. */
    List<String> lines() {
        lock.lock();
        try {
            List<String> lines = new ArrayList<>();
            answers.forEach((words, many) -> lines.add(String.format(Locale.ROOT, "%8d  %s", many, words)));
            if (!nanos.isEmpty()) {
                List<Long> sorted = new ArrayList<>(nanos);
                Collections.sort(sorted);
                lines.add(String.format(
                        Locale.ROOT,
                        "answered after: half within %.1f ms, 99 %% within %.1f ms, all within %.1f ms",
                        at(sorted, 0.5),
                        at(sorted, 0.99),
                        at(sorted, 1)));
            }
            return lines;
        } finally {
            lock.unlock();
        }
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (share * sorted.size()))) / 1e6;
    }
}
