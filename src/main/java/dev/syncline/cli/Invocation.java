package dev.syncline.cli;

import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Terminal;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** A command line that was read: which command it means, and where it is to run. */
public final class Invocation {
    private final Terminal terminal;
    private final GlobalOptions options;
    private final CliCommand command;

    /** Reads command lines. */
    public interface Reader {
        /** What a line means, without the program's name; never throws for what the user wrote. */
        Invocation read(List<String> arguments, Terminal terminal);
    }

    /**
     * A command that is ready to run.
     *
     * @param terminal where it reads and writes
     * @param options the options that every command takes
     * @param command the command
     */
    public Invocation(Terminal terminal, GlobalOptions options, CliCommand command) {
        this.terminal = terminal;
        this.options = options;
        this.command = command;
    }

    /**
     * Reads a command line. What cannot be understood and what asks for help becomes a command that says so.
     *
     * @param arguments the line, without the program's name
     * @param terminal where the command reads and writes
     * @param launchers what commands start outside a home
     */
    public static Invocation read(List<String> arguments, Terminal terminal, Launchers launchers) {
        GlobalOptions options = new GlobalOptions();
        CommandContext context = new CommandContext(terminal, options);
        CommandLine root = CommandTree.build(context, launchers);
        try {
            ParseResult deepest = root.parseArgs(arguments.toArray(String[]::new));
            while (deepest.hasSubcommand()) {
                deepest = deepest.subcommand();
            }
            return new Invocation(terminal, options, meant(deepest, context, launchers));
        } catch (ParameterException e) {
            return new Invocation(terminal, options, new WrongUsage(terminal, e));
        }
    }

    private static CliCommand meant(ParseResult parsed, CommandContext context, Launchers launchers) {
        CommandLine line = parsed.commandSpec().commandLine();
        if (parsed.isUsageHelpRequested()) {
            return new HelpShown(context, line);
        }
        if (parsed.isVersionHelpRequested()) {
            return new VersionShown(context.terminal());
        }
        if (line.getParent() == null) {
            return new ConsoleOpened(launchers.console());
        }
        if (line.getCommand() instanceof CliCommand command) {
            try {
                command.check();
            } catch (IllegalArgumentException e) {
                throw new ParameterException(line, e.getMessage(), e);
            }
            return command;
        }
        return new WrongUsage(
                context.terminal(),
                new ParameterException(
                        line,
                        "Which one? " + parsed.commandSpec().qualifiedName() + " takes one of: "
                                + String.join(", ", line.getSubcommands().keySet())));
    }

    /** The options that every command takes. */
    public GlobalOptions options() {
        return options;
    }

    /** Whether the command works on a home. */
    public boolean needsHome() {
        return command instanceof CliCommand.OfHome;
    }

    /** Whether the command opens the console. */
    public boolean opensWindow() {
        return command instanceof ConsoleOpened;
    }

    /** Whether the command reads standard input. */
    public boolean readsInput() {
        return command instanceof CliCommand.OfHome ofHome && ofHome.readsInput();
    }

    /** Runs a command that needs no home. Errors are told and become exit codes. */
    public ExitCode run() {
        return run(() -> {
            if (command instanceof CliCommand.OnItsOwn onItsOwn) {
                return onItsOwn.run();
            }
            throw new IllegalStateException("The command needs a home");
        });
    }

    /** Runs the command in an open home. Errors are told and become exit codes. */
    public ExitCode run(Workplace workplace) {
        return run(() -> {
            if (command instanceof CliCommand.OfHome ofHome) {
                return ofHome.run(workplace);
            }
            // A process that is asked to do this for another one would outlive, or be outlived by, what it starts.
            throw new IllegalArgumentException("This command runs in the process that was called, not in another one.");
        });
    }

    /** Tells of an error that kept the command from running. */
    public ExitCode failed(Throwable error) {
        return ExitCodes.tell(error, terminal.err());
    }

    private ExitCode run(Work work) {
        try {
            return work.run();
        } catch (Exception e) {
            return failed(e);
        } finally {
            terminal.flush();
        }
    }

    private interface Work {
        ExitCode run() throws Exception;
    }

    private record WrongUsage(Terminal terminal, ParameterException error) implements CliCommand.OnItsOwn {
        @Override
        public ExitCode run() {
            CommandLine line = error.getCommandLine();
            terminal.err().println(error.getMessage());
            terminal.err().println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
            return ExitCode.USAGE;
        }
    }

    private record HelpShown(CommandContext context, CommandLine line) implements CliCommand.OnItsOwn {
        @Override
        public ExitCode run() {
            line.usage(context.terminal().out(), context.colour() ? Ansi.ON : Ansi.OFF);
            return ExitCode.DONE;
        }
    }

    /** No command at all: people who just start the program want to see it. */
    private record ConsoleOpened(Launchers.ConsoleLauncher console) implements CliCommand.OfHome {
        @Override
        public ExitCode run(Workplace workplace) throws Exception {
            return console.open(workplace);
        }
    }

    private record VersionShown(Terminal terminal) implements CliCommand.OnItsOwn {
        @Override
        public ExitCode run() {
            String version = Invocation.class.getPackage().getImplementationVersion();
            terminal.out().println("syncline " + (version == null ? "(not packaged)" : version));
            return ExitCode.DONE;
        }
    }
}
