package dev.syncline.cli;

import dev.syncline.cli.output.ShopOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.engine.Shop;
import dev.syncline.service.AppCredentials;
import dev.syncline.service.NewShop;
import dev.syncline.service.ShopService;
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
                "Registers a shop. The secret of its app, or its access token, is read from standard input and kept"
                        + " in the vault. The usual way in is an app of your own organisation (--client-id): its"
                        + " tokens live for a day and are fetched again by themselves.")
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
        @Option(names = "--token-stdin", description = "Read a lasting access token from standard input.")
        private boolean token;

        @ArgGroup(exclusive = false)
        private @Nullable App app;
    }

    /** An app whose short-lived tokens are fetched. */
    static final class App {
        @Option(names = "--client-id", required = true, paramLabel = "ID", description = "The client id of the app.")
        private String clientId = "";

        @SuppressWarnings("UnusedVariable") // without it there is no app
        @Option(
                names = "--client-secret-stdin",
                required = true,
                description = "Read the app's client secret from standard input.")
        private boolean secret;
    }

    @Option(
            names = "--webhook-secret-stdin",
            description = "Read what webhooks are signed with from standard input, too, on a line after the other. Not"
                    + " needed where they are signed with the app's client secret.")
    private boolean webhookSecret;

    ShopAddCommand(CommandContext context) {
        super(context);
    }

    @Override
    public boolean readsInput() {
        return true;
    }

    @Override
    public ExitCode run(Workplace workplace) throws IOException {
        List<char[]> secrets = webhookSecret
                ? SecretInput.readTwo(terminal().in())
                : List.of(SecretInput.read(terminal().in()));
        try {
            Shop shop = add(workplace, new NewShop(name, domain, endpoint), secrets.getFirst());
            if (webhookSecret) {
                workplace.services().shops().signWith(workplace.actor(), name, secrets.getLast());
            }
            output().result(
                            ShopOutput.json(shop),
                            List.of("Shop " + shop.name() + " is registered. Try it with 'shop test " + shop.name()
                                    + "'."));
            return ExitCode.DONE;
        } finally {
            secrets.forEach(secret -> Arrays.fill(secret, '\0'));
        }
    }

    private Shop add(Workplace workplace, NewShop shop, char[] secret) {
        ShopService shops = workplace.services().shops();
        return credentials.app == null
                ? shops.add(workplace.actor(), shop, secret)
                : shops.add(workplace.actor(), shop, new AppCredentials(credentials.app.clientId, secret));
    }
}
