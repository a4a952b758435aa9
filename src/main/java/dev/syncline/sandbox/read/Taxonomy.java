package dev.syncline.sandbox.read;

import dev.syncline.sandbox.schema.FieldReaders;
import dev.syncline.sandbox.schema.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shop's product taxonomy, of which the sandbox knows every number and few names: asked for a name that it does not know,
 * it refuses.
 */
final class Taxonomy {
    private static final String PREFIX = "gid://shopify/TaxonomyCategory/";
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("aa", "Apparel & Accessories"),
            Map.entry("aa-1", "Clothing"),
            Map.entry("aa-1-1", "Activewear"),
            Map.entry("ap", "Animals & Pet Supplies"),
            Map.entry("bi", "Business & Industrial"),
            Map.entry("el", "Electronics"),
            Map.entry("fr", "Furniture"),
            Map.entry("ha", "Hardware"),
            Map.entry("hg", "Home & Garden"),
            Map.entry("na", "Uncategorized"),
            Map.entry("os", "Office Supplies"),
            Map.entry("sg", "Sporting Goods"),
            Map.entry("so", "Software"),
            Map.entry("tg", "Toys & Games"));

    private Taxonomy() {}

    /** A category by its number, such as {@code aa-1-1}. */
    private record Category(String number) {
        int level() {
            return number.split("-").length;
        }

        @Nullable
        String parent() {
            int dash = number.lastIndexOf('-');
            return dash < 0 ? null : PREFIX + number.substring(0, dash);
        }

        List<String> ancestors() {
            List<String> ancestors = new ArrayList<>();
            for (int dash = number.lastIndexOf('-'); dash > 0; dash = number.lastIndexOf('-', dash - 1)) {
                ancestors.add(PREFIX + number.substring(0, dash));
            }
            return ancestors;
        }

        String name() {
            return nameOf(number);
        }

        String fullName() {
            List<String> names = new ArrayList<>();
            for (int dash = number.indexOf('-'); dash > 0; dash = number.indexOf('-', dash + 1)) {
                names.add(nameOf(number.substring(0, dash)));
            }
            names.add(name());
            return String.join(" > ", names);
        }

        private static String nameOf(String number) {
            String name = NAMES.get(number);
            if (name == null) {
                throw new RefusedException(
                        "SANDBOX_UNKNOWN", "The sandbox does not know the name of the taxonomy category " + number);
            }
            return name;
        }
    }

    static Object category(String number) {
        return new Category(number);
    }

    static void addTo(FieldReaders readers) {
        readers.type("TaxonomyCategory", Category.class)
                .field("id", category -> PREFIX + category.number())
                .field("name", Category::name)
                .field("fullName", Category::fullName)
                .field("level", Category::level)
                .field("isRoot", category -> category.level() == 1)
                .field(
                        "isLeaf",
                        category ->
                                NAMES.keySet().stream().noneMatch(other -> other.startsWith(category.number() + "-"))
                                        && category.level() > 3)
                .field("isArchived", category -> false)
                .field("parentId", Category::parent)
                .field("ancestorIds", Category::ancestors)
                .field(
                        "childrenIds",
                        category -> NAMES.keySet().stream()
                                .filter(other -> other.startsWith(category.number() + "-")
                                        && other.split("-").length == category.level() + 1)
                                .map(other -> PREFIX + other)
                                .sorted()
                                .toList());
    }
}
