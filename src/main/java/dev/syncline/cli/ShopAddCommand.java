package dev.syncline.cli;

import dev.syncline.cli.output.ShopOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.engine.Shop;
import dev.syncline.service.NewShop;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Registers a shop. */
@Command(
        name = "add",
        description =
                "Registers a shop. Its access token, or the secret of its app, is read from standard input and kept"
                        + " in the vault.")
final class ShopAddCommand extends HomeCommand {
    @Parameters(paramLabel = "NAME", description = "The name that you will use: letters, digits, dots and dashes.")
    private String name = "";

    @Option(
            names = "--domain",
            required = true,
            paramLabel = "D",
            description = "The shop's domain, such as acme.myshopify.com.")
    private String domain = "";

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "Where its API is reached instead of https://D; plain HTTP on this machine only.")
    private Optional<URI> endpoint = Optional.empty();

    @ArgGroup(multiplicity = "1")
    private Credentials credentials = new Credentials();

    /** How the program is let into a shop: one way or the other. */
    static final class Credentials {
        @SuppressWarnings("UnusedVariable") // the other way in is what is asked about
        @Option(names = "--token-stdin", description = "Read the access token from standard input.")
        private boolean token;

        @ArgGroup(exclusive = false)
        private @Nullable App app;
    }

    /** An app whose short-lived tokens are fetched. */
    @SuppressWarnings("UnusedVariable") // used once short-lived tokens are built
    static final class App {
        @Option(names = "--client-id", required = true, paramLabel = "ID", description = "The client id of the app.")
        private String clientId = "";

        @Option(
                names = "--client-secret-stdin",
                required = true,
                description = "Read the app's client secret from standard input.")
        private boolean secret;
    }

    ShopAddCommand(CommandContext context) {
        super(context);
    }

    @Override
    public boolean readsInput() {
        return true;
    }

    @Override
    public ExitCode run(Workplace workplace) throws IOException {
        if (credentials.app != null) {
            throw new NotYetBuilt("syncline shop add --client-id");
        }
        char[] token = SecretInput.read(terminal().in());
        try {
            Shop shop = workplace.services().shops().add(workplace.actor(), new NewShop(name, domain, endpoint), token);
            output().result(
                            ShopOutput.json(shop),
                            List.of("Shop " + shop.name() + " is registered. Try it with 'shop test " + shop.name()
                                    + "'."));
            return ExitCode.DONE;
        } finally {
            Arrays.fill(token, '\0');
        }
    }
}
