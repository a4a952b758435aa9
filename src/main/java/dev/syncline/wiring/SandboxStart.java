package dev.syncline.wiring;

import dev.syncline.cli.SandboxLauncher;
import dev.syncline.feed.FeedReader;
import dev.syncline.feed.survey.FeedLimits;
import dev.syncline.sandbox.Dialect;
import dev.syncline.sandbox.SandboxPlan;
import dev.syncline.sandbox.SandboxServer;
import dev.syncline.sandbox.SandboxSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** Starts the sandbox shop as the command line asks for it. */
final class SandboxStart implements SandboxLauncher {
    private final InstantSource clock;

    SandboxStart(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Running start(Wanted wanted) {
        SandboxSettings settings = SandboxSettings.defaults(clock)
                .withPort(wanted.port())
                .withProducts(wanted.products(), wanted.seed())
                .withPlan(plan(wanted.plan()));
        if (wanted.otherDialect()) {
            settings = settings.withDialect(Dialect.OTHER);
        }
        if (wanted.latencyMs().isPresent()) {
            settings = settings.withLatency(Duration.ofMillis(wanted.latencyMs().get()));
        }
        if (wanted.faults().isPresent()) {
            settings = settings.withFaults(wanted.faults().get());
        }
        if (wanted.state().isPresent()) {
            settings = settings.withState(wanted.state().get());
        }
        if (wanted.from().isPresent()) {
            settings = settings.withSeeds(seeds(wanted.from().get()));
        }
        return new RunningShop(SandboxServer.start(settings));
    }

    /** A shop's feed is read as any; what is rejected from it lies beside it. */
    private static FeedSeeds seeds(Path file) {
        Path beside = file.resolveSibling(file.getFileName() + ".rejects");
        return new FeedSeeds(new FeedReader(beside, FeedLimits.DEFAULT), file);
    }

    private static SandboxPlan plan(Plan plan) {
        return switch (plan) {
            case standard -> SandboxPlan.STANDARD;
            case advanced -> SandboxPlan.ADVANCED;
            case plus -> SandboxPlan.PLUS;
            case unlimited -> SandboxPlan.UNLIMITED;
        };
    }

    private record RunningShop(SandboxServer server) implements Running {
        @Override
        public URI url() {
            return server.url();
        }

        @Override
        public String domain() {
            return server.domain();
        }

        @Override
        public String token() {
            return server.token();
        }

        @Override
        public String clientId() {
            return server.app().clientId();
        }

        @Override
        public String clientSecret() {
            return server.app().clientSecret();
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
