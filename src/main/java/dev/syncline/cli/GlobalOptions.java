package dev.syncline.cli;

import dev.syncline.cli.terminal.Output;
import dev.syncline.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, wherever on the line they stand. */
@SuppressWarnings("UnusedVariable") // picocli itself asks whether help or the version was requested
public final class GlobalOptions {
    /** Below the options that a command has of its own. */
    private static final int LAST = 1000;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            order = LAST,
            description = "Show what the command does and its options.")
    private boolean help;

    @Option(names = "--version", versionHelp = true, order = LAST, description = "Show the version of the program.")
    private boolean version;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            order = LAST,
            description = "Where store, vault, logs and settings are kept. Else SYNCLINE_HOME, else the usual place of"
                    + " the platform.")
    private Optional<Path> home = Optional.empty();

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            order = LAST,
            description = "Print JSON and nothing else on standard output: one document, or a line for each row of a"
                    + " list.")
    private boolean json;

    @Option(names = "--quiet", scope = ScopeType.INHERIT, order = LAST, description = "Print results and errors only.")
    private boolean quiet;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            order = LAST,
            description = "Print diagnostics on standard error, too; they are always in the home's logs.")
    private boolean verbose;

    @Option(
            names = {"--no-colour", "--no-color"},
            scope = ScopeType.INHERIT,
            order = LAST,
            description = "Print without colours, as with NO_COLOR in the environment.")
    private boolean plain;

    @Option(
            names = "--vault-key-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            order = LAST,
            description = "The key of the vault. Else SYNCLINE_VAULT_KEY_FILE, else vault.key in the home.")
    private Optional<Path> vaultKeyFile = Optional.empty();

    @Option(
            names = "--deployment-key-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            order = LAST,
            description = "The key that engines on one PostgreSQL share. Else SYNCLINE_DEPLOYMENT_KEY_FILE.")
    private Optional<Path> deploymentKeyFile = Optional.empty();

    @Option(
            names = "--store",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            order = LAST,
            description = "The store, such as jdbc:postgresql://HOST/DATABASE. Else store.url in syncline.properties,"
                    + " else the embedded store of the home.")
    private Optional<String> store = Optional.empty();

    /** The home that was named. */
    public Optional<Path> home() {
        return home;
    }

    /** Whether diagnostics are wanted on standard error. */
    public boolean verbose() {
        return verbose;
    }

    /** Whether scripts read the output. */
    public boolean json() {
        return json;
    }

    /** The file of the vault's key that was named. */
    public Optional<Path> vaultKeyFile() {
        return vaultKeyFile;
    }

    /** The file of the deployment key that was named. */
    public Optional<Path> deploymentKeyFile() {
        return deploymentKeyFile;
    }

    /** The JDBC address of the store that was named. */
    public Optional<String> store() {
        return store;
    }

    Output output(Terminal terminal) {
        return new Output(terminal, json, quiet, verbose);
    }

    boolean colour(Terminal terminal) {
        return terminal.look().colour() && !plain;
    }
}
