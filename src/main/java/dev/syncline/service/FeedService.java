package dev.syncline.service;

import dev.syncline.engine.CatalogueImport;
import dev.syncline.engine.FeedPort;
import dev.syncline.engine.FeedProduct;
import dev.syncline.engine.FeedReport;
import dev.syncline.engine.FeedRequest;
import dev.syncline.engine.FeedSurvey;
import dev.syncline.engine.ShopRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Reads supplier feeds into the catalogue. Thread-safe. */
public final class FeedService {
    private final FeedPort feeds;
    private final CatalogueImport imports;
    private final ShopChoice choice;

    public FeedService(FeedPort feeds, CatalogueImport imports, ShopRegistry shops) {
        this.feeds = feeds;
        this.imports = imports;
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
        return imports.importFile(choice.chosen(shop), request, approved, sofar);
    }

    /** Looks at a file without touching the catalogue; gives its products to {@code sample} until that throws or ends. */
    public FeedSurvey preview(Actor actor, FeedRequest request, Consumer<FeedProduct> sample) {
        actor.needs(Role.VIEWER);
        FeedSurvey survey = feeds.survey(request, rows -> {});
        feeds.forEachProduct(survey, sample);
        return survey;
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
        try {
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
