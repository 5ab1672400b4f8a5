package org.evenkeel.clinic.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.clinic.ClinicApplication;
import org.evenkeel.clinic.ClinicSettings;
import org.evenkeel.clinic.RunningClinic;
import org.evenkeel.clinic.cdshooks.CdsSettings;
import org.evenkeel.clinic.cdshooks.CdsSettingsFile;
import org.evenkeel.clinic.demo.Demo;
import org.evenkeel.clinic.demo.DemoClinic;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.server.DatabaseAccess;
import org.evenkeel.journal.server.JournalDatabase;
import org.evenkeel.journal.store.ChartWalk;
import org.evenkeel.journal.store.JournalMaintenance;
import org.evenkeel.journal.store.JournalMaintenance.Progress;
import org.evenkeel.journal.store.JournalSchema;
import org.evenkeel.journal.store.VerificationReport;
import org.evenkeel.knowledge.yaml.RefusedDataException;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/** The clinic as it is put together: the database first, brought up to date, then the application on it. */
final class WholeClinic implements ClinicOpener {
    @Override
    public OpenClinic open(RunSettings settings, Consumer<String> progress) {
        JournalDatabase database = openDatabase(settings.dataFolder(), settings.database());
        try {
            migrate(database.access());
            if (settings.demo()) {
                invent(database.access(), settings, progress);
            }
            RunningClinic running = ClinicApplication.start(clinicSettings(settings, database.access()));
            return new Opened(running, database, settings.demo() ? Optional.of(Demo.open(running)) : Optional.empty());
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    @Override
    public OpenJournal openJournal(Path dataFolder, Optional<DatabaseAccess> existing) {
        JournalDatabase database = openDatabase(dataFolder, existing);
        PGSimpleDataSource source = dataSource(database.access());
        return new OpenedJournal(new JournalMaintenance(source), new ChartWalk(source), database);
    }

    private static JournalDatabase openDatabase(Path dataFolder, Optional<DatabaseAccess> existing) {
        return existing.map(JournalDatabase::existing).orElseGet(() -> JournalDatabase.embedded(dataFolder));
    }

    private static void invent(DatabaseAccess access, RunSettings settings, Consumer<String> progress) {
        Demo.fillWhenEmpty(dataSource(access), Clock.systemUTC(), settings.zone(), done -> {
            if (done == 1 || done % 10 == 0) {
                progress.accept("Inventing patients: " + done + " of " + DemoClinic.PATIENTS);
            }
        });
    }

    private static void migrate(DatabaseAccess access) {
        try {
            JournalSchema.migrate(access);
        } catch (FlywayException failure) {
            throw new CannotRunException("the database could not be brought up to date: "
                    + String.valueOf(failure.getMessage()).lines().limit(2).collect(Collectors.joining(" ")));
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
                settings.cdsHooks().map(WholeClinic::cdsHooks),
                settings.knowledge(),
                settings.monitors(),
                settings.reminders(),
                Clock.systemUTC());
    }

    private static CdsSettings cdsHooks(Path file) {
        try {
            return CdsSettingsFile.read(file);
        } catch (RefusedDataException refused) {
            throw new CannotRunException("the settings of CDS Hooks can't be read:\n" + refused.getMessage());
        } catch (IOException unreadable) {
            throw new CannotRunException("the settings of CDS Hooks can't be read: " + file);
        }
    }

    private static PGSimpleDataSource dataSource(DatabaseAccess access) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(access.jdbcUrl());
        source.setUser(access.app().user());
        source.setPassword(access.app().password());
        return source;
    }

    /** The application on its database. */
    private record Opened(RunningClinic running, JournalDatabase database, Optional<Demo> demo) implements OpenClinic {
        @Override
        public String address() {
            return running.address();
        }

        @Override
        public Optional<String> setupAddress() {
            return running.setupAddress();
        }

        @Override
        public List<String> notices() {
            return demo.filter(d -> !d.accounts().isEmpty())
                    .map(d -> List.of(
                            "Every patient is invented. Sign in as one of " + String.join(", ", d.accounts()),
                            "with the password  " + d.password() + "  (shown this once)."))
                    .orElse(List.of());
        }

        @Override
        public void close() {
            try {
                demo.ifPresent(Demo::close);
                running.close();
            } finally {
                database.close();
            }
        }
    }

    /** The journal on its database. */
    private record OpenedJournal(JournalMaintenance maintenance, ChartWalk walk, JournalDatabase database)
            implements OpenJournal {
        @Override
        public VerificationReport verify(Consumer<Progress> progress) {
            return maintenance.verify(progress);
        }

        @Override
        public VerificationReport rebuild(Consumer<Progress> progress) {
            return maintenance.rebuild(progress);
        }

        @Override
        public List<ChartId> eachChart(Access access, Instant at, Consumer<Chart> action, Consumer<Progress> progress) {
            return walk.each(access, at, action, progress);
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
