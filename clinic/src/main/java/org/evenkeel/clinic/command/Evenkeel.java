package org.evenkeel.clinic.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.clinic.command.check.CheckCommand;
import org.evenkeel.clinic.command.fit.FitCommand;
import org.evenkeel.clinic.command.models.ModelsCommand;
import org.evenkeel.clinic.command.monitor.MonitorCommand;
import org.evenkeel.clinic.command.rules.RulesCommand;
import org.evenkeel.clinic.command.simulate.SimulateCommand;
import org.evenkeel.journal.server.ServerUnusableException;
import org.evenkeel.knowledge.yaml.RefusedDataException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The program: {@code ./evenkeel [command] [options]}. Without a command it runs the clinic. Exit codes: 0 done, 1 it
 * could not be done or something is broken, 2 the command line was not understood.
 */
@Command(
        name = "evenkeel",
        description = "Runs ketamine therapy from referral to the months after.",
        synopsisHeading = "Usage: ",
        customSynopsis = {"./evenkeel [command] [options]", "Without a command the clinic runs."},
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {"", "./evenkeel help COMMAND tells the options of a command."},
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        subcommands = {
            RunCommand.class,
            VerifyCommand.class,
            RebuildCommand.class,
            RecheckCommand.class,
            RegistryCommand.class,
            ExportCommand.class,
            SimulateCommand.class,
            FitCommand.class,
            ModelsCommand.class,
            CheckCommand.class,
            RulesCommand.class,
            MonitorCommand.class,
            ValidateCommand.class,
            RulebookCommand.class,
            TestCommand.class,
            RehearseCommand.class,
            HelpCommand.class,
            VersionCommand.class
        })
public final class Evenkeel {
    private static final Set<String> ABOUT_THE_PROGRAM = Set.of("-h", "--help", "-V", "--version");

    /** Starts here; ends the process with the exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(arguments, new Surroundings(System.getenv(), new WholeClinic()), out, err));
    }

    /**
     * Runs one command.
     *
     * @return the exit code
     */
    static int run(String[] arguments, Surroundings surroundings, PrintWriter out, PrintWriter err) {
        CommandLine commandLine = new CommandLine(new Evenkeel(), new CommandFactory(surroundings))
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((misread, typed) -> refuse(misread))
                .setExecutionExceptionHandler((failure, command, typed) -> explain(failure, command));
        int exitCode = commandLine.execute(withCommand(arguments));
        out.flush();
        err.flush();
        return exitCode;
    }

    /** Options without a command are options of {@code run}. */
    private static String[] withCommand(String[] arguments) {
        if (arguments.length > 0 && (!arguments[0].startsWith("-") || ABOUT_THE_PROGRAM.contains(arguments[0]))) {
            return arguments;
        }
        String[] whole = new String[arguments.length + 1];
        whole[0] = "run";
        System.arraycopy(arguments, 0, whole, 1, arguments.length);
        return whole;
    }

    private static int refuse(ParameterException misread) {
        CommandLine command = misread.getCommandLine();
        String help = command.getParent() == null ? "./evenkeel help" : "./evenkeel help " + command.getCommandName();
        command.getErr().println("evenkeel: " + words(misread) + " (try: " + help + ")");
        return CommandLine.ExitCode.USAGE;
    }

    private static String words(ParameterException misread) {
        if (misread instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String first = unmatched.getUnmatched().get(0);
            if (first.startsWith("-")) {
                return "there is no option " + first.replaceFirst("=.*", "");
            }
            return misread.getCommandLine().getParent() == null
                    ? "there is no command \"" + first + "\""
                    : "\"" + first + "\" is one word too many";
        }
        return String.valueOf(misread.getMessage()).lines().findFirst().orElse("not understood");
    }

    private static int explain(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof ServerUnusableException || failure instanceof CannotRunException) {
            command.getErr().println("evenkeel: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        Optional<RefusedDataException> refused = refusedData(failure);
        if (refused.isPresent()) {
            command.getErr().println("evenkeel: the knowledge can't be used:");
            refused.get().problems().forEach(p -> command.getErr().println("  " + p));
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }

    private static Optional<RefusedDataException> refusedData(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, Objects::nonNull, t -> t == null ? null : t.getCause())
                .filter(RefusedDataException.class::isInstance)
                .map(RefusedDataException.class::cast)
                .findFirst();
    }

    /** Hands what surrounds the program to the commands that ask for it. */
    private record CommandFactory(Surroundings surroundings) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            return Arrays.stream(type.getDeclaredConstructors())
                            .anyMatch(made ->
                                    Arrays.equals(made.getParameterTypes(), new Class<?>[] {Surroundings.class}))
                    ? type.getDeclaredConstructor(Surroundings.class).newInstance(surroundings)
                    : CommandLine.defaultFactory().create(type);
        }
    }

    /**
     * What surrounds the program.
     *
     * @param environment the environment variables
     * @param clinic how a clinic is opened
     */
    record Surroundings(Map<String, String> environment, ClinicOpener clinic) {}
}
