package dev.syncline.shopify;

import dev.syncline.engine.ShopPort;
import dev.syncline.engine.ShopUnreachable;
import dev.syncline.shopify.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to one shop: waits for budget and a free place, sends once, and says how it ended. Thread-safe. */
final class GraphQlClient implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final String TOKEN_HEADER = "X-Shopify-Access-Token";

    private final ShopifySettings settings;
    private final TokenSource tokens;
    private final CostBudget budget;
    private final Packing packing;
    private final boolean urgent;
    private final CostEstimate estimate;
    private final UsageCounter usage;
    private final Semaphore places;
    private final JsonMapper json = new JsonMapper();
    private final Ears ears;
    private final OkHttpClient http;

    /** Who reads answers, and who hears of them. */
    record Ears(ReplyReader replies, AnswerWatch watch) {
        static final Ears PLAIN = new Ears(new ReplyReader(), AnswerWatch.NOBODY);
    }

    GraphQlClient(ShopifySettings settings, TokenSource tokens, CostBudget budget, Packing packing, Ears ears) {
        this.settings = settings;
        this.tokens = tokens;
        this.budget = budget;
        this.packing = packing;
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
        SendProgress progress = new SendProgress();
        Request post;
        try {
            post = authorised(request, progress);
        } catch (ShopUnreachable noToken) {
            return ReplyReader.Read.of(new Reply.Refused(noToken.sentence(), true));
        }
        usage.request();
        long begun = System.nanoTime();
        try (Response response = http.newCall(post).execute()) {
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

    private Request authorised(GraphQlRequest request, SendProgress progress) {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("query", request.text());
        payload.put("variables", request.variables());
        byte[] bytes = json.writeValueAsBytes(payload);
        char[] token = tokens.token();
        try {
            for (char each : token) {
                // OkHttp would show the whole header in its exception.
                if (each <= ' ' || each > '~') {
                    throw new ShopUnreachable(ShopSentences.BAD_TOKEN, true);
                }
            }
            return new Request.Builder()
                    .url(settings.graphQl().toString())
                    .header(TOKEN_HEADER, new String(token))
                    .tag(SendProgress.class, progress)
                    .post(request.mutation() ? new SentOnce(bytes) : RequestBody.create(bytes, JSON))
                    .build();
        } finally {
            Arrays.fill(token, '\0');
        }
    }

    /** A body that OkHttp does not send a second time by itself once it has begun to. */
    private static final class SentOnce extends RequestBody {
        private final byte[] bytes;

        SentOnce(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public MediaType contentType() {
            return JSON;
        }

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(bytes);
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
