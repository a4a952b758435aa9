package dev.syncline.compare;

import dev.syncline.model.ImageSource;
import dev.syncline.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Merges images by their address, in the local order. */
final class ImageMerge {
    private ImageMerge() {}

    static MergeResult merged(Edits edits) {
        if (!(edits.agreed() instanceof Value.Images(var base)
                && edits.local() instanceof Value.Images(var local)
                && edits.remote() instanceof Value.Images(var remote))) {
            // Each side names images in its own way, so a base of two forms says nothing of which is which.
            return Edits.neverAgreed();
        }
        Map<String, String> before = alts(base);
        Map<String, String> there = alts(remote);
        List<ImageSource> merged = new SetMerge<ImageSource>(
                        image -> image.source().strip())
                .merged(base, base, local, remote).stream()
                        .map(image -> withAlt(image, before, there))
                        .toList();
        return Merge.merged(new Value.Images(merged));
    }

    /** The alternative text that changed; the local one where both did. */
    private static ImageSource withAlt(ImageSource image, Map<String, String> before, Map<String, String> there) {
        String source = image.source().strip();
        boolean sameHere = image.alt().equals(before.get(source));
        return sameHere ? new ImageSource(image.source(), there.getOrDefault(source, image.alt())) : image;
    }

    private static Map<String, String> alts(List<ImageSource> images) {
        Map<String, String> alts = new HashMap<>();
        images.forEach(image -> alts.put(image.source().strip(), image.alt()));
        return alts;
    }
}
