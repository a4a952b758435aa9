package dev.syncline.sandbox;

import dev.syncline.sandbox.bulk.BulkEnd;
import dev.syncline.sandbox.fault.Fault;
import dev.syncline.sandbox.fault.FaultPlan;
import dev.syncline.sandbox.gateway.ShopGateway;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests, wrongly where the faults file says so. */
final class Disturbance {
    private static final JsonMapper JSON = JsonMapper.shared();

    private volatile FaultPlan plan;
    private final ShopGateway gateway;
    private final Speech speech;

    Disturbance(FaultPlan plan, ShopGateway gateway, Speech speech) {
        this.plan = plan;
        this.gateway = gateway;
        this.speech = speech;
    }

    /** From now on other faults, counted anew. */
    void change(FaultPlan next) {
        plan = next;
    }

    /** Answers a request, or breaks off its connection. */
    void answer(Context context, ShopGateway.Request request) throws IOException {
        Supplier<Map<String, @Nullable Object>> right = () -> speech.reworded(gateway.answer(request));
        Optional<Fault> fault = plan.next(gateway.rootFields(request));
        if (fault.isEmpty()) {
            send(context, JSON.writeValueAsBytes(right.get()));
            return;
        }
        switch (fault.get()) {
            case Fault.Status(int status, Optional<Duration> retryAfter) -> {
                context.status(status);
                retryAfter.ifPresent(time -> context.header("Retry-After", time.toMillis() / 1000.0 + ""));
                if (status >= 500) {
                    context.contentType("text/html");
                    context.result("<html><head><title>" + status + "</title></head><body>Bad gateway</body></html>");
                } else {
                    send(context, JSON.writeValueAsBytes(Map.of("errors", words(status))));
                }
            }
            case Fault.ResetBefore() -> reset(context);
            case Fault.ResetAfter() -> {
                gateway.answer(request);
                reset(context);
            }
            case Fault.Truncated() -> {
                byte[] whole = JSON.writeValueAsBytes(right.get());
                send(context, Arrays.copyOf(whole, whole.length / 2));
            }
            case Fault.Invalid() -> {
                gateway.answer(request);
                send(context, "This is no answer.".getBytes(StandardCharsets.UTF_8));
            }
            case Fault.BulkFailed() -> send(context, bulk(BulkEnd.FAILED, right));
            case Fault.BulkExpired() -> send(context, bulk(BulkEnd.EXPIRED, right));
            case Fault.BulkPartial() -> send(context, bulk(BulkEnd.PARTIAL, right));
            case Fault.Throttled() -> send(context, JSON.writeValueAsBytes(speech.reworded(gateway.throttledAnswer())));
            case Fault.Internal() -> send(context, JSON.writeValueAsBytes(withInternalError(right.get())));
            case Fault.Hang(Duration duration) -> {
                new Latency(duration).await();
                send(context, JSON.writeValueAsBytes(right.get()));
            }
        }
    }

    private static byte[] bulk(BulkEnd end, Supplier<Map<String, @Nullable Object>> right) {
        return JSON.writeValueAsBytes(ScopedValue.where(BulkEnd.CURRENT, end).call(right::get));
    }

    private static String words(int status) {
        return switch (status) {
            case 401 -> "[API] Invalid API key or access token (unrecognized login or wrong password)";
            case 402 -> "This shop is frozen until its bill is paid";
            case 403 -> "[API] This app is not allowed to do that";
            case 423 -> "This shop is locked";
            case 429 -> "Exceeded the limit of calls";
            case 430 -> "Request was taken for an attack";
            default -> "Not to be answered (" + status + ")";
        };
    }

    private static Map<String, @Nullable Object> withInternalError(Map<String, @Nullable Object> answer) {
        Map<String, @Nullable Object> broken = new LinkedHashMap<>();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        if (answer.get("data") instanceof Map<?, ?> whole) {
            whole.forEach((key, value) -> data.put(String.valueOf(key), data.isEmpty() ? null : value));
        }
        broken.put(
                "errors",
                List.of(Map.of(
                        "message",
                        "Internal error. Looks like something went wrong on our end.",
                        "path",
                        data.keySet().stream().limit(1).toList(),
                        "extensions",
                        Map.of("code", "INTERNAL_SERVER_ERROR"))));
        broken.put("data", data);
        if (answer.containsKey("extensions")) {
            broken.put("extensions", answer.get("extensions"));
        }
        return broken;
    }

    private static void send(Context context, byte[] body) {
        context.contentType("application/json; charset=utf-8");
        context.result(body);
    }

    private static void reset(Context context) throws IOException {
        EndPoint endPoint = ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        if (endPoint.getTransport() instanceof NetworkChannel channel) {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
        endPoint.close();
    }
}
