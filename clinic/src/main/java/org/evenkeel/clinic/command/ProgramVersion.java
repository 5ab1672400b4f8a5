package org.evenkeel.clinic.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as its archive says. */
final class ProgramVersion implements IVersionProvider {
    static String text() {
        return "Evenkeel "
                + Objects.requireNonNullElse(
                        ProgramVersion.class.getPackage().getImplementationVersion(), "(unpackaged)");
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }
}
