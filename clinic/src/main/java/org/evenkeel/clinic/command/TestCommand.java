package org.evenkeel.clinic.command;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Listed here, done by the launcher script: it needs the sources and Maven. */
@Command(
        name = "test",
        description = "Run every test (from a checkout of the sources).",
        mixinStandardHelpOptions = true)
final class TestCommand implements Runnable {
    @Parameters(arity = "0..*", paramLabel = "MAVEN-OPTION", description = "Handed on to Maven.")
    private List<String> mavenOptions = List.of();

    @Override
    public void run() {
        throw new CannotRunException(
                "the tests run from a checkout of the sources: ./evenkeel test " + String.join(" ", mavenOptions));
    }
}
