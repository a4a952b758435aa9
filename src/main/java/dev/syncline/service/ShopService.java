package dev.syncline.service;

import dev.syncline.compare.FirstAgreement;
import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopConnections;
import dev.syncline.engine.ShopFacts;
import dev.syncline.engine.ShopRegistry;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.Sentence;
import dev.syncline.rules.Mode;
import dev.syncline.rules.Ownership;
import dev.syncline.rules.ShopPolicy;
import dev.syncline.rules.StockMode;
import java.net.URI;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Registers shops and changes their settings. Thread-safe. */
public final class ShopService {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final ShopRegistry shops;
    private final ShopConnections connections;
    private final SecretPort secrets;
    private final InstantSource clock;
    private final ShopChoice choice;

    public ShopService(ShopRegistry shops, ShopConnections connections, SecretPort secrets, InstantSource clock) {
        this.shops = shops;
        this.connections = connections;
        this.secrets = secrets;
        this.clock = clock;
        this.choice = new ShopChoice(shops);
    }

    /** Registers a shop; the token is kept in the vault. The caller wipes the array. */
    public Shop add(Actor actor, NewShop shop, char[] token) {
        return add(actor, shop, kept -> {
            given(token, ServiceSentences.NO_TOKEN);
            kept.useToken(token, clock);
        });
    }

    /** Registers a shop whose tokens are granted to an app; id and secret are kept in the vault. */
    public Shop add(Actor actor, NewShop shop, AppCredentials app) {
        return add(actor, shop, kept -> {
            given(app.secret(), ServiceSentences.NO_CLIENT_SECRET);
            kept.useApp(app, clock);
        });
    }

    private Shop add(Actor actor, NewShop shop, Consumer<ShopSecrets> keeping) {
        actor.needs(Role.ADMINISTRATOR);
        if (!NAME.matcher(shop.name()).matches()) {
            throw new Invalid(ServiceSentences.shopName(shop.name()));
        }
        if (shops.named(shop.name()).isPresent()) {
            throw new Invalid(ServiceSentences.shopKnown(shop.name()));
        }
        URI endpoint = shop.endpoint().orElseGet(() -> URI.create("https://" + shop.domain()));
        Endpoints.check(endpoint);
        keeping.accept(secrets(shop.name()));
        return shops.add(shop.name(), shop.domain(), endpoint);
    }

    /** Reaches a shop and says what it allows; remembers its currency. */
    public ShopFacts test(Actor actor, String name) {
        actor.needs(Role.VIEWER);
        Shop shop = choice.named(name);
        ShopFacts facts = connections.to(shop).facts();
        shops.setCurrency(shop.id(), facts.currency());
        shops.setLocations(shop.id(), facts.locations());
        return facts;
    }

    /** All shops by name. */
    public List<Shop> list(Actor actor) {
        actor.needs(Role.VIEWER);
        return shops.all();
    }

    /** Forgets a shop with all that is known of it; the shop itself is not touched. */
    public void remove(Actor actor, String name) {
        actor.needs(Role.ADMINISTRATOR);
        Shop shop = choice.named(name);
        shops.remove(shop.id());
        secrets(shop.name()).forget();
    }

    /** From now on the shop is reached with this lasting token; a run that works goes on with it. */
    public void rotate(Actor actor, String name, char[] token) {
        actor.needs(Role.ADMINISTRATOR);
        given(token, ServiceSentences.NO_TOKEN);
        secrets(choice.named(name).name()).useToken(token, clock);
    }

    /**
     * From now on the shop is reached with the tokens of this app; a run that works goes on with them.
     *
     * @param clientId empty for the app of before
     * @param secret the caller wipes it
     */
    public void rotate(Actor actor, String name, Optional<String> clientId, char[] secret) {
        actor.needs(Role.ADMINISTRATOR);
        given(secret, ServiceSentences.NO_CLIENT_SECRET);
        ShopSecrets kept = secrets(choice.named(name).name());
        String id = clientId.or(() -> kept.app().map(AppCredentials::clientId))
                .orElseThrow(() -> new Invalid(ServiceSentences.noApp(name)));
        kept.useApp(new AppCredentials(id, secret), clock);
    }

