package dev.syncline.cli;

import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.compare.NotResolvable;
import dev.syncline.engine.FeedRefused;
import dev.syncline.engine.GroundMoved;
import dev.syncline.engine.ShopStopped;
import dev.syncline.engine.ShopUnreachable;
import dev.syncline.queue.StoreUnavailable;
import dev.syncline.service.Invalid;
import dev.syncline.service.NotFound;
import dev.syncline.service.NotPermitted;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ParameterException;

/** Which exit code an error means. The only place that says so. */
final class ExitCodes {
    private static final Logger LOG = LoggerFactory.getLogger(ExitCodes.class);

    private ExitCodes() {}

    /** Says on standard error what went wrong, keeps the details of the unexpected in the log, and gives the code. */
    static ExitCode tell(Throwable error, PrintStream err) {
        // Whatever breaks because the thread was told to stop is an interruption. The flag is taken back: what follows
        // is the orderly end.
        ExitCode code = Thread.interrupted() ? ExitCode.INTERRUPTED : of(error);
        if (code == ExitCode.FAILED && !(error instanceof Failure)) {
            LOG.error("A command failed", error);
        } else {
            LOG.debug("A command ended with {}", code, error);
        }
        err.println(code == ExitCode.INTERRUPTED ? "Interrupted." : message(error));
        return code;
    }

    private static ExitCode of(Throwable error) {
        return switch (error) {
            case Failure failure -> failure.code();
            case NotYetBuilt _, ParameterException _, IllegalArgumentException _ -> ExitCode.USAGE;
            case NotFound _, Invalid _, FeedRefused _, GroundMoved _, NotResolvable _ -> ExitCode.USAGE;
            case NotPermitted _, ShopStopped _ -> ExitCode.NOT_PERMITTED;
            case ShopUnreachable _, StoreUnavailable _ -> ExitCode.UNREACHABLE;
            case InterruptedException _, CancellationException _ -> ExitCode.INTERRUPTED;
            case NoSuchFileException _, AccessDeniedException _ -> ExitCode.USAGE;
            case UncheckedIOException unchecked when unchecked.getCause() != null -> of(unchecked.getCause());
            default -> ExitCode.FAILED;
        };
    }

    private static String message(Throwable error) {
        return switch (error) {
            case NoSuchFileException missing -> "There is no file " + missing.getFile() + ".";
            case AccessDeniedException denied -> "The file " + denied.getFile() + " may not be read or written.";
            case UncheckedIOException unchecked when unchecked.getCause() != null -> message(unchecked.getCause());
            default ->
                error.getMessage() == null || error.getMessage().isBlank()
                        ? "Failed: " + error.getClass().getSimpleName() + ". The log says more."
                        : error.getMessage();
        };
    }
}
