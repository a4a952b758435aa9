package dev.syncline.feed.survey;

import dev.syncline.feed.source.Encoding;
import dev.syncline.feed.source.Utf8Audit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to do with a file whose bytes are not all of its encoding.
 *
 * @param reading how to read it then
 * @param hold why a person has to approve, if so
 */
record EncodingDecision(Reading reading, Optional<String> hold) {
    static EncodingDecision of(Reading reading) throws IOException {
        Encoding encoding = reading.encoding();
        if (!encoding.charset().equals(StandardCharsets.UTF_8)) {
            return new EncodingDecision(
                    reading,
                    Optional.of("Some rows have bytes that cannot be read as " + encoding.displayName()
                            + ". If that is not the file's encoding, name the right one with --encoding."));
        }
        Utf8Audit audit = Utf8Audit.of(reading.file(), encoding.markBytes());
        if (audit.flaw().isEmpty()) {
            // The replacement character itself stands in the file: a text that somebody else lost.
            return new EncodingDecision(reading, Optional.empty());
        }
        Utf8Audit.Flaw flaw = audit.flaw().get();
        String what = "ine %d is not UTF-8 (byte 0x%02x)".formatted(flaw.line(), flaw.value());
        boolean other = audit.sequences() == 0 && audit.fitsWindows1252();
        if (other && encoding.origin() == Encoding.Origin.ASSUMED) {
            return new EncodingDecision(inWindows1252(reading, "because l" + what), Optional.empty());
        }
        String claim = encoding.origin() == Encoding.Origin.ASSUMED ? "" : " though it is said to be UTF-8";
        String advice = other
                ? "; it reads as windows-1252. Import it as windows-1252 with --encoding windows-1252?"
                : "; other characters in it are, so it was damaged on the way. Ask the supplier for it again.";
        return new EncodingDecision(reading, Optional.of("L" + what + claim + advice));
    }

    private static Reading inWindows1252(Reading reading, String why) {
        List<String> notes = new ArrayList<>(reading.notes());
        notes.add("read as windows-1252, " + why);
        return new Reading(
                reading.file(),
                reading.encoding().asWindows1252(),
                reading.dialect(),
                reading.header(),
                reading.mapping(),
                reading.format(),
                notes,
                reading.staged());
    }
}
