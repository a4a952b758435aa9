package dev.syncline.rules;

import dev.syncline.compare.ChangeKind;
import dev.syncline.compare.FieldChange;
import dev.syncline.compare.FirstAgreement;
import dev.syncline.compare.PresenceChange;
import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.ProductState;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import dev.syncline.rules.Ruling.Verdict;
import java.util.Optional;

/**
 * What is to be done about each change under a shop's policy: mode, then what people keep out, then ownership, then rules and
 * strategies. Thread-safe.
 */
public final class Rulings {
    /** Products come and go with their status, so that is whose owner decides about them. */
    private static final FieldPath EXISTENCE = FieldPath.of(Field.STATUS);

    private final ShopPolicy policy;
    private final Precedence precedence;

    public Rulings(ShopPolicy policy) {
        this.policy = policy;
        precedence = new Precedence(policy.shop(), policy.rules());
    }

    /** Whether a field of a product is none of the syncs' business: nothing of it is even shown. */
    public boolean skips(ProductState state, FieldPath path) {
        return mode(path) == Mode.OFF
                || policy.exemption(state.key(), path)
                        .filter(one -> one.kind() == Exemption.Kind.EXCLUDE)
                        .isPresent();
    }

    /** As {@link #skips(ProductState, FieldPath)}, whether a product as a whole comes or goes. */
    public boolean skips(ProductState state) {
        return mode(EXISTENCE) == Mode.OFF
                || policy.exemption(state.key())
                        .filter(one -> one.kind() == Exemption.Kind.EXCLUDE)
                        .isPresent();
    }

    /** What is to be done about a changed field. */
    public Ruling rule(ProductState state, FieldChange change) {
        FieldPath path = change.path();
        Mode mode = mode(path);
        if (mode == Mode.OFF) {
            return leave(mode, path);
        }
        Optional<Exemption> exemption = policy.exemption(state.key(), path);
        if (exemption.isPresent()) {
            return leave(exemption.get());
        }
        if (isCounted(path)) {
            return mode == Mode.MONITOR
                    ? leave(mode, path)
                    : StockRulings.rule(policy.stock().mode(), change);
        }
        if (change.kind() == ChangeKind.CONVERGED) {
            return new Ruling(new Verdict.Settle(), RuleSentences.SAME);
        }
        if (mode == Mode.MONITOR) {
            return leave(mode, path);
        }
        Ownership owner = owner(path);
        Sentence by = by(owner, path);
        return switch (owner) {
            case SUPPLIER ->
                new Ruling(
                        change.kind() == ChangeKind.PULL ? new Verdict.Leave(true) : new Verdict.Push(),
                        change.kind() == ChangeKind.PULL ? RuleSentences.drift(by) : by);
            case SHOP ->
                new Ruling(change.kind() == ChangeKind.PUSH ? new Verdict.Leave(false) : new Verdict.Pull(), by);
            case FILL ->
                new Ruling(
                        change.kind() != ChangeKind.PULL && isEmpty(change.remote())
                                ? new Verdict.Push()
                                : new Verdict.Leave(false),
                        by);
            case ASK, BOTH ->
                switch (change.kind()) {
                    case PUSH -> new Ruling(new Verdict.Push(), RuleSentences.CATALOGUE_ONLY);
                    case PULL -> new Ruling(new Verdict.Pull(), RuleSentences.SHOP_ONLY);
                    default ->
                        Strategies.decide(
                                asksAtLinking(owner, change) ? linking(state, path) : decision(state, path, owner),
                                change);
                };
        };
    }

    /** Whether a field of a product that is new in the catalogue is written when the product is created. */
    public Ruling creation(ProductState state, FieldPath path) {
        Mode mode = mode(path);
        if (mode != Mode.SYNC) {
            return leave(mode, path);
        }
        Optional<Exemption> exemption = policy.exemption(state.key(), path);
        if (exemption.isPresent()) {
            return leave(exemption.get());
        }
        if (isCounted(path) && policy.stock().mode() == StockMode.SHOP) {
            return new Ruling(new Verdict.Leave(false), RuleSentences.SHOP_COUNTS);
        }
        Ownership owner = owner(path);
        return owner == Ownership.SHOP
                ? new Ruling(new Verdict.Leave(false), by(owner, path))
                : new Ruling(new Verdict.Push(), RuleSentences.NEW);
    }

    /**
     * What is to be done about a product that is not on both sides: Push makes the shop follow the catalogue (create,
     * archive, delete), Pull the catalogue the shop.
     */
    public Ruling presence(ProductState state, PresenceChange change) {
        Optional<Exemption> exemption = policy.exemption(state.key());
        if (exemption.isPresent()) {
            return leave(exemption.get());
        }
        if (change == PresenceChange.ADDED_LOCAL) {
            // Field by field, each with its own mode and owner.
            return added(state);
        }
        Mode mode = mode(EXISTENCE);
        if (mode == Mode.OFF) {
            return leave(mode, EXISTENCE);
        }
        if (change == PresenceChange.DELETED_BOTH) {
            return new Ruling(new Verdict.Settle(), RuleSentences.GONE_ON_BOTH_SIDES);
        }
        if (mode == Mode.MONITOR) {
            return leave(mode, EXISTENCE);
        }
        return switch (change) {
            case ADDED_REMOTE ->
                policy.pullOrphans() && state.link() == Link.ORPHAN
                        ? new Ruling(new Verdict.Pull(), RuleSentences.ORPHANS_ARE_PULLED)
                        : new Ruling(new Verdict.Leave(false), RuleSentences.IN_SHOP_ONLY);
            case DELETED_LOCAL, DELETED_REMOTE, DELETE_CONFLICT -> deletion(state, change);
            case BOTH, ADDED_LOCAL, DELETED_BOTH -> new Ruling(new Verdict.Settle(), RuleSentences.ON_BOTH_SIDES);
        };
    }

