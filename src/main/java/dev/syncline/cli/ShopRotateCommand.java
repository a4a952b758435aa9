package dev.syncline.cli;

import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Json;
import dev.syncline.service.ShopService;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Replaces the credentials of a shop. */
@Command(
        name = "rotate",
        description = "Replaces the credentials of a shop; a run that works goes on with the new ones. They are read"
                + " from standard input, a line each where two are given: first the token or client secret, then the"
                + " webhook secret.")
final class ShopRotateCommand extends HomeCommand {
    @Parameters(paramLabel = "NAME", description = "The shop.")
    private String name = "";

    @Option(names = "--token-stdin", description = "Read a lasting access token from standard input.")
    private boolean token;

    @Option(names = "--client-id", paramLabel = "ID", description = "The client id of the app; the one of before else.")
    private Optional<String> clientId = Optional.empty();

    @Option(names = "--client-secret-stdin", description = "Read the app's client secret from standard input.")
    private boolean clientSecret;

    @Option(
            names = "--webhook-secret-stdin",
            description = "Read what webhooks are signed with from standard input. The one before is still taken for a"
                    + " day.")
    private boolean webhookSecret;

    ShopRotateCommand(CommandContext context) {
        super(context);
    }

    @Override
    public void check() {
        if (token && clientSecret) {
            throw new IllegalArgumentException("Give a lasting token or the client secret of an app, not both.");
        }
        if (clientId.isPresent() && !clientSecret) {
            throw new IllegalArgumentException("Give the secret of the app, too, with --client-secret-stdin.");
        }
        if (!token && !clientSecret && !webhookSecret) {
            throw new IllegalArgumentException("Say what is given on standard input: --client-secret-stdin,"
                    + " --token-stdin or --webhook-secret-stdin.");
        }
    }

    @Override
    public boolean readsInput() {
        return true;
    }

    @Override
    public ExitCode run(Workplace workplace) throws IOException {
        boolean two = webhookSecret && (token || clientSecret);
        List<char[]> secrets = two
                ? SecretInput.readTwo(terminal().in())
                : List.of(SecretInput.read(terminal().in()));
        try {
            ShopService shops = workplace.services().shops();
            if (token) {
                shops.rotate(workplace.actor(), name, secrets.getFirst());
            } else if (clientSecret) {
                shops.rotate(workplace.actor(), name, clientId, secrets.getFirst());
            }
            if (webhookSecret) {
                shops.signWith(workplace.actor(), name, secrets.getLast());
            }
        } finally {
            secrets.forEach(secret -> Arrays.fill(secret, '\0'));
        }
        output().result(Json.object().put("shop", name), List.of("Shop " + name + " has new credentials."));
        return ExitCode.DONE;
    }
}
