package dev.syncline.testing.memory;

import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopRegistry;
import dev.syncline.model.Field;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ShopId;
import dev.syncline.rules.Exemption;
import dev.syncline.rules.Rule;
import dev.syncline.rules.ShopPolicy;
import dev.syncline.rules.StockPolicy;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Shops in memory. A shop's policy is kept whole, with its strategies and exemptions; rules are listed and change no policy. */
final class MemoryRegistry implements ShopRegistry {
    private final Tables tables;
    private final MemoryTransactions transactions;

    MemoryRegistry(Tables tables, MemoryTransactions transactions) {
        this.tables = tables;
        this.transactions = transactions;
    }

    @Override
    public Shop add(String name, String domain, URI endpoint) {
        return transactions.inTransaction(() -> {
            Shop shop = new Shop(
                    new ShopId(tables.number()),
                    name,
                    domain,
                    endpoint,
                    ShopPolicy.standard(name),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty());
            tables.shops.put(shop.id().number(), shop);
            return shop;
        });
    }

    @Override
    public Optional<Shop> named(String name) {
        return all().stream().filter(shop -> shop.name().equals(name)).findFirst();
    }

    @Override
    public Optional<Shop> find(ShopId id) {
        return transactions.read(() -> Optional.ofNullable(tables.shops.get(id.number())));
    }

    @Override
    public List<Shop> all() {
        return transactions.read(() -> List.copyOf(tables.shops.values()));
    }

    @Override
    public void remove(ShopId id) {
        transactions.inTransaction(() -> tables.shops.remove(id.number()));
    }

    @Override
    public void setPolicy(ShopId id, ShopPolicy policy) {
        change(id, shop -> with(shop, policy, shop.currency(), shop.readUpTo(), shop.agreedOnce()));
    }

    @Override
    public void setReadUpTo(ShopId id, Instant moment) {
        change(id, shop -> with(shop, shop.policy(), shop.currency(), Optional.of(moment), shop.agreedOnce()));
    }

    @Override
    public void setCurrency(ShopId id, String currency) {
        change(id, shop -> with(shop, shop.policy(), Optional.of(currency), shop.readUpTo(), shop.agreedOnce()));
    }

    @Override
    public void setLocations(ShopId id, List<String> locations) {
        change(
                id,
                shop -> with(
                        shop,
                        shop.policy()
                                .withStock(new StockPolicy(shop.policy().stock().mode(), locations)),
                        shop.currency(),
                        shop.readUpTo(),
                        shop.agreedOnce()));
    }

    @Override
    public void setAgreedOnce(ShopId id) {
        change(id, shop -> with(shop, shop.policy(), shop.currency(), shop.readUpTo(), true));
    }

    @Override
    public void setStopped(ShopId id, Optional<String> why) {
        change(
                id,
                shop -> new Shop(
                        shop.id(),
                        shop.name(),
                        shop.domain(),
                        shop.endpoint(),
                        shop.policy(),
                        shop.currency(),
                        shop.readUpTo(),
                        shop.agreedOnce(),
                        why));
    }

    @Override
    public Rule addRule(Rule rule) {
        return transactions.inTransaction(() -> {
            long number = tables.rules.isEmpty() ? 1 : tables.rules.lastKey() + 1;
            Rule numbered = new Rule(
                    Optional.of(number),
                    rule.strategy(),
                    rule.shop(),
                    rule.product(),
                    rule.vendor(),
                    rule.category(),
                    rule.field(),
                    rule.group(),
                    rule.createdAt());
            tables.rules.put(number, numbered);
            return numbered;
        });
    }

    @Override
    public List<Rule> rules() {
        return transactions.read(() -> List.copyOf(tables.rules.values()));
    }

    @Override
    public boolean removeRule(long number) {
        return transactions.inTransaction(() -> tables.rules.remove(number) != null);
    }

    @Override
    public void exempt(ShopId id, Exemption exemption) {
        change(id, shop -> {
            List<Exemption> all = new ArrayList<>(shop.policy().exemptions());
            all.removeIf(same(exemption.product(), exemption.field()));
            all.add(exemption);
            return with(shop, shop.policy().withExemptions(all), shop.currency(), shop.readUpTo(), shop.agreedOnce());
        });
    }

    @Override
    public boolean release(ShopId id, ProductKey product, Optional<Field> field) {
        List<Exemption> all = new ArrayList<>(find(id).orElseThrow().policy().exemptions());
        boolean found = all.removeIf(same(product, field));
        change(
                id,
                shop -> with(
                        shop, shop.policy().withExemptions(all), shop.currency(), shop.readUpTo(), shop.agreedOnce()));
        return found;
    }

    private static java.util.function.Predicate<Exemption> same(ProductKey product, Optional<Field> field) {
        return one -> one.product().equals(product) && one.field().equals(field);
    }

    @Override
    public Optional<String> setting(String key) {
        return transactions.read(() -> Optional.ofNullable(tables.settings.get(key)));
    }

    @Override
    public void setSetting(String key, Optional<String> value) {
        transactions.inTransaction(() ->
                value.ifPresentOrElse(present -> tables.settings.put(key, present), () -> tables.settings.remove(key)));
    }

    private void change(ShopId id, UnaryOperator<Shop> change) {
        transactions.inTransaction(
                () -> tables.shops.computeIfPresent(id.number(), (number, shop) -> change.apply(shop)));
    }

    private static Shop with(
            Shop shop, ShopPolicy policy, Optional<String> currency, Optional<Instant> readUpTo, boolean agreedOnce) {
        return new Shop(
                shop.id(),
                shop.name(),
                shop.domain(),
                shop.endpoint(),
                policy,
                currency,
                readUpTo,
                agreedOnce,
                shop.stopped());
    }
}
