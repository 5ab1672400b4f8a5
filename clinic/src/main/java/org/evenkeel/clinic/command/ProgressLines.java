package org.evenkeel.clinic.command;

import java.io.PrintWriter;
import java.util.function.Consumer;
import org.evenkeel.journal.store.JournalMaintenance.Progress;

/** Tells how far a long walk is, a line for every thousand charts. */
record ProgressLines(PrintWriter err) implements Consumer<Progress> {
    private static final int CHARTS_A_LINE = 1_000;

    @Override
    public void accept(Progress progress) {
        if (progress.charts() % CHARTS_A_LINE == 0) {
            err.println(progress.charts() + " of " + progress.chartsInAll() + " charts");
        }
    }
}
