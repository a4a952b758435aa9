package dev.syncline.store.repository;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import dev.syncline.model.Value;
import dev.syncline.store.session.Native;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The SKUs and barcodes by which a product is found, each written as its kind's letter and the code. */
final class ProductCodes {
    static final String SKU = "SKU";
    static final String BARCODE = "BARCODE";
    private static final char SEPARATOR = '\n';
    private static final int LONGEST = 500;

    /** Rows in one statement; H2 would put many more aside on disk. */
    private static final int MOST = 4000;

    private ProductCodes() {}

    /** The codes of both sides. One that no shop would take, too long or of several lines, is left out. */
    static Set<String> of(ProductState state) {
        Set<String> codes = new TreeSet<>();
        collect(state.local().fields(), codes);
        collect(state.remote().fields(), codes);
        return codes;
    }

    private static void collect(ProductFields fields, Set<String> codes) {
        fields.values().forEach((FieldPath path, Value value) -> {
            if ((path.field() == Field.SKU || path.field() == Field.BARCODE)
                    && value instanceof Value.Text(String text)
                    && !text.isBlank()
                    && text.length() <= LONGEST
                    && text.strip().indexOf(SEPARATOR) < 0) {
                codes.add((path.field() == Field.SKU ? 'S' : 'B') + text.strip());
            }
        });
    }

    static String text(Collection<String> codes) {
        return String.join(String.valueOf(SEPARATOR), codes);
    }

    static Set<String> parse(String text) {
        return text.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(text.split(String.valueOf(SEPARATOR))));
    }

    /** A code, with its kind's letter, of a product in a shop. */
    record Place(String code, long shop, long product) {}

    /** Puts rows in, many with one statement: a product has dozens, and a statement costs more than a row. */
    static void insert(StatelessSession session, List<Place> places) {
        for (int from = 0; from < places.size(); from += MOST) {
            List<Place> some = places.subList(from, Math.min(from + MOST, places.size()));
            Native.update(
                    session,
                    "insert into product_code (code, kind, shop_id, product_id)"
                            + " select k.code, k.kind, k.shop_id, k.product_id from unnest(cast(? as varchar array),"
                            + " cast(? as varchar array), cast(? as bigint array), cast(? as bigint array))"
                            + " k(code, kind, shop_id, product_id)",
                    some.stream().map(place -> place.code().substring(1)).toList(),
                    some.stream().map(place -> kind(place.code())).toList(),
                    some.stream().map(Place::shop).toList(),
                    some.stream().map(Place::product).toList());
        }
    }

    static String kind(String code) {
        return code.charAt(0) == 'S' ? SKU : BARCODE;
    }

    /** Takes rows out, each given as code, kind, shop and product. */
    static void delete(StatelessSession session, List<@Nullable Object[]> rows) {
        Native.batch(
                session,
                "delete from product_code where code = ? and kind = ? and shop_id = ? and product_id = ?",
                rows);
    }
}
