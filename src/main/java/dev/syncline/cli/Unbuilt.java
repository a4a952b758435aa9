package dev.syncline.cli;

import dev.syncline.cli.terminal.ExitCode;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A command that is promised, described and understood, and does nothing yet but say so.
 *
 * @param line how it is called, without the program's name
 */
record Unbuilt(String line) implements CliCommand.OnItsOwn {
    @Override
    public ExitCode run() {
        throw new NotYetBuilt("syncline " + line);
    }

    /** A command called {@code line}, whose last word is its name, with these parts. */
    @SafeVarargs
    static CommandLine command(String line, String description, Consumer<CommandSpec>... parts) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(new Unbuilt(line));
        spec.name(line.substring(line.lastIndexOf(' ') + 1));
        spec.usageMessage().description(description, "Not built yet.");
        for (Consumer<CommandSpec> part : parts) {
            part.accept(spec);
        }
        return new CommandLine(spec);
    }

    /** An option without a value. */
    static Consumer<CommandSpec> flag(String name, String description) {
        return spec -> spec.addOption(OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build());
    }

    /** An option with a value. */
    static Consumer<CommandSpec> option(String name, String label, String description) {
        return spec -> spec.addOption(OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build());
    }

    /** What follows the options; {@code arity} as picocli writes it, such as {@code 1} or {@code 0..*}. */
    static Consumer<CommandSpec> words(String label, String arity, String description) {
        return spec -> spec.addPositional(PositionalParamSpec.builder()
                .type(String[].class)
                .paramLabel(label)
                .arity(arity)
                .description(description)
                .build());
    }
}
