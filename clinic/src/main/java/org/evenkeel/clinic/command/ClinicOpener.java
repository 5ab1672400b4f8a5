package org.evenkeel.clinic.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.server.DatabaseAccess;
import org.evenkeel.journal.store.JournalMaintenance.Progress;
import org.evenkeel.journal.store.VerificationReport;

/** Opens what a command works on. */
interface ClinicOpener {
    /** Opens the database, brings it up to date and starts the application; says what takes long. */
    OpenClinic open(RunSettings settings, Consumer<String> progress);

    /** Opens the database without the application. */
    OpenJournal openJournal(Path dataFolder, Optional<DatabaseAccess> database);

    /** A clinic that runs; closing it stops the application first, then the database. */
    interface OpenClinic extends AutoCloseable {
        /** Where it answers. */
        String address();

        /** On a first start: the one-time link that makes the administrator. */
        Optional<String> setupAddress();

        /** More lines for whoever started it, such as the accounts of the demo. */
        List<String> notices();

        @Override
        void close();
    }

    /** A journal without a clinic around it. */
    interface OpenJournal extends AutoCloseable {
        /** Walks every chart's hash chain and compares the read tables with the entries. Changes nothing. */
        VerificationReport verify(Consumer<Progress> progress);

        /** Makes the read tables again from the entries. */
        VerificationReport rebuild(Consumer<Progress> progress);

        /**
         * Folds every chart and hands it over, from several threads at once; one row of the audit stands for the walk.
         *
         * @return charts that can't be read
         */
        List<ChartId> eachChart(Access access, Instant at, Consumer<Chart> action, Consumer<Progress> progress);

        @Override
        void close();
    }
}
