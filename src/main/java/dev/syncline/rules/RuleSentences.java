package dev.syncline.rules;

import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.Sentence;
import java.util.ArrayList;
import java.util.List;

/** What rulings say about who decided. Parts of sentences, without a full stop. */
public final class RuleSentences {
    static final Sentence SAME = Sentence.of("rules.same");
    static final Sentence CATALOGUE_ONLY = Sentence.of("rules.catalogue-only");
    static final Sentence SHOP_ONLY = Sentence.of("rules.shop-only");
    static final Sentence NEW = Sentence.of("rules.new");
    static final Sentence ON_BOTH_SIDES = Sentence.of("rules.on-both-sides");
    static final Sentence GONE_ON_BOTH_SIDES = Sentence.of("rules.gone.both");
    static final Sentence GONE_FROM_CATALOGUE = Sentence.of("rules.gone.catalogue");
    static final Sentence GONE_FROM_SHOP = Sentence.of("rules.gone.shop");
    static final Sentence ORPHANS_ARE_PULLED = Sentence.of("rules.orphans");
    static final Sentence IN_SHOP_ONLY = Sentence.of("rules.in-shop-only");
    static final Sentence DELETION_HAS_NO_PARTS = Sentence.of("rules.deletion.no-parts");
    static final Sentence DELETION_WITHOUT_TIME = Sentence.of("rules.deletion.no-time");
    static final Sentence CATALOGUE_LATER = Sentence.of("rules.later.catalogue");
    static final Sentence SHOP_LATER = Sentence.of("rules.later.shop");
    static final Sentence SUPPLIER_REPORTS = Sentence.of("rules.stock.supplier");
    static final Sentence MOVED_SINCE_REPORT = Sentence.of("rules.stock.moved");
    static final Sentence SHOP_COUNTS = Sentence.of("rules.stock.shop");
    static final Sentence BOTH_COUNT = Sentence.of("rules.stock.both");
    static final Sentence LATER_UNKNOWN = Sentence.of("rules.later.unknown");

    /** How the two sides of a product become one was to be asked. */
    static final Sentence FIRST_LINKING_ASKS = Sentence.of("rules.first-linking");

    /** Which of several shop products it is, only a person can say. */
    public static final Sentence CANDIDATES = Sentence.of("rules.candidates");

    /** A person keeps the product out of the shop. */
    public static final Sentence KEPT_OUT = Sentence.of("rules.kept-out");

    private static final String DRIFT = "rules.drift";

    private static final String OWNER = "rules.owner";
    private static final String PLAIN_OWNER_ASK = "ownership ask";

    /** What followed the owner where plans were stored as plain English. */
    private static final String PLAIN_DRIFT = ": drift";

    private RuleSentences() {}

    static Sentence drift(Sentence owner) {
        return Sentence.of(DRIFT).with(owner);
    }

    /** Whether this says that the shop changed what only the supplier may. */
    public static boolean isDrift(Sentence by) {
        return by.code().equals(DRIFT)
                || (by.code().equals(Sentence.VERBATIM) && by.written().endsWith(PLAIN_DRIFT));
    }

    static Sentence mode(Mode mode, FieldGroup group) {
        return Sentence.of("rules.mode").with(word(mode)).with(group);
    }

    static Sentence owner(Ownership owner, FieldGroup group) {
        return Sentence.of(OWNER).with(word(owner)).with(group);
    }

    static Sentence owner(Ownership owner, Field field) {
        return Sentence.of(OWNER + ".field").with(word(owner)).with(field);
    }

    static Sentence runStrategy(Strategy strategy) {
        return Sentence.of("rules.strategy.run").with(word(strategy));
    }

    static Sentence globalStrategy(Strategy strategy) {
        return Sentence.of("rules.strategy.global").with(word(strategy));
    }

    static Sentence because(Sentence by, Sentence why) {
        return Sentence.of("rules.because").with(by).with(why);
    }

    static Sentence rule(Rule rule) {
        List<Sentence.Argument> about = new ArrayList<>();
        rule.shop().ifPresent(shop -> about.add(about("shop", shop)));
        rule.product().ifPresent(product -> about.add(about("product", product)));
        rule.vendor().ifPresent(vendor -> about.add(about("vendor", vendor)));
        rule.category().ifPresent(category -> about.add(about("category", category)));
        rule.field().map(Sentence.Argument.Named::new).ifPresent(about::add);
        rule.group().map(Sentence::of).map(Sentence.Argument.Part::new).ifPresent(about::add);
        if (about.isEmpty()) {
            about.add(new Sentence.Argument.Part(Sentence.of("rules.about.everything")));
        }
        return rule.id()
                .map(id -> Sentence.of("rules.rule").with(Long.toString(id)))
                .orElseGet(() -> Sentence.of("rules.rule.unnumbered"))
                .with(about)
                .with(word(rule.strategy()));
    }

    private static Sentence.Argument about(String what, String name) {
        return new Sentence.Argument.Part(Sentence.of("rules.about." + what).with(name));
    }

    static Sentence exemption(Exemption exemption) {
        Sentence kept = Sentence.of("rules.exempt." + exemption.kind().word()
                        + exemption.until().map(any -> ".until").orElse(""))
                .with(exemption.actor());
        // What the product itself holds has its reason as a sentence; what people write is shown as it is.
        Sentence reason = Sentence.parse(exemption.reason());
        kept = reason.code().equals(Sentence.VERBATIM) ? kept.with(exemption.reason()) : kept.with(reason);
        Sentence said = kept;
        return exemption.until().map(said::with).orElse(said);
    }

    /** Whether this says that the owner of the field asks. */
    public static boolean isOwnerAsk(Sentence by) {
        Sentence.Argument asks = new Sentence.Argument.Part(word(Ownership.ASK));
        return (by.code().startsWith(OWNER) && by.arguments().getFirst().equals(asks))
                || (by.code().equals(Sentence.VERBATIM) && by.written().startsWith(PLAIN_OWNER_ASK));
    }

    /** The word for a mode. */
    public static Sentence word(Mode mode) {
        return Sentence.of("mode." + mode.word());
    }

    /** The word for an ownership. */
    public static Sentence word(Ownership owner) {
        return Sentence.of("owner." + owner.word());
    }

    /** The word for a strategy. */
    public static Sentence word(Strategy strategy) {
        return Sentence.of("strategy." + strategy.name());
    }
}
