package dev.syncline.sandbox.token;

import dev.syncline.sandbox.schema.Arguments;
import dev.syncline.sandbox.schema.FieldReader;
import dev.syncline.sandbox.schema.FieldReaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the app may do: what the shop has to give, without that which a merchant did not grant. */
public final class GrantedScopes {
    private static final Object ROOT = new Object();

    private final FieldReader all;
    private final Set<String> withheld;

    /** @param withheld the scopes that were not granted */
    public GrantedScopes(FieldReaders readers, Set<String> withheld) {
        this.all = readers.find("QueryRoot", "currentAppInstallation");
        this.withheld = Set.copyOf(withheld);
        readers.type("QueryRoot", Object.class)
                .field("currentAppInstallation", (Object none, Arguments arguments) -> installation());
    }

    /** @return their handles */
    public List<String> handles() {
        return scopes(installation()).stream()
                .map(scope -> String.valueOf(scope.get("handle")))
                .toList();
    }

    private Map<String, @Nullable Object> installation() {
        Map<String, @Nullable Object> granted = new LinkedHashMap<>();
        if (all.read(ROOT, Map.of()) instanceof Map<?, ?> whole) {
            whole.forEach((name, value) -> granted.put(String.valueOf(name), value));
        }
        granted.put(
                "accessScopes",
                scopes(granted).stream()
                        .filter(scope -> !withheld.contains(String.valueOf(scope.get("handle"))))
                        .toList());
        return granted;
    }

    private static List<Map<?, ?>> scopes(Map<String, @Nullable Object> installation) {
        List<Map<?, ?>> scopes = new ArrayList<>();
        if (installation.get("accessScopes") instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> scope) {
                    scopes.add(scope);
                }
            }
        }
        return scopes;
    }
}
