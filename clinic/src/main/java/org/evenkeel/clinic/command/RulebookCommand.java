package org.evenkeel.clinic.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
import org.evenkeel.knowledge.rulebook.RulebookPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the page of all rules among the documents. For those who change the library. */
@Command(
        name = "rulebook",
        description = "Write the page of all rules.",
        hidden = true,
        mixinStandardHelpOptions = true)
final class RulebookCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--into",
            paramLabel = "DIR",
            defaultValue = "docs",
            description = "Where to write (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    public Integer call() {
        RuleBook book = KnowledgeLibrary.load(Optional.empty()).rules();
        Path page = folder.resolve(RulebookPage.FILE);
        try {
            Files.createDirectories(folder);
            Files.writeString(page, RulebookPage.of(book), StandardCharsets.UTF_8);
        } catch (IOException cannotWrite) {
            throw new CannotRunException("cannot write to " + folder + ": " + cannotWrite.getMessage());
        }
        spec.commandLine().getOut().println(book.rules().size() + " rules written to " + page + ".");
        return ExitCode.OK;
    }
}