    /** From now on the shop's webhooks are signed with this secret; the one before is still taken for a day. */
    public void signWith(Actor actor, String name, char[] secret) {
        actor.needs(Role.ADMINISTRATOR);
        given(secret, ServiceSentences.NO_WEBHOOK_SECRET);
        secrets(choice.named(name).name()).useWebhookSecret(secret, clock);
    }

    private static void given(char[] secret, Sentence otherwise) {
        if (secret.length == 0) {
            throw new Invalid(otherwise);
        }
    }

    private ShopSecrets secrets(String shop) {
        return new ShopSecrets(secrets, shop);
    }

    /** Stops everything about a shop until it is started again. */
    public void stop(Actor actor, String name, String why) {
        actor.needs(Role.OPERATOR);
        shops.setStopped(choice.named(name).id(), Optional.of(why + " (" + actor.name() + ")"));
    }

    /** Lets a stopped shop work again. */
    public void start(Actor actor, String name) {
        actor.needs(Role.OPERATOR);
        shops.setStopped(choice.named(name).id(), Optional.empty());
    }

    /** Sets the mode of a group, or of all. */
    public Shop mode(Actor actor, String name, Optional<FieldGroup> group, Mode mode) {
        return change(actor, name, policy -> policy.withModes(put(policy.modes(), group, mode)));
    }

    /** Sets who owns a group. */
    public Shop own(Actor actor, String name, FieldGroup group, Ownership owner) {
        return change(
                actor, name, policy -> policy.withGroupOwners(put(policy.groupOwners(), Optional.of(group), owner)));
    }

    /** Sets who owns a field. */
    public Shop own(Actor actor, String name, Field field, Ownership owner) {
        return change(actor, name, policy -> {
            Map<Field, Ownership> owners = new EnumMap<>(Field.class);
            owners.putAll(policy.fieldOwners());
            owners.put(field, owner);
            return policy.withFieldOwners(owners);
        });
    }

    /** Sets how differences that are found at the first linking are treated. */
    public Shop adopt(Actor actor, String name, Optional<FieldGroup> group, FirstAgreement adoption) {
        return change(actor, name, policy -> policy.withAdoption(put(policy.adoption(), group, adoption)));
    }

    /** Sets whether products that are only in the shop are pulled. */
    public Shop orphans(Actor actor, String name, boolean pull) {
        return change(actor, name, policy -> policy.withPullOrphans(pull));
    }

    /** Sets whether products that left the catalogue are deleted for good rather than archived. */
    public Shop deletion(Actor actor, String name, boolean hard) {
        return change(actor, name, policy -> policy.withHardDelete(hard));
    }

    /** Sets who counts the stock. */
    public Shop stock(Actor actor, String name, StockMode mode) {
        return change(actor, name, policy -> policy.withStock(policy.stock().withMode(mode)));
    }

    private Shop change(Actor actor, String name, UnaryOperator<ShopPolicy> change) {
        actor.needs(Role.ADMINISTRATOR);
        Shop shop = choice.named(name);
        shops.setPolicy(shop.id(), change.apply(shop.policy()));
        return choice.named(name);
    }

    private static <T> Map<FieldGroup, T> put(Map<FieldGroup, T> known, Optional<FieldGroup> group, T value) {
        Map<FieldGroup, T> changed = new EnumMap<>(FieldGroup.class);
        changed.putAll(known);
        Set<FieldGroup> groups = group.<Set<FieldGroup>>map(Set::of).orElseGet(() -> EnumSet.allOf(FieldGroup.class));
        groups.forEach(one -> changed.put(one, value));
        return changed;
    }
}
