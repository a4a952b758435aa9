package dev.syncline.console.feeds;

import dev.syncline.console.fx.Coalescer;
import dev.syncline.console.fx.Stoppable;
import dev.syncline.console.workbench.Desk;
import dev.syncline.engine.FeedRefused;
import dev.syncline.engine.FeedReport;
import dev.syncline.engine.FeedRequest;
import dev.syncline.engine.Shop;
import dev.syncline.service.FeedPreview;
import dev.syncline.service.Role;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A file on its way into the catalogue. */
public final class FeedsViewModel {
    private static final int SAMPLES = 20;

    private final Desk desk;
    private final StringProperty path;
    private final StringProperty format = new SimpleStringProperty("");
    private final StringProperty encoding = new SimpleStringProperty("");
    private final StringProperty delimiter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<FeedStep> step = new ReadOnlyObjectWrapper<>(new FeedStep.Choosing());
    private final ReadOnlyLongWrapper sofar = new ReadOnlyLongWrapper();
    private final Coalescer<String, Long> counting;
    private final PastImports past;
    private Optional<Stoppable<?>> working = Optional.empty();

    public FeedsViewModel(Desk desk) {
        this.desk = desk;
        this.past = new PastImports(desk);
        this.path = desk.preferences().text("feeds.path", "");
        this.counting = new Coalescer<>(
                desk.background().fx(), counts -> counts.values().forEach(sofar::set));
    }

    /** Looks at the file that {@code path} names; at nothing where it is blank. */
    void look() {
        stop();
        if (path.get().isBlank()) {
            step.set(new FeedStep.Choosing());
            return;
        }
        FeedRequest request;
        try {
            request = request();
        } catch (InvalidPathException e) {
            step.set(new FeedStep.Refused(String.valueOf(e.getMessage())));
            return;
        }
        step.set(new FeedStep.Looking());
        work(
                () -> desk.services().feeds().preview(desk.actor(), request, SAMPLES, this::count),
                (FeedPreview preview) -> step.set(new FeedStep.Understood(preview)),
                false);
    }

    /**
     * Imports the file that was looked at.
     *
     * @param approved whether what held it is approved
     */
    void importIt(boolean approved) {
        Optional<FeedPreview> seen = preview();
        Optional<Shop> shop = desk.live().shop().get();
        if (seen.isEmpty() || shop.isEmpty() || !mayImport()) {
            return;
        }
        FeedPreview preview = seen.get();
        step.set(new FeedStep.Importing(preview));
        work(
                () -> desk.services()
                        .feeds()
                        .importFile(
                                desk.actor(), preview.survey().request(), shop.map(Shop::name), approved, this::count),
                (FeedReport report) -> step.set(new FeedStep.Imported(preview, report)),
                true);
    }

    /** Stops what is being done. */
    void stop() {
        working.ifPresent(Stoppable::stop);
        working = Optional.empty();
    }

    private <T> void work(Callable<T> work, Consumer<T> done, boolean importing) {
        Stoppable<T> stoppable = new Stoppable<>(work);
        working = Optional.of(stoppable);
        sofar.set(0);
        desk.background()
                .run(
                        stoppable,
                        result -> {
                            if (isCurrent(stoppable)) {
                                working = Optional.empty();
                                done.accept(result);
                            }
                        },
                        failure -> failed(stoppable, failure, importing));
    }

    private boolean isCurrent(Stoppable<?> work) {
        return working.map(now -> now.equals(work)).orElse(false);
    }

    private void failed(Stoppable<?> work, Exception failure, boolean importing) {
        boolean current = isCurrent(work);
        // Another file may be looked at by now; then nobody waits for this one.
        if (current || (working.isEmpty() && work.isStopped() && isBusy())) {
            working = Optional.empty();
            if (work.isStopped()) {
                step.set(new FeedStep.Stopped(importing));
            } else if (failure instanceof FeedRefused) {
                step.set(new FeedStep.Refused(String.valueOf(failure.getMessage())));
            } else {
                step.set(new FeedStep.Failed(why(failure), importing));
            }
        }
    }

    private static String why(Exception failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private void count(long now) {
        counting.offer("count", now);
    }

    private FeedRequest request() {
        return new FeedRequest(
                Path.of(path.get().strip()).toAbsolutePath(),
                Optional.empty(),
                said(format),
                said(encoding),
                said(delimiter));
    }

    private static Optional<String> said(StringProperty choice) {
        return choice.get().isBlank()
                ? Optional.empty()
                : Optional.of(choice.get().strip());
    }

    /** What was understood of the file, once it was looked at. */
    Optional<FeedPreview> preview() {
        return switch (step.get()) {
            case FeedStep.Understood(FeedPreview preview) -> Optional.of(preview);
            case FeedStep.Importing(FeedPreview preview) -> Optional.of(preview);
            case FeedStep.Imported(FeedPreview preview, var _) -> Optional.of(preview);
            default -> Optional.empty();
        };
    }

    /** Whether something is being done. */
    boolean isBusy() {
        return step.get() instanceof FeedStep.Looking || step.get() instanceof FeedStep.Importing;
    }

    /** Whether who sits here may import. */
    boolean mayImport() {
        return desk.actor().role().compareTo(Role.OPERATOR) >= 0;
    }

    /** Whether there is a shop whose catalogue a file can be imported into. */
    boolean hasShop() {
        return desk.live().shop().get().isPresent();
    }

    /** What was imported before. */
    PastImports past() {
        return past;
    }

    /** How far somebody is. */
    ReadOnlyObjectProperty<FeedStep> step() {
        return step.getReadOnlyProperty();
    }

    /** Rows read, or products applied, so far. */
    ReadOnlyLongProperty sofar() {
        return sofar.getReadOnlyProperty();
    }

    /** The file as it is typed; remembered. */
    StringProperty path() {
        return path;
    }

    /** The format; blank where it is to be recognised. */
    StringProperty format() {
        return format;
    }

    /** The character encoding; blank where it is to be recognised. */
    StringProperty encoding() {
        return encoding;
    }

    /** The delimiter; blank where it is to be recognised. */
    StringProperty delimiter() {
        return delimiter;
    }
}
