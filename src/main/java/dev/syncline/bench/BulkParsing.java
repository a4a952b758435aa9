package dev.syncline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The least that can be done with a bulk result: fetched, unpacked, each line parsed token by token and dropped. */
public final class BulkParsing {
    private BulkParsing() {}

    /** Opens a result of JSON lines in UTF-8, which may take as long as the shop needs to prepare it, and parses it. */
    public static Parsed parse(Supplier<InputStream> result) throws IOException {
        long begun = System.nanoTime();
        JsonFactory json = new JsonFactory();
        long lines = 0;
        long tokens = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(result.get(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines++;
                try (JsonParser parser = json.createParser(ObjectReadContext.empty(), line)) {
                    while (parser.nextToken() != null) {
                        tokens++;
                    }
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Parsed(lines, tokens, (System.nanoTime() - begun) / 1e9);
    }
}
