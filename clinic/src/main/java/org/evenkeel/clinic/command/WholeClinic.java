package org.evenkeel.clinic.command;

import java.nio.file.Path;
import java.util.Optional;
import org.evenkeel.journal.server.DatabaseAccess;

/** The clinic as it is put together from its parts. */
final class WholeClinic implements ClinicOpener {
    @Override
    public OpenClinic open(RunSettings settings) {
        throw new CannotRunException("the application is not part of this build");
    }

    @Override
    public OpenJournal openJournal(Path dataFolder, Optional<DatabaseAccess> database) {
        throw new CannotRunException("the application is not part of this build");
    }
}
