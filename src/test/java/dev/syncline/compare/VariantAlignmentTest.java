package dev.syncline.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.syncline.model.Digest;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.Replica;
import dev.syncline.model.ShopId;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.testing.Linked;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class VariantAlignmentTest {
    /** A variant: key, SKU (may be empty), barcode (may be empty), choice. */
    private record Variant(String key, String sku, String barcode, String choice) {}

    @Test
    void variants_with_the_same_names_and_skus_are_left_as_they_are() {
        RemoteProduct remote = remote(new Variant("A", "A", "", "Red"), new Variant("B", "B", "", "Blue"));
        assertSame(
                remote,
                VariantAlignment.aligned(
                        remote, fields(new Variant("A", "A", "", "x"), new Variant("B", "B", "", "y"))));
    }

    @Test
    void variants_are_matched_by_sku_then_barcode_then_choices() {
        ProductFields local = fields(
                new Variant("@Red", "S1", "", "Red"),
                new Variant("L2", "L2", "111", "Blue"),
                new Variant("L3", "", "", "Green"));
        assertEquals(
                List.of("@Red=Rouge", "L2=Bleu", "L3=green"),
                names(
                        local,
                        new Variant("S1", "S1", "", "Rouge"),
                        new Variant("R2", "R2", "111", "Bleu"),
                        new Variant("@Green", "", "", "green")));
    }

    @Test
    void what_could_be_two_is_none() {
        ProductFields local = fields(new Variant("@Red", "S", "1", "Red"), new Variant("@Blue", "S", "1", "Blue"));
        assertEquals(
                List.of("S=Rouge", "X=Bleu"),
                names(local, new Variant("S", "S", "1", "Rouge"), new Variant("X", "X", "2", "Bleu")));
    }

    @Test
    void the_only_variant_is_the_same_one_unless_the_skus_say_otherwise() {
        ProductFields local = fields(new Variant("@Default Title", "", "", "Default Title"));
        assertEquals(List.of("@Default Title=Standard"), names(local, new Variant("N", "N", "", "Standard")));
        ProductFields other = fields(new Variant("L", "L", "", "Default Title"));
        assertEquals(List.of("N=Standard"), names(other, new Variant("N", "N", "", "Standard")));
    }

    @Test
    void a_name_that_means_another_variant_here_is_not_taken_over() {
        ProductFields local = fields(new Variant("A", "B", "", "Red"));
        assertEquals(
                List.of("@Blue=Blue", "A=Red"),
                names(local, new Variant("B", "B", "", "Red"), new Variant("A", "A", "", "Blue")));
        ProductFields both = fields(new Variant("A", "B", "", "Red"), new Variant("@Blue", "C", "", "x"));
        assertEquals(
                List.of("@Blue'=Blue", "@Blue=y", "A=Red"),
                names(
                        both,
                        new Variant("B", "B", "", "Red"),
                        new Variant("A", "A", "", "Blue"),
                        new Variant("C", "C", "", "y")));
    }

    @Test
    void the_ids_of_variants_go_with_their_names() {
        RemoteProduct remote = remote(new Variant("R", "S", "", "Red"));
        RemoteProduct aligned = VariantAlignment.aligned(remote, fields(new Variant("@Red", "S", "", "Red")));
        assertEquals(Map.of(new VariantKey("@Red"), "id/R"), aligned.variantIds());
    }

    @Test
    void a_variant_keeps_the_name_of_the_last_reading_though_the_local_side_deleted_it() {
        Replica shop = Replica.agreed(fields(new Variant("@Red", "S1", "", "Red"), new Variant("B", "B", "", "Blue")));
        Replica local = Movement.moved(
                Replica.agreed(shop.fields()), fields(new Variant("B", "B", "", "Blue")), Instant.EPOCH, Instant.EPOCH);
        RemoteProduct reading = remote(new Variant("S1", "S1", "", "Red"), new Variant("B", "B", "", "Blue"));
        ProductFields aligned =
                VariantAlignment.aligned(reading, Linked.state(local, shop)).fields();
        assertEquals(shop.fields(), aligned);
    }

    @Test
    void an_orphan_that_is_adopted_takes_the_names_of_the_catalogue() {
        RemoteProduct reading = remote(new Variant("@Red", "", "1", "Red"));
        ProductState orphan = Linking.orphan(new ShopId(1), reading, new ProductKey("K"))
                .withLocal(Replica.agreed(fields(new Variant("S1", "S1", "1", "Rouge"))));
        ProductState adopted = Linking.adopted(orphan, reading, path -> FirstAgreement.ACCEPT, Instant.EPOCH);
        assertEquals(List.of(new VariantKey("S1")), adopted.remote().fields().variants());
    }

    @Test
    void a_variant_of_the_shop_that_the_catalogue_gains_takes_its_name() {
        Replica shop = Replica.agreed(fields(new Variant("A", "A", "", "Red"), new Variant("@Blue", "", "", "Blue")));
        Replica local = Movement.moved(
                Replica.agreed(fields(new Variant("A", "A", "", "Red"))),
                fields(new Variant("A", "A", "", "Red"), new Variant("B", "B", "", "Blue")),
                Instant.EPOCH,
                Instant.EPOCH);
        RemoteProduct reading = remote(new Variant("A", "A", "", "Red"), new Variant("@Blue", "", "", "Blue"));
        ProductFields aligned =
                VariantAlignment.aligned(reading, Linked.state(local, shop)).fields();
        assertEquals(List.of(new VariantKey("A"), new VariantKey("B")), aligned.variants());
    }

    private static List<String> names(ProductFields local, Variant... remote) {
        ProductFields aligned = VariantAlignment.aligned(remote(remote), local).fields();
        return aligned.variants().stream()
                .map(key -> key + "="
                        + ((Value.Texts) aligned.get(FieldPath.of(key, Field.CHOICES))
                                        .orElseThrow())
                                .items()
                                .getFirst())
                .sorted()
                .toList();
    }

    private static ProductFields fields(Variant... variants) {
        Map<FieldPath, Value> values = new TreeMap<>();
        for (Variant variant : variants) {
            VariantKey key = new VariantKey(variant.key());
            values.put(FieldPath.of(key, Field.CHOICES), Value.texts(variant.choice()));
            values.put(FieldPath.of(key, Field.BARCODE), Value.text(variant.barcode()));
            if (!variant.sku().isEmpty()) {
                values.put(FieldPath.of(key, Field.SKU), Value.text(variant.sku()));
            }
        }
        return ProductFields.of(values);
    }

    private static RemoteProduct remote(Variant... variants) {
        Map<VariantKey, String> ids = new HashMap<>();
        for (Variant variant : variants) {
            ids.put(new VariantKey(variant.key()), "id/" + variant.key());
        }
        return new RemoteProduct(
                new RemoteId("gid"), Optional.empty(), Instant.EPOCH, fields(variants), ids, Digest.of(new byte[0]));
    }
}
