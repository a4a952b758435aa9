package dev.syncline.console.conflicts;

import dev.syncline.service.ConflictDetail;
import java.util.Locale;
import java.util.Optional;

/** For what a rule can hold that is made from a conflict. */
enum RuleScope {
    VENDOR,
    CATEGORY,
    PRODUCT,
    SHOP;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is in this conflict; empty where the product has none. */
    Optional<String> of(ConflictDetail detail) {
        return switch (this) {
            case VENDOR -> detail.vendor().filter(text -> !text.isBlank());
            case CATEGORY -> detail.category().filter(text -> !text.isBlank());
            case PRODUCT -> Optional.of(detail.conflict().key().text());
            case SHOP -> Optional.of("");
        };
    }
}
