package org.evenkeel.clinic.command.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The clinic's own folder of knowledge. */
public final class KnowledgeOptions {
    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "Your clinic's folder of rules, protocols and so on, laid over ours (docs/knowledge.md).")
    private @Nullable Path knowledge;

    /** The folder, when one was given; refused when it isn't there. */
    public Optional<Path> folder() {
        if (knowledge != null && !Files.isDirectory(knowledge)) {
            throw new ParameterException(spec.commandLine(), "--knowledge: there is no folder " + knowledge);
        }
        return Optional.ofNullable(knowledge);
    }
}
