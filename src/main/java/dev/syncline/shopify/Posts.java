package dev.syncline.shopify;

import dev.syncline.engine.ShopUnreachable;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes of what is asked the request that goes over the line, with the token in its header. Thread-safe. */
final class Posts {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final String TOKEN_HEADER = "X-Shopify-Access-Token";

    private final JsonMapper json = new JsonMapper();
    private final URI address;

    Posts(URI address) {
        this.address = address;
    }

    /**
     * The request to send.
     *
     * @param progress learns how far the sending came
     * @param token is not kept
     * @throws ShopUnreachable where the token cannot stand in a header
     */
    Request post(GraphQlRequest request, SendProgress progress, char[] token) {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("query", request.text());
        payload.put("variables", request.variables());
        byte[] bytes = json.writeValueAsBytes(payload);
        for (char each : token) {
            // OkHttp would show the whole header in its exception.
            if (each <= ' ' || each > '~') {
                throw new ShopUnreachable(ShopSentences.BAD_TOKEN, true);
            }
        }
        return new Request.Builder()
                .url(address.toString())
                .header(TOKEN_HEADER, new String(token))
                .tag(SendProgress.class, progress)
                .post(request.mutation() ? new SentOnce(bytes) : RequestBody.create(bytes, JSON))
                .build();
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
}
