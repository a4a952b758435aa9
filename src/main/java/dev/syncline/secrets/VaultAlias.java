package dev.syncline.secrets;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The name of an entry in the file. The key store folds the case of its names, ours differ by it: two shops may be called
 * Demo and demo. Hexadecimal digits keep them apart.
 */
final class VaultAlias {
    private VaultAlias() {}

    static String of(String name) {
        return HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
    }
}
