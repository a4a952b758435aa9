package dev.syncline.cli;

import static dev.syncline.cli.Unbuilt.command;
import static dev.syncline.cli.Unbuilt.option;
import static dev.syncline.cli.Unbuilt.words;

import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands that are promised and not built yet, as they will be called. */
final class UnbuiltCommands {
    private static final Consumer<CommandSpec> FILE = words("FILE", "1", "The file.");

    private UnbuiltCommands() {}

    static List<CommandLine> ofFeedMapping() {
        return List.of(
                command("feed mapping list", "Lists the mappings."),
                command(
                        "feed mapping export",
                        "Writes a mapping to a file.",
                        words("M", "1..2", "The mapping, the file.")),
                command("feed mapping import", "Reads a mapping from a file.", FILE),
                command(
                        "feed mapping check",
                        "Checks a mapping against a feed.",
                        words("M", "1..2", "The mapping, the feed.")));
    }

    static List<CommandLine> ofFeedRejects() {
        return List.of(
                command("feed rejects list", "Lists the files of rejected rows."),
                command("feed rejects export", "Writes rejected rows to a file.", FILE),
                command("feed rejects replay", "Imports rejected rows again, once they are corrected.", FILE));
    }

    static List<CommandLine> ofUser() {
        return List.of(
                command("user list", "Lists the users with their roles."),
                command(
                        "user add",
                        "Adds a user.",
                        words("NAME", "1", "The name."),
                        option("--role", "R", "The role.")),
                command("user remove", "Removes a user.", words("NAME", "1", "The name.")),
                command(
                        "user token",
                        "Makes a token for the API and shows it once.",
                        words("NAME", "1", "The user."),
                        option("--role", "R", "viewer, merchandiser, operator or administrator.")));
    }

    static List<CommandLine> ofCategory() {
        return List.of(
                command("category list", "Lists category paths and their collections."),
                command(
                        "category map",
                        "Maps a category path to a collection.",
                        words("PATH COLLECTION", "2", "Which.")));
    }

    static List<CommandLine> ofTheRoot() {
        return List.of(
                command("undo", "Takes everything back to a moment.", option("--to", "TIME", "The moment.")),
                command("schedule", "Lists and changes what runs by itself.", words("ACTION", "0..*", "What to do.")),
                command("check", "Says how the program, the shops and the store are now."),
                command("api-usage", "Shows which fields and requests were used, and what they cost."),
                command("export", "Writes products to a spreadsheet.", words("FILE", "0..1", "The file.")),
                command("backup", "Backs up the sync state; neither keys nor tokens are in it.", FILE),
                command("restore", "Restores a backup and asks for the tokens.", FILE),
                command(
                        "erase",
                        "Erases what is known of a person or a shop.",
                        words("WHAT", "0..*", "Whom or what.")));
    }

    static CommandLine auditVerify() {
        return command("audit verify", "Checks that nobody changed the audit log.");
    }

    static CommandLine migrateCompare() {
        return command("migrate compare", "Compares what the old scripts wrote with a plan of this program.", FILE);
    }
}
