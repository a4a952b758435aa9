package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.schema.Arguments;
import dev.syncline.sandbox.schema.FieldReaders;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All mutations of products, by field. */
public final class MutationFields {
    private final Shop shop;
    private final ProductOperations operations;
    private final Pause pause;

    /** @param pause how long each mutation takes */
    public MutationFields(Shop shop, ProductOperations operations, Pause pause) {
        this.shop = shop;
        this.operations = operations;
        this.pause = pause;
    }

    /** Adds the readers of the mutations and of {@code productOperation}. */
    public void addTo(FieldReaders readers) {
        Desk desk = new Desk(shop);
        FieldReaders.TypeReaders<Object> fields = readers.type("Mutation", Object.class);
        ProductMutations products = new ProductMutations(desk);
        add(fields, "productCreate", products::create);
        add(fields, "productUpdate", products::update);
        add(fields, "productSet", operations::set);
        add(fields, "productDelete", operations::delete);
        OptionMutations options = new OptionMutations(desk);
        add(fields, "productOptionsCreate", options::create);
        add(fields, "productOptionsDelete", options::delete);
        add(fields, "productOptionsReorder", new OptionReorderMutation(desk)::reorder);
        add(fields, "productOptionUpdate", new OptionUpdateMutation(desk)::update);
        VariantBulkWrites writes = new VariantBulkWrites(desk);
        add(fields, "productVariantsBulkCreate", writes::create);
        add(fields, "productVariantsBulkUpdate", writes::update);
        VariantBulkOrder order = new VariantBulkOrder(desk);
        add(fields, "productVariantsBulkDelete", order::delete);
        add(fields, "productVariantsBulkReorder", order::reorder);
        TagMutations tags = new TagMutations(desk);
        add(fields, "tagsAdd", tags::add);
        add(fields, "tagsRemove", tags::remove);
        add(fields, "metafieldDefinitionCreate", new DefinitionMutation(shop)::create);
        add(fields, "metafieldsDelete", new MetafieldsDeleteMutation(desk)::delete);
        add(fields, "metafieldsSet", new MetafieldsSetMutation(desk)::set);
        add(fields, "collectionCreate", new CollectionMutations(desk)::create);
        PublishMutations publications = new PublishMutations(desk);
        add(fields, "publishablePublish", publications::publish);
        add(fields, "publishableUnpublish", publications::unpublish);
        Idempotency idempotency = new Idempotency();
        StockMutations stock = new StockMutations(desk, idempotency);
        add(fields, "inventorySetQuantities", stock::set);
        add(fields, "inventoryAdjustQuantities", stock::adjust);
        StockPlaces places = new StockPlaces(desk, idempotency);
        add(fields, "inventoryActivate", places::activate);
        add(fields, "inventoryDeactivate", places::deactivate);
        readers.type("QueryRoot", Object.class)
                .field(
                        "productOperation",
                        (none, arguments) ->
                                operations.find(arguments.text("id")).orElse(null));
    }

    private void add(
            FieldReaders.TypeReaders<Object> fields, String name, Function<Arguments, @Nullable Object> mutation) {
        fields.field(name, (none, arguments) -> {
            pause.await();
            return mutation.apply(arguments);
        });
    }
}
