package dev.syncline.cli;

import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Json;
import dev.syncline.service.Services;
import dev.syncline.service.WebhookSubscriptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The engine without a window, until the process is stopped. */
@Command(
        name = "serve",
        description = "Runs the engine without a window and receives webhooks, until it is stopped. The first line says"
                + " where it listens, as JSON. Schedules and the REST API are not built yet.",
        footer = {
            "",
            "Webhooks of a shop are received at /webhooks/NAME, /healthz and /readyz say how the program is. It"
                + " listens to this machine only unless --bind says otherwise: put a reverse proxy or a tunnel before"
                + " it."
        })
final class ServeCommand extends HomeCommand {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
    private static final String LOOPBACK = "127.0.0.1";

    private final ServeLauncher launcher;

    @Option(
            names = "--bind",
            paramLabel = "A",
            defaultValue = LOOPBACK,
            description = "The address to listen on; ${DEFAULT-VALUE} else.")
    private String bind = LOOPBACK;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "8787",
            description = "The port to listen on; ${DEFAULT-VALUE} else, 0 for any free one.")
    private int port;

    @Option(
            names = "--public-url",
            paramLabel = "U",
            description =
                    "Where this program is reached from outside, such as https://sync.example.com. The shops' webhook"
                            + " subscriptions are kept at this address.")
    private Optional<URI> publicUrl = Optional.empty();

    @Option(
            names = "--check-seconds",
            paramLabel = "S",
            defaultValue = "600",
            description = "How often the subscriptions are looked at; every ${DEFAULT-VALUE} seconds else.")
    private int checkSeconds;

    ServeCommand(CommandContext context, ServeLauncher launcher) {
        super(context);
        this.launcher = launcher;
    }

    @Override
    public void check() {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535.");
        }
        if (checkSeconds < 1) {
            throw new IllegalArgumentException("--check-seconds is 1 or more.");
        }
        publicUrl.ifPresent(ServeCommand::check);
    }

    private static void check(URI url) {
        boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        if (!web || url.getHost() == null || url.getQuery() != null || url.getFragment() != null) {
            throw new IllegalArgumentException("--public-url is an address such as https://sync.example.com.");
        }
    }

    @Override
    public ExitCode run(Workplace workplace) throws Exception {
        List<Thread> work = new CopyOnWriteArrayList<>();
        try (ServeLauncher.Serving serving = launcher.start(workplace, new ServeLauncher.Wanted(bind, port))) {
            terminal()
                    .out()
                    .println(Json.line(Json.object().put("url", serving.url().toString())));
            terminal().flush();
            publicUrl.ifPresent(url -> LOG.info("Webhooks are expected below {}{}", url, WebhookSubscriptions.PATH));
            begin(workplace, work, () -> work(workplace));
            begin(workplace, work, () -> subscriptions(workplace));
            new CountDownLatch(1).await();
        } catch (InterruptedException stop) {
            // To be stopped is how this command ends.
            LOG.info("Told to stop");
        } finally {
            work.forEach(Thread::interrupt);
        }
        return ExitCode.DONE;
    }

    private static void begin(Workplace workplace, List<Thread> work, Runnable task) {
        workplace.background().run(() -> {
            work.add(Thread.currentThread());
            try {
                task.run();
            } finally {
                // From here on it may be used for something else.
                work.remove(Thread.currentThread());
            }
        });
    }

    private void work(Workplace workplace) {
        Services services = workplace.services();
        try {
            endUnfinished(workplace);
            services.webhooks().work(workplace.actor());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void subscriptions(Workplace workplace) {
        try {
            workplace.services().subscriptions().keep(workplace.actor(), publicUrl, Duration.ofSeconds(checkSeconds));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
