package dev.syncline.engine;

import dev.syncline.model.ProductId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Reads a feed into the catalogue of one shop. The file is looked at as a whole first; what the guards hold changes
 * nothing. Then chunks apply, each in one transaction; begun again after an interruption it only does what is left, since
 * an import is itself a comparison.
 */
final class FeedImporter implements CatalogueImport {
    private static final int GONE = 500;

    private final FeedPort feeds;
    private final StorePorts store;
    private final FeedIntake intake;
    private final InstantSource clock;

    FeedImporter(FeedPort feeds, StorePorts store, FeedIntake intake, InstantSource clock) {
        this.feeds = feeds;
        this.store = store;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public FeedReport importFile(Shop shop, FeedRequest request, boolean approved, LongConsumer sofar) {
        long begun = System.nanoTime();
        FeedSurvey survey = feeds.survey(request, sofar);
        try (var _ = survey.trail()) {
            return importSurveyed(shop, survey, approved, sofar, begun);
        }
    }

    private FeedReport importSurveyed(Shop shop, FeedSurvey survey, boolean approved, LongConsumer sofar, long begun) {
        List<String> holds = new ArrayList<>(survey.holds());
        FeedOutlook outlook = outlook(shop, survey);
        holds.addAll(FeedGuards.holds(outlook, survey));
        FeedTally tally = new FeedTally();
        if (holds.isEmpty() || approved) {
            apply(shop, survey, outlook, tally, sofar);
            holds.clear();
        }
        return tally.report(survey, holds, (System.nanoTime() - begun) / 1e9);
    }

    /** What the file would do, by digests and keys alone. */
    private FeedOutlook outlook(Shop shop, FeedSurvey survey) {
        BitSet listed = new BitSet();
        store.catalogue().forEachListed(shop.id(), product -> listed.set(Math.toIntExact(product)));
        FeedOutlook outlook = new FeedOutlook(listed);
        if (!listed.isEmpty()) {
            new FeedChunks(feeds, survey, _ -> false).forEach(chunk -> intake.look(shop, chunk, outlook));
            intake.keep(shop, survey.trail().refused(), outlook);
            if (survey.trail().isPart()) {
                outlook.ofPart();
            }
        }
        return outlook;
    }

    private void apply(Shop shop, FeedSurvey survey, FeedOutlook outlook, FeedTally tally, LongConsumer sofar) {
        String actor = "feed " + survey.request().file().getFileName();
        if (outlook.nothingNew()) {
            tally.unchanged(outlook.known());
        } else {
            new FeedChunks(feeds, survey, outlook::isNews).forEach(chunk -> {
                intake.take(shop, chunk, actor, clock.instant(), tally);
                sofar.accept(tally.products());
            });
        }
        List<ProductId> gone = outlook.gone().stream().mapToObj(ProductId::new).toList();
        for (int from = 0; from < gone.size(); from += GONE) {
            intake.remove(shop, gone.subList(from, Math.min(from + GONE, gone.size())), actor, clock.instant());
        }
        tally.removed(gone.size());
    }
}
