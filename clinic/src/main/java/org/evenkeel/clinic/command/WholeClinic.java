package org.evenkeel.clinic.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.evenkeel.clinic.ClinicApplication;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.RunningClinic;
import org.evenkeel.journal.server.DatabaseAccess;
import org.evenkeel.journal.server.JournalDatabase;
import org.evenkeel.journal.store.JournalSchema;
import org.flywaydb.core.api.FlywayException;

/** The clinic as it is put together: the database first, brought up to date, then the application on it. */
final class WholeClinic implements ClinicOpener {
    @Override
    public OpenClinic open(RunSettings settings) {
        JournalDatabase database = openDatabase(settings.dataFolder(), settings.database());
        try {
            migrate(database.access());
            return new Opened(ClinicApplication.start(clinicSettings(settings, database.access())), database);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    @Override
    public OpenJournal openJournal(Path dataFolder, Optional<DatabaseAccess> existing) {
        throw new CannotRunException("the journal cannot be checked by this build");
    }

    private static JournalDatabase openDatabase(Path dataFolder, Optional<DatabaseAccess> existing) {
        return existing.map(JournalDatabase::existing).orElseGet(() -> JournalDatabase.embedded(dataFolder));
    }

    private static void migrate(DatabaseAccess access) {
        try {
            JournalSchema.migrate(access);
        } catch (FlywayException failure) {
            throw new CannotRunException("the database could not be brought up to date: " + failure.getMessage());
        }
    }

    private static ClinicSettings clinicSettings(RunSettings settings, DatabaseAccess access) {
        return new ClinicSettings(
                access.jdbcUrl(),
                access.app().user(),
                access.app().password(),
                settings.bind(),
                settings.port(),
                settings.clinicName(),
                settings.zone(),
                ClinicSettings.USUAL_IDLE,
                settings.demo(),
                Clock.systemUTC());
    }

    /** The application on its database. */
    private record Opened(RunningClinic running, JournalDatabase database) implements OpenClinic {
        @Override
        public String address() {
            return running.address();
        }

        @Override
        public Optional<String> setupAddress() {
            return running.setupAddress();
        }

        @Override
        public void close() {
            try {
                running.close();
            } finally {
                database.close();
            }
        }
    }
}
