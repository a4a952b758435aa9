package dev.syncline.plan;

import dev.syncline.model.Field;
import dev.syncline.model.Sentence;
import java.util.List;

/** Why steps write nothing, why a plan stops, and what should be known before it is approved. Parts of sentences, without a full stop. */
final class PlanSentences {
    static final Sentence NO_TAXONOMY_ID = Sentence.of("held.no-taxonomy-id");
    static final Sentence HANDLE_ON_REQUEST = Sentence.of("held.handle");
    static final Sentence VARIANT_HELD_BACK = Sentence.of("held.variant");
    static final Sentence WITHOUT_TITLE = Sentence.of("held.without-title");
    static final Sentence VARIANTS_NOT_WRITTEN = Sentence.of("held.variants-not-written");

    static final Sentence OWN_KEY = Sentence.of("held.own-key");
    static final Sentence NOT_TRACKED = Sentence.of("held.stock.untracked");
    static final Sentence LOCATION_STAYS = Sentence.of("held.stock.location-stays");

    private PlanSentences() {}

    static Sentence unknownLocation(String location, List<String> known) {
        return Sentence.of("held.stock.location").with(location).with(String.join(", ", known));
    }

    static Sentence noMetafieldName(String name) {
        return Sentence.of("held.metafield-name").with(name);
    }

    static Sentence noPublication(String name, String names) {
        return Sentence.of("held.no-publication").with(name).with(names);
    }

    static Sentence noCollectionHandle(String handle) {
        return Sentence.of("held.collection-handle").with(handle);
    }

    static Sentence newCollections(String handles) {
        return Sentence.of("plan.new-collections").with(handles);
    }

    static Sentence smartCollection(String handle) {
        return Sentence.of("held.smart-collection").with(handle);
    }

    static Sentence notYetWritable(Field field) {
        return Sentence.of("held.not-yet").with(field);
    }

    static Sentence titleNotWritten(Sentence why) {
        return Sentence.of("held.title-not-written").with(why);
    }

    static Sentence contested(Sentence why) {
        return Sentence.of("held.contested").with(why);
    }

    static Sentence firstSync(long created, long changed, long deleted) {
        return Sentence.of("guard.first-sync").with(created).with(changed).with(deleted);
    }

    static Sentence deletes(long deleted, long linked, int most, int percent) {
        return Sentence.of("guard.deletes")
                .with(deleted)
                .with(linked)
                .with(word(GuardSetting.DELETES_MOST))
                .with(most)
                .with(word(GuardSetting.DELETES_PERCENT))
                .with(percent);
    }

    static Sentence pricesFall(int percent, long products, int most) {
        return Sentence.of("guard.price-fall")
                .with(percent)
                .with(products)
                .with(word(GuardSetting.PRICE_FALL_PRODUCTS))
                .with(most);
    }

    static Sentence emptied(long fields, int most) {
        return Sentence.of("guard.emptied")
                .with(fields)
                .with(word(GuardSetting.EMPTIED_FIELDS))
                .with(most);
    }

    static Sentence changed(long updated, long linked, int percent) {
        return Sentence.of("guard.changed")
                .with(updated)
                .with(linked)
                .with(word(GuardSetting.CHANGED_PERCENT))
                .with(percent);
    }

    static Sentence deletedForGood(long products) {
        return Sentence.of("guard.deleted-for-good").with(products);
    }

    static Sentence free(long prices) {
        return Sentence.of("guard.free").with(prices);
    }

    static Sentence freeStop(long prices, int most) {
        return Sentence.of("guard.free.stop")
                .with(prices)
                .with(word(GuardSetting.FREE_PRICES))
                .with(most);
    }

    static Sentence belowCost(long prices) {
        return Sentence.of("guard.below-cost").with(prices);
    }

    static Sentence belowCostStop(long prices, int most) {
        return Sentence.of("guard.below-cost.stop")
                .with(prices)
                .with(word(GuardSetting.BELOW_COST_PRICES))
                .with(most);
    }

    static Sentence flips(int flips, int most) {
        return Sentence.of("held.flips")
                .with(flips)
                .with(word(GuardSetting.FLIPS))
                .with(most);
    }

    /** What the setting is called. */
    static Sentence word(GuardSetting setting) {
        return Sentence.of("setting." + setting.key());
    }
}
