package dev.syncline.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * Records what the FX thread waits for: each call of the store and of a shop, however quickly it returns, as the JVM's flight
 * recorder traces these methods; and each file, socket, sleep and lock that code of ours makes it wait for.
 */
final class FxWatch implements AutoCloseable {
    /** Where every way into the store, to a shop and to another process begins. */
    private static final String CALLS = String.join(
            ";",
            "dev.syncline.store.session.Sessions::call",
            "jdk.internal.net.http.HttpClientFacade::send",
            "jdk.internal.net.http.HttpClientFacade::sendAsync",
            "java.lang.ProcessBuilder::start");

    private static final List<String> WAITS = List.of(
            "jdk.ThreadSleep",
            "jdk.ThreadPark",
            "jdk.JavaMonitorWait",
            "jdk.JavaMonitorEnter",
            "jdk.FileRead",
            "jdk.FileWrite",
            "jdk.FileForce",
            "jdk.SocketRead",
            "jdk.SocketWrite");
    /**
     * What may make it wait: the program's own classes, styles and texts are read when they are first used, as in any Java
     * program; and the queues of the toolkit and of the work in the background are guarded with locks.
     */
    private static final List<String> ALLOWED = List.of(
            "java.lang.ClassLoader",
            "java.lang.Class",
            "java.util.ResourceBundle",
            "java.util.ServiceLoader",
            "com.sun.javafx.css.StyleManager",
            "com.sun.javafx.application.PlatformImpl",
            "java.util.concurrent.ThreadPoolExecutor");

    private static final String OURS = "dev.syncline.";

    private final Recording recording = new Recording();
    private final long thread;

    private FxWatch(long thread) {
        this.thread = thread;
    }

    /** Begins to record; the toolkit must have been started. */
    static FxWatch begin() {
        FxWatch watch = new FxWatch(OpenConsole.onFx(() -> {
            if (!Platform.isFxApplicationThread()) {
                throw new AssertionError("Not the FX thread");
            }
            return Thread.currentThread().threadId();
        }));
        watch.recording.enable("jdk.MethodTrace").with("filter", CALLS).withStackTrace();
        WAITS.forEach(wait ->
                watch.recording.enable(wait).withThreshold(Duration.ZERO).withStackTrace());
        watch.recording.start();
        return watch;
    }

    /** Ends the recording and says what the FX thread waited for in it: what, and the way there. */
    List<String> end() {
        recording.stop();
        try {
            Path file = Files.createTempFile("fx-watch", ".jfr");
            try {
                recording.dump(file);
                return waits(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> waits(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (event.getThread() != null && thread == event.getThread().getJavaThreadId()) {
                    told(event).ifPresent(found::add);
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private static Optional<String> told(RecordedEvent event) {
        List<RecordedFrame> frames = Optional.ofNullable(event.getStackTrace())
                .map(RecordedStackTrace::getFrames)
                .orElse(List.of());
        List<String> ours =
                frames.stream().map(FxWatch::told).filter(FxWatch::ofTheProgram).toList();
        Stream<RecordedFrame> called = frames.stream().takeWhile(frame -> !ofTheProgram(told(frame)));
        if (ours.isEmpty() || called.anyMatch(frame -> allowed(type(frame)))) {
            return Optional.empty();
        }
        return Optional.of(event.getEventType().getName() + " " + what(event) + " from " + String.join(" < ", ours));
    }

    private static String what(RecordedEvent event) {
        return Stream.of("path", "host", "monitorClass", "parkedClass")
                .filter(event::hasField)
                .map(field -> name(event.getValue(field)))
                .findFirst()
                .orElse("");
    }

    private static String name(Object value) {
        return value instanceof RecordedClass type ? type.getName() : String.valueOf(value);
    }

    private static String told(RecordedFrame frame) {
        return type(frame) + "." + frame.getMethod().getName() + ":" + frame.getLineNumber();
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    /** The harness itself runs things on the FX thread, and waits for them elsewhere. */
    private static boolean ofTheProgram(String frame) {
        return frame.startsWith(OURS) && !frame.startsWith(OpenConsole.class.getName());
    }

    private static boolean allowed(String type) {
        return ALLOWED.contains(type);
    }

    @Override
    public void close() {
        recording.close();
    }
}
