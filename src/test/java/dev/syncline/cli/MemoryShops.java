package dev.syncline.cli;

import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopRegistry;
import dev.syncline.model.Field;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ShopId;
import dev.syncline.rules.Exemption;
import dev.syncline.rules.Rule;
import dev.syncline.rules.ShopPolicy;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Shops, rules and settings in memory. */
final class MemoryShops implements ShopRegistry {
    private final Map<String, Shop> shops = new TreeMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, String> settings = new TreeMap<>();

    @Override
    public Shop add(String name, String domain, URI endpoint) {
        Shop shop = new Shop(
                new ShopId(shops.size() + 1),
                name,
                domain,
                endpoint,
                ShopPolicy.standard(name),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
        shops.put(name, shop);
        return shop;
    }

    @Override
    public Optional<Shop> named(String name) {
        return Optional.ofNullable(shops.get(name));
    }

    @Override
    public Optional<Shop> find(ShopId id) {
        return shops.values().stream().filter(shop -> shop.id().equals(id)).findFirst();
    }

    @Override
    public List<Shop> all() {
        return List.copyOf(shops.values());
    }

    @Override
    public void remove(ShopId id) {
        shops.values().removeIf(shop -> shop.id().equals(id));
    }

    @Override
    public void setPolicy(ShopId id, ShopPolicy policy) {
        change(id, shop -> with(shop, policy, shop.stopped()));
    }

    @Override
    public void setReadUpTo(ShopId id, Instant moment) {
        throw new AssertionError("nothing is read here");
    }

    @Override
    public void setCurrency(ShopId id, String currency) {
        throw new AssertionError("no shop is reached here");
    }

    @Override
    public void setLocations(ShopId id, List<String> locations) {
        throw new AssertionError("no shop is reached here");
    }

    @Override
    public void setAgreedOnce(ShopId id) {
        throw new AssertionError("nothing is synced here");
    }

    @Override
    public void setStopped(ShopId id, Optional<String> why) {
        change(id, shop -> with(shop, shop.policy(), why));
    }

    @Override
    public Rule addRule(Rule rule) {
        Rule numbered = new Rule(
                Optional.of(rules.size() + 1L),
                rule.strategy(),
                rule.shop(),
                rule.product(),
                rule.vendor(),
                rule.category(),
                rule.field(),
                rule.group(),
                rule.createdAt());
        rules.add(numbered);
        return numbered;
    }

    @Override
    public List<Rule> rules() {
        return List.copyOf(rules);
    }

    @Override
    public boolean removeRule(long number) {
        return rules.removeIf(rule -> rule.id().equals(Optional.of(number)));
    }

    @Override
    public void exempt(ShopId id, Exemption exemption) {
        change(id, shop -> with(shop, shop.policy().withExemptions(List.of(exemption)), shop.stopped()));
    }

    @Override
    public boolean release(ShopId id, ProductKey product, Optional<Field> field) {
        boolean there = !find(id).orElseThrow().policy().exemptions().isEmpty();
        change(id, shop -> with(shop, shop.policy().withExemptions(List.of()), shop.stopped()));
        return there;
    }

    @Override
    public Optional<String> setting(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    @Override
    public void setSetting(String key, Optional<String> value) {
        value.ifPresentOrElse(present -> settings.put(key, present), () -> settings.remove(key));
    }

    private void change(ShopId id, UnaryOperator<Shop> change) {
        Shop shop = find(id).orElseThrow();
        shops.put(shop.name(), change.apply(shop));
    }

    private static Shop with(Shop shop, ShopPolicy policy, Optional<String> stopped) {
        return new Shop(
                shop.id(),
                shop.name(),
                shop.domain(),
                shop.endpoint(),
                policy,
                shop.currency(),
                shop.readUpTo(),
                shop.agreedOnce(),
                stopped);
    }
}
