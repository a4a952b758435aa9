package dev.syncline.sandbox.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The metafield definitions of the shop, and the namespace that belongs to the app. Thread-safe. */
public final class Definitions {
    private static final String OWN = "$app";

    private final String appNamespace;
    private final CopyOnWriteArrayList<Definition> all = new CopyOnWriteArrayList<>();

    /** @param appId the number of the app, which its own namespace carries */
    public Definitions(long appId) {
        this.appNamespace = "app--" + appId;
    }

    /** @return the namespace as it is stored: {@code $app} and none at all mean the app's own */
    public String resolve(String namespace) {
        if (namespace.isEmpty() || namespace.equals(OWN)) {
            return appNamespace;
        }
        return namespace.startsWith(OWN + ":")
                ? appNamespace + "--" + namespace.substring(OWN.length() + 1)
                : namespace;
    }

    /** Adds a definition; the caller has seen that there is none like it. */
    public void add(Definition definition) {
        all.add(definition);
    }

    /** @return all of them, oldest first */
    public List<Definition> all() {
        return new ArrayList<>(all);
    }

    /** @return the definition of a resolved namespace and key */
    public Optional<Definition> find(String ownerType, String namespace, String key) {
        for (Definition definition : all) {
            if (definition.ownerType().equals(ownerType)
                    && definition.namespace().equals(namespace)
                    && definition.key().equals(key)) {
                return Optional.of(definition);
            }
        }
        return Optional.empty();
    }
}
