package dev.syncline.engine;

import dev.syncline.model.Field;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ShopId;
import dev.syncline.rules.Exemption;
import dev.syncline.rules.Rule;
import dev.syncline.rules.ShopPolicy;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The registered shops, their settings and the rules. Joins a running transaction. */
public interface ShopRegistry {
    /** Registers a shop; the credentials are kept elsewhere under the shop's name. */
    Shop add(String name, String domain, URI endpoint);

    /** The shop with this name, with its policy complete. */
    Optional<Shop> named(String name);

    /** The shop with this number, with its policy complete. */
    Optional<Shop> find(ShopId id);

    /** All shops by name. */
    List<Shop> all();

    /** Removes a shop with everything that belongs to it. */
    void remove(ShopId id);

    /** Stores ownership, modes, adoption and switches of a policy; rules, strategies and exemptions in it are ignored. */
    void setPolicy(ShopId id, ShopPolicy policy);

    /** Remembers up to when the shop's changes were read. */
    void setReadUpTo(ShopId id, Instant moment);

    /** Remembers the currency. */
    void setCurrency(ShopId id, String currency);

    /** Remembers the names of the shop's locations, the one first that it falls back on. */
    void setLocations(ShopId id, List<String> locations);

    /** Remembers that the first sync was approved and finished. */
    void setAgreedOnce(ShopId id);

    /** Stops a shop with a reason, or starts it again. */
    void setStopped(ShopId id, Optional<String> why);

    /** Adds a rule; returns it with its number. */
    Rule addRule(Rule rule);

    /** All rules by number. */
    List<Rule> rules();

    /** Removes a rule; false where there is none of that number. */
    boolean removeRule(long number);

    /** Keeps something out of the syncs of a shop, in place of what kept out just that before. */
    void exempt(ShopId id, Exemption exemption);

    /** Lets it take part again; false where nothing keeps out just that. */
    boolean release(ShopId id, ProductKey product, Optional<Field> field);

    /** A setting of the engine as text. */
    Optional<String> setting(String key);

    /** Changes a setting; empty goes back to the default. */
    void setSetting(String key, Optional<String> value);
}
