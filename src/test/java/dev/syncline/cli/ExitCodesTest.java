package dev.syncline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.engine.FeedRefused;
import dev.syncline.engine.ShopStopped;
import dev.syncline.engine.ShopUnreachable;
import dev.syncline.model.Sentence;
import dev.syncline.queue.StoreUnavailable;
import dev.syncline.service.Invalid;
import dev.syncline.service.NotFound;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ExitCodesTest {
    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(2, "Wrong.", new IllegalArgumentException("Wrong.")),
                Arguments.of(2, "No shop.", new NotFound("No shop.")),
                Arguments.of(2, "Senseless.", new Invalid("Senseless.")),
                Arguments.of(2, "No feed.", new FeedRefused("No feed.")),
                Arguments.of(2, "'syncline serve' is not built yet.", new NotYetBuilt("syncline serve")),
                Arguments.of(2, "There is no file gone.csv.", new NoSuchFileException("gone.csv")),
                Arguments.of(
                        2, "There is no file gone.csv.", new UncheckedIOException(new NoSuchFileException("gone.csv"))),
                Arguments.of(
                        5,
                        "Shop acme is stopped: why. Start it again with: shop start acme",
                        new ShopStopped("acme", "why")),
                Arguments.of(6, "Shop away.", new ShopUnreachable(Sentence.verbatim("Shop away."), false)),
                Arguments.of(
                        6, "Store away.", new StoreUnavailable(Sentence.verbatim("Store away."), new IOException("x"))),
                Arguments.of(4, "Ask.", new Failure(ExitCode.APPROVAL, "Ask.")),
                Arguments.of(1, "Broken.", new IllegalStateException("Broken.")),
                Arguments.of(1, "Failed: NullPointerException. The log says more.", new NullPointerException()),
                Arguments.of(130, "Interrupted.", new InterruptedException()));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void each_kind_of_error_has_its_code_and_says_what_it_is(int code, String message, Exception error) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(
                code,
                ExitCodes.tell(error, new PrintStream(err, true, StandardCharsets.UTF_8))
                        .number());
        assertEquals(message + System.lineSeparator(), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whatever_breaks_after_an_interrupt_is_an_interruption() {
        Thread.currentThread().interrupt();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(
                ExitCode.INTERRUPTED,
                ExitCodes.tell(
                        new IllegalStateException("closed"), new PrintStream(err, true, StandardCharsets.UTF_8)));
        assertFalse(Thread.currentThread().isInterrupted());
    }
}
