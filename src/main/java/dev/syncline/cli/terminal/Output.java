package dev.syncline.cli.terminal;

import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a command says what it found: as text for people, or as JSON for scripts, never both. With JSON nothing but the
 * documents is written to standard output.
 */
public final class Output {
    private final Terminal terminal;
    private final boolean json;
    private final boolean quiet;
    private final boolean verbose;

    public Output(Terminal terminal, boolean json, boolean quiet, boolean verbose) {
        this.terminal = terminal;
        this.json = json;
        this.quiet = quiet;
        this.verbose = verbose;
    }

    /** Says the one result of a command: the document for scripts, the lines for people. */
    public void result(ObjectNode document, List<String> lines) {
        if (json) {
            terminal.out().println(Json.line(document));
        } else {
            lines.forEach(terminal.out()::println);
        }
    }

    /** Begins a list: a line of JSON for each row, or a table with these headings. */
    public Listing listing(String... headings) {
        return json
                ? new JsonListing(terminal.out())
                : new Table(terminal.out(), terminal.look().columns(), headings);
    }

    /** Tells people something that no script needs; silent with JSON and when asked to be quiet. */
    public void remark(String sentence) {
        if (!json && !quiet) {
            terminal.out().println(sentence);
        }
    }

    /** Tells people of something wrong that does not end the command. */
    public void warning(String sentence) {
        terminal.err().println(sentence);
    }

    /** Says on standard error, as a line of JSON, what goes on; for scripts that ask for JSON and for diagnostics. */
    public void event(Supplier<ObjectNode> document) {
        if (json && verbose) {
            terminal.err().println(Json.line(document.get()));
        }
    }

    /** A line of progress for a person who watches. */
    public ProgressLine progress() {
        return new ProgressLine(
                terminal.out(),
                terminal.look().interactive() && !json && !quiet,
                terminal.look().columns());
    }
}
