package dev.syncline.store.repository;

import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopRegistry;
import dev.syncline.model.Field;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ShopId;
import dev.syncline.rules.Exemption;
import dev.syncline.rules.Rule;
import dev.syncline.rules.ShopPolicy;
import dev.syncline.store.entity.SettingEntity;
import dev.syncline.store.entity.ShopEntity;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Sessions;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The registered shops, rules and settings. Thread-safe. */
public final class ShopRepository implements ShopRegistry {
    private final Sessions sessions;

    public ShopRepository(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Shop add(String name, String domain, URI endpoint) {
        return sessions.call(session -> {
            ShopEntity row = new ShopEntity();
            row.name = name;
            row.domain = domain;
            row.endpoint = endpoint.toString();
            session.insert(row);
            return shop(session, row);
        });
    }

    @Override
    public Optional<Shop> named(String name) {
        return sessions.call(session -> session
                .createSelectionQuery("from ShopEntity where name = :name", ShopEntity.class)
                .setParameter("name", name)
                .getResultList()
                .stream()
                .map(row -> shop(session, row))
                .findFirst());
    }

    @Override
    public Optional<Shop> find(ShopId id) {
        return sessions.call(session -> Optional.ofNullable(entity(session, id)).map(row -> shop(session, row)));
    }

    @Override
    public List<Shop> all() {
        return sessions.call(session ->
                session.createSelectionQuery("from ShopEntity order by name", ShopEntity.class).getResultList().stream()
                        .map(row -> shop(session, row))
                        .toList());
    }

    @Override
    public void remove(ShopId id) {
        sessions.run(session -> ShopRemoval.remove(session, id));
    }

    @Override
    public void setPolicy(ShopId id, ShopPolicy policy) {
        change(id, row -> {
            row.pullOrphans = policy.pullOrphans();
            row.hardDelete = policy.hardDelete();
            row.stock = policy.stock().mode().name();
        });
        sessions.run(session -> PolicyChoices.replace(session, id, policy));
    }

    @Override
    public void setReadUpTo(ShopId id, Instant moment) {
        change(id, row -> row.readUpTo = moment);
    }

    @Override
    public void setCurrency(ShopId id, String currency) {
        change(id, row -> row.currency = currency);
    }

    @Override
    public void setLocations(ShopId id, List<String> locations) {
        change(id, row -> row.locations = String.join("\n", locations));
    }

    @Override
    public void setAgreedOnce(ShopId id) {
        change(id, row -> row.agreedOnce = true);
    }

    @Override
    public void setStopped(ShopId id, Optional<String> why) {
        change(id, row -> row.stopped = why.orElse(null));
    }

    @Override
    public Rule addRule(Rule rule) {
        return sessions.call(session -> RuleRows.add(session, rule));
    }

    @Override
    public List<Rule> rules() {
        return sessions.call(RuleRows::all);
    }

    @Override
    public boolean removeRule(long number) {
        return sessions.call(session -> Native.update(session, "delete from sync_rule where id = ?", number) > 0);
    }

    @Override
    public void exempt(ShopId id, Exemption exemption) {
        sessions.run(session -> ExemptionRows.put(session, id, exemption));
    }

    @Override
    public boolean release(ShopId id, ProductKey product, Optional<Field> field) {
        return sessions.call(session -> ExemptionRows.take(session, id, product, field));
    }

    @Override
    public Optional<String> setting(String key) {
        return sessions.call(session -> PolicyChoices.setting(session, key));
    }

    @Override
    public void setSetting(String key, Optional<String> value) {
        sessions.run(session -> {
            SettingEntity row = new SettingEntity();
            row.name = key;
            value.ifPresentOrElse(
                    content -> {
                        row.content = content;
                        session.upsert(row);
                    },
                    () -> Native.update(session, "delete from setting where name = ?", key));
        });
    }

    private void change(ShopId id, Consumer<ShopEntity> change) {
        sessions.run(session -> {
            ShopEntity row = session.get(ShopEntity.class, id.number(), org.hibernate.LockMode.PESSIMISTIC_WRITE);
            if (row == null) {
                throw new IllegalStateException("There is no shop with the number " + id + " any more");
            }
            change.accept(row);
            session.update(row);
        });
    }

    private static @Nullable ShopEntity entity(StatelessSession session, ShopId id) {
        return session.get(ShopEntity.class, id.number());
    }

    private static Shop shop(StatelessSession session, ShopEntity row) {
        Long id = row.id;
        if (id == null) {
            throw new IllegalStateException("A stored shop has no number");
        }
        return new Shop(
                new ShopId(id),
                row.name,
                row.domain,
                URI.create(row.endpoint),
                PolicyChoices.policy(session, row, id),
                Optional.ofNullable(row.currency),
                Optional.ofNullable(row.readUpTo),
                row.agreedOnce,
                Optional.ofNullable(row.stopped));
    }
}
