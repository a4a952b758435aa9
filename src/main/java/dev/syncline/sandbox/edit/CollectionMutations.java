package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.canon.Handles;
import dev.syncline.sandbox.catalogue.Collection;
import dev.syncline.sandbox.catalogue.CollectionList;
import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.ProductDraft;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.catalogue.WriteLog;
import dev.syncline.sandbox.schema.Arguments;
import dev.syncline.sandbox.schema.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code collectionCreate}, and the part of {@code productUpdate} that puts products into collections. */
final class CollectionMutations {
    private static final int LONGEST = 255;
    private static final Set<String> MEMBERSHIP = Set.of("id", "collectionsToJoin", "collectionsToLeave");

    private final Shop shop;
    private final CollectionList collections;

    CollectionMutations(Desk desk) {
        this.shop = desk.shop();
        this.collections = shop.catalogue().collections();
    }

    Map<String, @Nullable Object> create(Arguments arguments) {
        Arguments input = arguments
                .object("collection")
                .orElseThrow(() -> new RefusedException(
                        "INVALID_FIELD_ARGUMENTS",
                        "collectionCreate must include the following argument: collection."));
        return shop.catalogue().write(() -> {
            String title = input.text("title").strip();
            Report report = new Report();
            if (title.isEmpty()) {
                report.add(List.of("title"), "Title can't be blank", "");
            }
            if (title.length() > LONGEST) {
                report.add(List.of("title"), "Title is too long (maximum is 255 characters)", "");
            }
            String base = Handles.slug(input.given("handle") ? input.text("handle") : title);
            boolean taken = collections.byHandle(base).isPresent();
            if (taken && input.given("handle")) {
                report.add(List.of("handle"), "Handle has already been taken", "");
            }
            if (!report.isClean()) {
                return Payload.of("collection", null).errors(report);
            }
            String handle =
                    Handles.unique(base, each -> collections.byHandle(each).isPresent());
            Collection made = new Collection(
                    shop.numbers().next(IdKind.COLLECTION),
                    title,
                    handle,
                    tags(input),
                    shop.clock().next());
            collections.add(made);
            shop.writes()
                    .add(new WriteLog.Entry(
                            shop.ids().gid(IdKind.COLLECTION, made.number()), "collectionCreate", input.names()));
            return Payload.of("collection", made).clean();
        });
    }

    private static List<String> tags(Arguments input) {
        List<String> tags = new ArrayList<>();
        for (Arguments source : input.objects("sources")) {
            source.object("source").flatMap(each -> each.object("inclusion")).stream()
                    .flatMap(inclusion -> inclusion.objects("conditions").stream())
                    .flatMap(condition -> condition.object("productTag").stream())
                    .forEach(tag -> tags.addAll(tag.texts("values")));
        }
        return tags;
    }

    /** Whether an input of a product is about its membership alone, which does not count as a change of the product. */
    static boolean isMembershipOnly(Arguments input) {
        return MEMBERSHIP.containsAll(input.names());
    }

    void apply(ProductDraft draft, Arguments input, Report report) {
        Set<Long> joined = numbers(input, "collectionsToJoin", "add products to", report);
        Set<Long> left = numbers(input, "collectionsToLeave", "remove products from", report);
        draft.whereabouts = draft.whereabouts.collected(joined, left);
    }

    private Set<Long> numbers(Arguments input, String field, String doing, Report report) {
        Set<Long> numbers = new TreeSet<>();
        for (String gid : input.texts(field)) {
            OptionalLong number = shop.ids().number(IdKind.COLLECTION, gid);
            Optional<Collection> found =
                    number.isPresent() ? collections.byNumber(number.getAsLong()) : Optional.empty();
            if (found.isEmpty()) {
                report.add(List.of(field), "Collection does not exist", "");
            } else if (found.get().isSmart()) {
                report.add(List.of(field), "Can't manually " + doing + " a smart collection", "");
            } else {
                numbers.add(found.get().number());
            }
        }
        return numbers;
    }
}
