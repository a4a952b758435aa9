package dev.syncline.shopify;

import dev.syncline.engine.ShopPort;
import dev.syncline.engine.ShopUnreachable;
import dev.syncline.shopify.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Sends requests to one shop: waits for budget and a free place, sends once, and says how it ended. Thread-safe. */
final class GraphQlClient implements AutoCloseable {
    private final ShopifySettings settings;
    private final TokenSource tokens;
    private final CostBudget budget;
    private final Packing packing;
    private final ApiVersionWatch versions;
    private final boolean urgent;
    private final CostEstimate estimate;
    private final UsageCounter usage;
    private final Semaphore places;
    private final Posts posts;
    private final Ears ears;
    private final OkHttpClient http;

    /** Who reads answers, and who hears of them. */
    record Ears(ReplyReader replies, AnswerWatch watch) {
        static final Ears PLAIN = new Ears(new ReplyReader(), AnswerWatch.NOBODY);
    }

    GraphQlClient(
            ShopifySettings settings, TokenSource tokens, CostBudget budget, ApiVersionWatch versions, Ears ears) {
        this.settings = settings;
        this.tokens = tokens;
        this.budget = budget;
        this.packing = new Packing(settings.mostPacked(), budget::now);
        this.versions = versions;
        this.posts = new Posts(settings.graphQl());
        this.ears = ears;
        this.urgent = false;
        this.estimate = new CostEstimate();
        this.usage = new UsageCounter();
        this.places = new Semaphore(settings.concurrency(), true);
        this.http = new OkHttpClient.Builder()
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.callTimeout())
                .writeTimeout(settings.callTimeout())
                .callTimeout(settings.callTimeout())
                // A redirect would carry the token elsewhere.
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionPool(new ConnectionPool(settings.concurrency(), 5, TimeUnit.MINUTES))
                .eventListenerFactory(SendProgress::of)
                .build();
    }

    /** The same way to the same shop, for requests that go before all others. */
    private GraphQlClient(GraphQlClient same) {
        this.settings = same.settings;
        this.tokens = same.tokens;
        this.budget = same.budget;
        this.packing = same.packing;
        this.versions = same.versions;
        this.posts = same.posts;
        this.ears = same.ears;
        this.urgent = true;
        this.estimate = same.estimate;
        this.usage = same.usage;
        this.places = same.places;
        this.http = same.http;
    }

    /** This way, for requests that wait for no others and may use what is kept of the budget for them. */
    GraphQlClient urgent() {
        return new GraphQlClient(this);
    }

    /** How much is to be under way now. */
    Pacing pacing() {
        return packing.pacing();
    }

    /** Writes in one request now. */
    int together() {
        return packing.size();
    }

    /** Sends a request once. */
    Reply exchange(GraphQlRequest request) {
        double points = estimate.predicted(request.shape(), request.calculated());
        CostBudget.Reservation reservation;
        try {
            reservation = budget.reserve(points, settings.budgetWait(), urgent);
            if (!reservation.isTaken()) {
                return new Reply.Throttled(reservation.missing());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Reply.NotSent(ShopSentences.INTERRUPTED_WAITING);
        }
        ReplyReader.Read read = ReplyReader.Read.of(new Reply.NotSent(ShopSentences.NOT_SENT));
        try {
            read = inPlace(request, points);
        } finally {
            budget.reconcile(reservation, read.status());
        }
        read.status().ifPresent(status -> {
            estimate.learn(request.shape(), request.calculated(), status.requested());
            usage.charged(status.charged());
        });
        if (read.reply() instanceof Reply.Throttled) {
            usage.throttled();
        }
        return read.reply();
    }

    /** What a request would cost by what is known now, in points. */
    double predicted(GraphQlRequest request) {
        return estimate.predicted(request.shape(), request.calculated());
    }

    /** What has been used so far. */
    ShopPort.Usage usage() {
        return usage.now(budget.now());
    }

    CostBudget budget() {
        return budget;
    }

    /** What is known of the version of the interface. */
    ApiVersionWatch versions() {
        return versions;
    }

    /** Where the shop is, for messages. */
    String host() {
        return settings.endpoint().getHost();
    }

    /** Opens a file that the shop has prepared, without showing it the token; the caller closes it. */
    InputStream open(String address) throws IOException {
        Request request = new Request.Builder().url(address).build();
        Response response = http.newBuilder()
                .callTimeout(Duration.ZERO)
                .followRedirects(true)
                .build()
                .newCall(request)
                .execute();
        ResponseBody body = response.body();
        if (!response.isSuccessful()) {
            response.close();
            throw new IOException("HTTP " + response.code());
        }
        return body.byteStream();
    }

    private ReplyReader.Read inPlace(GraphQlRequest request, double points) {
        if (urgent) {
            return send(request, points);
        }
        try {
            if (!places.tryAcquire(settings.budgetWait().toMillis(), TimeUnit.MILLISECONDS)) {
                return ReplyReader.Read.of(new Reply.NotSent(ShopSentences.NO_PLACE));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return ReplyReader.Read.of(new Reply.NotSent(ShopSentences.INTERRUPTED_SENDING));
        }
        try {
            return send(request, points);
        } finally {
            places.release();
        }
    }

    private ReplyReader.Read send(GraphQlRequest request, double points) {
        char[] token = {};
        try {
            token = tokens.token();
            ReplyReader.Read first = sendOnce(request, points, token);
            // The shop has looked at nothing but the token: with another one it is the first try still.
            return first.unauthorised() && tokens.renewed(token) ? sendAnew(request, points) : first;
        } catch (ShopUnreachable noToken) {
            return ReplyReader.Read.of(
                    noToken.refused()
                            ? new Reply.Refused(noToken.sentence(), true)
                            : new Reply.NotSent(noToken.sentence()));
        } finally {
            Arrays.fill(token, '\0');
        }
    }

    private ReplyReader.Read sendAnew(GraphQlRequest request, double points) {
        char[] token = tokens.token();
        try {
            return sendOnce(request, points, token);
        } finally {
            Arrays.fill(token, '\0');
        }
    }

    private ReplyReader.Read sendOnce(GraphQlRequest request, double points, char[] token) {
        SendProgress progress = new SendProgress();
        Request post = posts.post(request, progress, token);
        usage.request();
        long begun = System.nanoTime();
        try (Response response = http.newCall(post).execute()) {
            versions.heard(
                    Optional.ofNullable(response.header("X-Shopify-API-Version")),
                    Optional.ofNullable(response.header("X-Shopify-API-Deprecated-Reason")));
            byte[] body = response.body().bytes();
            long nanos = System.nanoTime() - begun;
            usage.answered(nanos);
            ReplyReader.Read read = ears.replies()
                    .read(response.code(), Optional.ofNullable(response.header("Retry-After")), body, points);
            if (request.writes() > 0 && read.reply() instanceof Reply.Answer) {
                packing.measured(request.writes(), nanos / 1e9, points);
            }
            ears.watch().answered(request, read, points, nanos);
            return read;
        } catch (IOException broken) {
            String cause = broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
            Failure failure = progress.begun() ? Failure.BROKEN_OFF : Failure.NOT_REACHED;
            return ReplyReader.Read.of(Reply.of(failure, host() + ": " + cause, Duration.ZERO));
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
