package dev.syncline.console.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.console.LampHome;
import dev.syncline.console.OpenConsole;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunState;
import dev.syncline.service.Actor;
import dev.syncline.service.Role;
import dev.syncline.wiring.TestHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlanViewTest {
    @TempDir
    private Path folder;

    @Test
    void two_steps_are_left_out_and_the_rest_is_applied() {
        try (LampHome lamps = LampHome.open(folder, 6, Duration.ZERO)) {
            Run waiting = lamps.unapproved();
            assertEquals(RunState.AWAITING_APPROVAL, waiting.state());
            try (OpenConsole console = OpenConsole.on(lamps.home())) {
                console.go(3);
                console.await("the plan", () -> text(console, "#plan-apply").equals("Apply 6 creations"));
                console.fire("#plan-tick-3");
                console.await("one less", () -> text(console, "#plan-apply").equals("Apply 5 creations"));
                console.press(KeyCode.HOME);
                console.press(KeyCode.SPACE);
                console.await("two less", () -> text(console, "#plan-left-out").equals("2 creations are left out"));
                assertEquals("Apply 4 creations", text(console, "#plan-apply"));
                console.fire("#plan-apply");
                console.await("the end", () -> text(console, "#plan-said").startsWith("4 created"));
            }
            assertEquals(4, lamps.sandbox().shop().productCount());
            assertEquals(
                    RunState.DONE,
                    lamps.home()
                            .services()
                            .runs()
                            .show(TestHome.OWNER, waiting.id())
                            .state());
        }
    }

    @Test
    void many_steps_are_left_out_and_taken_in_again_at_once() {
        try (LampHome lamps = LampHome.open(folder, 12, Duration.ZERO)) {
            lamps.unapproved();
            try (OpenConsole console = OpenConsole.on(lamps.home())) {
                console.go(3);
                console.await("the plan", () -> text(console, "#plan-apply").equals("Apply 12 creations"));
                console.press(KeyCode.HOME);
                // Every second step only says what cannot be written yet, and cannot be left out.
                for (int presses = 0; presses < 4; presses++) {
                    console.press(KeyCode.DOWN, KeyCode.SHIFT);
                }
                console.await(
                        "three marked", () -> text(console, "#plan-marked").equals("Leave 3 marked out"));
                console.press(KeyCode.SPACE);
                console.await(
                        "three less", () -> text(console, "#plan-left-out").equals("3 creations are left out"));
                assertEquals("Apply 9 creations", text(console, "#plan-apply"));
                console.await(
                        "the way back", () -> text(console, "#plan-marked").equals("Take 3 marked in"));
                console.fire("#plan-tick-3");
                console.await("all again", () -> text(console, "#plan-left-out").equals("Nothing is left out"));
                console.fire("#plan-shown-out");
                console.await(
                        "nothing left", () -> text(console, "#plan-left-out").startsWith("12 creations"));
                assertTrue(console.visible("#plan-apply").map(Node::isDisabled).orElse(false));
                console.press(KeyCode.SPACE);
                console.await("nine out", () -> text(console, "#plan-left-out").startsWith("9 creations"));
                console.fire("#plan-apply");
                console.await("the end", () -> text(console, "#plan-said").startsWith("3 created"));
            }
            assertEquals(3, lamps.sandbox().shop().productCount());
        }
    }

    @Test
    void what_a_guard_stopped_is_applied_only_after_it_was_confirmed() {
        try (LampHome lamps = LampHome.open(folder, 60, Duration.ZERO)) {
            lamps.sync();
            lamps.feed(feed -> {
                for (int lamp = 1; lamp <= 60; lamp++) {
                    feed.set("T-" + (1000 + lamp), "Title", "Lantern " + lamp);
                }
            });
            assertEquals(RunState.AWAITING_APPROVAL, lamps.unapproved().state());
            try (OpenConsole console = OpenConsole.on(lamps.home())) {
                console.go(3);
                console.await("the plan", () -> text(console, "#plan-apply").equals("Apply 60 updates"));
                assertTrue(console.visible("#plan-apply").map(Node::isDisabled).orElse(false));
                OpenConsole.onFx(() -> {
                    console.visible("#plan-confirm").orElseThrow().requestFocus();
                    return true;
                });
                console.robot().write("acme");
                console.await(
                        "the button",
                        () -> console.visible("#plan-canary")
                                .map(button -> !button.isDisabled())
                                .orElse(false));
                console.fire("#plan-canary");
                console.await(
                        "the first five",
                        () -> text(console, "#plan-said")
                                .startsWith("Only the first 5 products: 0 created, 5 updated"));
            }
        }
    }

    @Test
    void somebody_who_only_looks_is_told_why_they_cannot_apply() {
        try (LampHome lamps = LampHome.open(folder, 2, Duration.ZERO)) {
            lamps.unapproved();
            try (OpenConsole console = OpenConsole.on(lamps.home(), new Actor("otto", Role.VIEWER))) {
                console.go(3);
                console.await("the plan", () -> text(console, "#plan-apply").equals("Apply 2 creations"));
                assertTrue(console.visible("#plan-apply").map(Node::isDisabled).orElse(false));
            }
        }
    }

    private static String text(OpenConsole console, String selector) {
        Optional<Node> node = console.visible(selector);
        return node.map(found -> found instanceof Labeled label ? label.getText() : "")
                .orElse("");
    }
}