    private static Ruling added(ProductState state) {
        return switch (state.link()) {
            case CANDIDATE -> new Ruling(new Verdict.Ask(), RuleSentences.CANDIDATES);
            case IGNORED -> new Ruling(new Verdict.Leave(false), RuleSentences.KEPT_OUT);
            case UNLINKED, ADOPTED, ORPHAN -> new Ruling(new Verdict.Push(), RuleSentences.NEW);
        };
    }

    private Ruling deletion(ProductState state, PresenceChange change) {
        Ownership owner = owner(EXISTENCE);
        Sentence by = by(owner, EXISTENCE);
        boolean here = change == PresenceChange.DELETED_LOCAL;
        return switch (owner) {
            case SUPPLIER ->
                change == PresenceChange.DELETED_REMOTE
                        ? new Ruling(new Verdict.Leave(true), RuleSentences.drift(by))
                        : new Ruling(new Verdict.Push(), by);
            case SHOP -> new Ruling(here ? new Verdict.Leave(false) : new Verdict.Pull(), by);
            case FILL -> new Ruling(new Verdict.Leave(false), by);
            case ASK, BOTH ->
                switch (change) {
                    case DELETED_LOCAL -> new Ruling(new Verdict.Push(), RuleSentences.GONE_FROM_CATALOGUE);
                    case DELETED_REMOTE -> new Ruling(new Verdict.Pull(), RuleSentences.GONE_FROM_SHOP);
                    default -> Strategies.decideExistence(decision(state, EXISTENCE, owner));
                };
        };
    }

    private Decision decision(ProductState state, FieldPath path, Ownership owner) {
        Classification product = Classification.of(state);
        Optional<Rule> rule = owner == Ownership.ASK
                ? precedence.decidingForProduct(product, path)
                : precedence.deciding(product, path);
        return rule.map(Decision::of)
                .orElseGet(() -> owner == Ownership.ASK ? Decision.asks(path) : Decision.general(policy));
    }

    /**
     * Whether a person asked to be asked about what differs when a product is first linked, and this is such a difference: each
     * side's base is what the other says. The strategy in force is for what changed since.
     */
    private boolean asksAtLinking(Ownership owner, FieldChange change) {
        FieldPath path = change.path();
        return owner == Ownership.BOTH
                && policy.firstAgreement(path.group()) == FirstAgreement.ASK
                && Canonical.same(path, change.baseLocal(), change.remote())
                && Canonical.same(path, change.baseRemote(), change.local());
    }

    private Decision linking(ProductState state, FieldPath path) {
        return precedence
                .decidingForProduct(Classification.of(state), path)
                .map(Decision::of)
                .orElseGet(Decision::asksAtLinking);
    }

    private Mode mode(FieldPath path) {
        return policy.modes().getOrDefault(path.group(), Mode.SYNC);
    }

    private Ownership owner(FieldPath path) {
        Ownership group = policy.groupOwners().getOrDefault(path.group(), Ownership.BOTH);
        return policy.fieldOwners().getOrDefault(path.field(), group);
    }

    /** Whether who counts the stock decides about a field, as no one owner does. */
    private boolean isCounted(FieldPath path) {
        return path.field() == Field.AVAILABLE && owner(path) == Ownership.BOTH;
    }

    /** Whether a field is stock that is only ever taken from the shop. */
    public boolean isCountedByShop(FieldPath path) {
        return isCounted(path) && policy.stock().mode() == StockMode.SHOP;
    }

    private Sentence by(Ownership owner, FieldPath path) {
        return policy.fieldOwners().containsKey(path.field())
                ? RuleSentences.owner(owner, path.field())
                : RuleSentences.owner(owner, path.group());
    }

    private static Ruling leave(Exemption exemption) {
        return new Ruling(new Verdict.Leave(false), exemption.words());
    }

    private static Ruling leave(Mode mode, FieldPath path) {
        return new Ruling(new Verdict.Leave(false), RuleSentences.mode(mode, path.group()));
    }

    private static boolean isEmpty(Optional<Value> value) {
        return switch (value.orElse(null)) {
            case null -> true;
            case Value.Text(String text) -> text.isBlank();
            case Value.Texts(var items) -> items.isEmpty();
            case Value.Options(var options) -> options.isEmpty();
            case Value.Images(var images) -> images.isEmpty();
            case Value.Metafield(var _, String content) -> content.isBlank();
            case Value.Money _, Value.Whole _, Value.Flag _, Value.Weight _ -> false;
        };
    }
}
