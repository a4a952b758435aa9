package dev.syncline.service;

import dev.syncline.engine.CatalogueImport;
import dev.syncline.engine.FeedPort;
import dev.syncline.engine.FeedProduct;
import dev.syncline.engine.FeedReport;
import dev.syncline.engine.FeedRequest;
import dev.syncline.engine.FeedSurvey;
import dev.syncline.engine.PastImport;
import dev.syncline.engine.RecordPort;
import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Reads supplier feeds into the catalogue. Thread-safe. */
public final class FeedService {
    private final FeedPort feeds;
    private final CatalogueImport imports;
    private final RecordPort records;
    private final InstantSource clock;
    private final ShopChoice choice;

    public FeedService(
            FeedPort feeds, CatalogueImport imports, ShopRegistry shops, RecordPort records, InstantSource clock) {
        this.feeds = feeds;
        this.imports = imports;
        this.records = records;
        this.clock = clock;
        this.choice = new ShopChoice(shops);
    }

    /**
     * Imports a file into the catalogue of a shop.
     *
     * @param approved whether what the guards would hold is approved
     * @param sofar hears of rows and products, often
     */
    public FeedReport importFile(
            Actor actor, FeedRequest request, Optional<String> shop, boolean approved, LongConsumer sofar) {
        actor.needs(Role.OPERATOR);
        Shop into = choice.chosen(shop);
        FeedReport report = imports.importFile(into, request, approved, sofar);
        if (report.holds().isEmpty()) {
            records.append(new PastImport(
                    clock.instant(),
                    actor.name(),
                    into.id(),
                    request.file().toString(),
                    PastImport.Figures.of(report)));
        }
        return report;
    }

    /** The imports that came to their ends, of all shops, the newest first. */
    public List<PastImport> past(Actor actor, int most) {
        actor.needs(Role.VIEWER);
        return records.imports(most);
    }

    /** Looks at a file without touching the catalogue; gives its products to {@code sample} until that throws or ends. */
    public FeedSurvey preview(Actor actor, FeedRequest request, Consumer<FeedProduct> sample) {
        actor.needs(Role.VIEWER);
        FeedSurvey survey = feeds.survey(request, rows -> {});
        try (var _ = survey.trail()) {
            feeds.forEachProduct(survey, sample);
            return survey;
        }
    }

    /**
     * Looks at a file without touching the catalogue, and builds its first products.
     *
     * @param most how many products to build
     * @param sofar hears of rows read
     * @throws dev.syncline.engine.FeedRefused where no product can be read from the file
     */
    public FeedPreview preview(Actor actor, FeedRequest request, int most, LongConsumer sofar) {
        actor.needs(Role.VIEWER);
        FeedSurvey survey = feeds.survey(request, sofar);
        List<FeedPreview.Sample> samples = new ArrayList<>();
        try (var _ = survey.trail()) {
            feeds.forEachProduct(survey, product -> {
                if (samples.size() >= most) {
                    throw new Enough();
                }
                samples.add(new FeedPreview.Sample(
                        product.key(),
                        product.firstLine(),
                        product.rows(),
                        product.fields().get()));
            });
        } catch (Enough enough) {
            return new FeedPreview(survey, samples);
        }
        return new FeedPreview(survey, samples);
    }

    /** Ends a reading of which enough was seen. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }
}
