package dev.syncline.console.control;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;

/** Small pictures of addresses on the web, loaded in the background when they are first shown, the latest kept. FX thread only. */
public final class PictureCache {
    private static final int KEPT = 200;
    private static final double SIZE = 96;

    private final Map<String, Image> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    /** The picture at an address, which may still be loading or have failed; empty where the address is none of the web. */
    Optional<Image> at(String address) {
        String scheme = address.toLowerCase(Locale.ROOT);
        if (!scheme.startsWith("http://") && !scheme.startsWith("https://")) {
            return Optional.empty();
        }
        Image picture = kept.get(address);
        if (picture == null || picture.isError()) {
            picture = load(address);
            kept.put(address, picture);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return Optional.of(picture);
    }

    private static Image load(String address) {
        return new Image(address, SIZE, SIZE, true, true, true);
    }
}
