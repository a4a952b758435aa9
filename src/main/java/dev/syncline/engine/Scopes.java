package dev.syncline.engine;

import java.util.List;

/** What the app must be granted before a run begins with a shop, so that it does not come to a stop in the middle. */
final class Scopes {
    private Scopes() {}

    /**
     * The facts as they are, where nothing is missing.
     *
     * @param readOnly whether nothing will be written
     * @throws ShopUnreachable naming what is missing
     */
    static ShopFacts checked(Shop shop, ShopFacts facts, boolean readOnly) {
        List<String> missing = facts.missingScopes().stream()
                .filter(scope -> !readOnly || scope.startsWith("read_"))
                .toList();
        if (!missing.isEmpty()) {
            throw new ShopUnreachable(EngineSentences.missingScopes(shop.name(), String.join(", ", missing)), true);
        }
        return facts;
    }
}
