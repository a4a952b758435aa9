package dev.syncline.cli.output;

import dev.syncline.cli.terminal.Json;
import dev.syncline.service.ConfigService;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A setting, as scripts and people see it. */
public final class SettingOutput {
    private static final String[] HEADINGS = {"Key", "Value", "", "What it does"};

    private SettingOutput() {}

    /** The document of a setting. */
    public static ObjectNode json(ConfigService.Shown shown) {
        return Json.object()
                .put("key", shown.setting().key())
                .put("value", shown.value())
                .put("default", shown.setting().standard())
                .put("description", shown.setting().says());
    }

    /** The headings of a list of settings. */
    public static String[] headings() {
        return HEADINGS.clone();
    }

    /** The setting as a row under the headings. */
    public static List<String> cells(ConfigService.Shown shown) {
        return List.of(
                shown.setting().key(),
                shown.value(),
                shown.standard() ? "" : "default " + shown.setting().standard(),
                shown.setting().says());
    }
}
