package dev.syncline.feed;

import dev.syncline.engine.FeedRefused;
import dev.syncline.engine.FeedRequest;
import dev.syncline.feed.csv.Dialect;
import dev.syncline.feed.mapping.DecimalMark;
import dev.syncline.feed.mapping.Header;
import dev.syncline.feed.mapping.MappingSource;
import dev.syncline.feed.source.Encoding;
import dev.syncline.feed.source.OpenText;
import dev.syncline.feed.source.Refusals;
import dev.syncline.feed.source.StagedFeed;
import dev.syncline.feed.source.TextFile;
import dev.syncline.feed.survey.FeedLimits;
import dev.syncline.feed.survey.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out from the beginning of a file how it is to be read. Immutable, thread-safe. */
final class Recogniser {
    private static final int SAMPLE_CHARS = 1 << 18;
    private static final String DELIMITERS = ",;\t|";
    private static final int NAMES_SHOWN = 8;
    private static final int NAME_SHOWN = 40;

    private final List<MappingSource> mappings;
    private final FeedLimits limits;

    Recogniser(List<MappingSource> mappings, FeedLimits limits) {
        this.mappings = mappings;
        this.limits = limits;
    }

    Reading recognise(FeedRequest request, FeedSources.Opened opened) {
        TextFile file = opened.text();
        boolean staged = opened.staged().isPresent();
        List<MappingSource> allowed = allowed(request);
        Encoding encoding = file.recognise(staged ? Optional.of("utf-8") : request.encoding());
        String sample = sample(file, encoding);
        Guess best = null;
        Guess widest = null;
        for (char delimiter : (staged ? "," : delimiters(request)).toCharArray()) {
            Sample rows = Sample.of(sample, new Dialect(delimiter, limits.mostCellChars(), false, staged));
            for (MappingSource mapping : allowed) {
                Guess guess = new Guess(delimiter, rows, mapping);
                if (guess.missing().isEmpty() && (best == null || guess.known() > best.known())) {
                    best = guess;
                }
                if (widest == null || guess.isBetterLooking(widest)) {
                    widest = guess;
                }
            }
        }
        if (best == null || best.rows.header().size() == 0) {
            throw notAProductFile(request, widest);
        }
        return reading(opened, encoding, best);
    }

    private record Guess(char delimiter, Sample rows, MappingSource mapping) {
        List<String> missing() {
            return mapping.missingIn(rows.header());
        }

        int known() {
            return mapping.knownIn(rows.header());
        }

        boolean isBetterLooking(Guess other) {
            int size = rows.header().size();
            int otherSize = other.rows.header().size();
            return size != otherSize ? size > otherSize : known() > other.known();
        }
    }

    private Reading reading(FeedSources.Opened opened, Encoding encoding, Guess guess) {
        Header header = guess.rows.header();
        DecimalMark decimals = guess.rows.decimals(guess.mapping.numbersIn(header));
        List<String> notes = new ArrayList<>();
        opened.staged().ifPresent(staged -> notes.addAll(staged.notes()));
        if (!encoding.displayName().equals("UTF-8")) {
            notes.add("read as " + encoding.displayName());
        }
        if (guess.delimiter != ',') {
            notes.add("delimiter: " + Dialect.nameOf(guess.delimiter));
        }
        if (decimals == DecimalMark.COMMA) {
            notes.add("numbers are written with a decimal comma");
        }
        List<String> unknown = guess.mapping.unknownIn(header);
        if (!unknown.isEmpty()) {
            notes.add("columns that the mapping does not use: " + shown(unknown));
        }
        return new Reading(
                opened.text(),
                encoding,
                new Dialect(
                        guess.delimiter,
                        limits.mostCellChars(),
                        false,
                        opened.staged().isPresent()),
                header,
                guess.mapping.bind(header, decimals),
                opened.staged().map(StagedFeed::format).orElse(guess.mapping.name()),
                notes,
                opened.staged());
    }

    private List<MappingSource> allowed(FeedRequest request) {
        List<MappingSource> allowed = mappings.stream()
                .filter(mapping -> request.format().stream().allMatch(mapping.name()::equals))
                .filter(mapping -> request.mapping().stream().allMatch(mapping.name()::equals))
                .toList();
        if (allowed.isEmpty()) {
            String asked = request.mapping().or(request::format).orElse("");
            throw new FeedRefused("There is no format or mapping '" + asked + "'. There are "
                    + mappings.stream().map(MappingSource::name).collect(Collectors.joining(", ")) + ".");
        }
        return allowed;
    }

    private static String delimiters(FeedRequest request) {
        if (request.delimiter().isEmpty()) {
            return DELIMITERS;
        }
        String given = request.delimiter().get();
        if (given.toLowerCase(Locale.ROOT).equals("tab") || given.equals("\\t")) {
            return "\t";
        }
        if (given.length() != 1 || given.equals("\"") || (given.isBlank() && !given.equals("\t"))) {
            throw new FeedRefused("'" + given + "' cannot be a delimiter. Name one character, or tab.");
        }
        return given;
    }

    private static String sample(TextFile file, Encoding encoding) {
        try (OpenText text = file.open(encoding)) {
            char[] sample = new char[SAMPLE_CHARS];
            int filled = 0;
            for (int count = 0; count >= 0 && filled < SAMPLE_CHARS; filled += Math.max(0, count)) {
                count = text.read(sample, filled, SAMPLE_CHARS - filled);
            }
            return new String(sample, 0, filled);
        } catch (IOException e) {
            throw Refusals.unreadable(file.path(), e);
        }
    }

    private static FeedRefused notAProductFile(FeedRequest request, @Nullable Guess guess) {
        if (guess == null || guess.rows.header().size() == 0) {
            return new FeedRefused("The file has no header: " + request.file() + ". Ask the supplier for it again.");
        }
        List<String> names = guess.rows.header().names();
        if (names.size() == 1) {
            return new FeedRefused("Only one column was found, " + shown(names) + ". Is the delimiter none of , ; | "
                    + "and tab? Name it with --delimiter.");
        }
        String missing = guess.missing().getFirst();
        return new FeedRefused("This is not a product file: no " + missing + " column. Found " + shown(names)
                + ". Choose a mapping with --mapping.");
    }

    private static String shown(List<String> names) {
        String list = names.stream()
                .limit(NAMES_SHOWN)
                .map(name -> name.length() > NAME_SHOWN ? name.substring(0, NAME_SHOWN) + "…" : name)
                .collect(Collectors.joining(", "));
        return names.size() > NAMES_SHOWN ? list + " and " + (names.size() - NAMES_SHOWN) + " more" : list;
    }
}
