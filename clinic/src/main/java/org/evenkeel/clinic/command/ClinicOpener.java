package org.evenkeel.clinic.command;

import java.nio.file.Path;
import java.util.Optional;
import org.evenkeel.journal.JournalMaintenance;
import org.evenkeel.journal.server.DatabaseAccess;

/** Opens what a command works on. */
interface ClinicOpener {
    /** Opens the database, brings it up to date and starts the application. */
    OpenClinic open(RunSettings settings);

    /** Opens the database without the application. */
    OpenJournal openJournal(Path dataFolder, Optional<DatabaseAccess> database);

    /** A clinic that runs; closing it stops the application first, then the database. */
    interface OpenClinic extends AutoCloseable {
        /** Where it answers. */
        String address();

        /** On a first start: the one-time link that makes the administrator. */
        Optional<String> setupAddress();

        @Override
        void close();
    }

    /** A journal without a clinic around it. */
    interface OpenJournal extends AutoCloseable {
        /** What can be asked of it. */
        JournalMaintenance maintenance();

        @Override
        void close();
    }
}
