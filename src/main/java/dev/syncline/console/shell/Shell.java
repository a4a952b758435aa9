package dev.syncline.console.shell;

import dev.syncline.console.control.Tables;
import dev.syncline.console.navigation.ScreenSource;
import dev.syncline.console.workbench.Workbench;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The window around the screens. */
public final class Shell {
    private final StackPane root = new StackPane();
    private final StackPane veil = new StackPane();
    private final ScreenHost host;
    private final StatusBar status;
    private final Palette palette;
    private final KeySheet keySheet;
    private final Workbench workbench;

    private Shell(Workbench workbench, ScreenSource screens, ProductFinder products) {
        this.workbench = workbench;
        this.host = new ScreenHost(screens);
        this.status = new StatusBar(workbench);
        this.palette = new Palette(workbench, products, this::unveil);
        this.keySheet = new KeySheet(workbench);
    }

    /**
     * Puts the shell together.
     *
     * @param syncs starts runs
     * @param close closes the window
     */
    public static Shell of(Workbench workbench, ScreenSource screens, SyncStarting syncs, Runnable close) {
        Shell shell = new Shell(workbench, screens, new ProductFinder(workbench, syncs.services(), syncs.actor()));
        SyncActions actions = new SyncActions(workbench, syncs.services(), syncs.actor());
        actions.register();
        new ShellActions(workbench, shell.host)
                .register(screens.available(), shell::openPalette, shell::openKeySheet, close);
        shell.build(actions, screens);
        return shell;
    }

    /** Below so many letters of width the sidebar shows signs only. */
    private static final double NARROW = 62;

    private void build(SyncActions actions, ScreenSource screens) {
        BorderPane frame = new BorderPane(host.view());
        Toolbar toolbar = new Toolbar(workbench, actions);
        frame.setTop(new VBox(Menus.of(workbench), toolbar.view()));
        Sidebar sidebar = new Sidebar(workbench, screens.available());
        frame.setLeft(sidebar.view());
        frame.widthProperty().addListener((observed, before, width) -> {
            double letters = width.doubleValue() / Tables.em(workbench.appearance());
            sidebar.rail(letters < NARROW);
            toolbar.fit(letters);
        });
        frame.setBottom(status.view());
        frame.getStyleClass().add("frame");
        veil.getStyleClass().add("veil");
        veil.setVisible(false);
        veil.setOnMouseClicked(event -> {
            if (veil.equals(event.getTarget())) {
                unveil();
            }
        });
        StackPane notices = new StackPane(workbench.notices());
        notices.setPickOnBounds(false);
        root.getStyleClass().add("console");
        root.getChildren().addAll(frame, notices, veil);
    }

    /** The whole content of the window. */
    public Parent view() {
        return root;
    }

    /** Listens to keys that mean something everywhere. */
    public void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && veil.isVisible()) {
                unveil();
                event.consume();
            }
        });
    }

    /** Comes to life. */
    public void attach() {
        status.attach();
        host.follow(workbench.navigator());
    }

    /** Ends. */
    public void detach() {
        status.detach();
        host.detach();
    }

    private void openPalette() {
        veil(palette.view());
        palette.open();
    }

    private void openKeySheet() {
        veil(keySheet.view());
        keySheet.open(workbench.navigator().current().get().screen().word());
    }

    private void veil(Node above) {
        veil.getChildren().setAll(above);
        veil.setVisible(true);
    }

    private void unveil() {
        veil.setVisible(false);
        veil.getChildren().clear();
        host.shown().ifPresent(screen -> screen.focus());
    }
}
