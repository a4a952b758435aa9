package dev.syncline.store.repository;

import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.store.entity.ProductEntity;
import java.util.List;
import java.util.Set;

/** A product as its rows will say it: all that can be made ready without the database. */
final class Prepared {
    private final Saving saving;
    private final ProductEntity grid = new ProductEntity();
    private final Set<String> codes;
    private final byte[] content;

    private Prepared(Saving saving, Compression compression) {
        this.saving = saving;
        GridColumns.fill(grid, saving.state());
        this.codes = ProductCodes.of(saving.state());
        this.content = compression.pack(ProductDocument.of(saving.state()).written());
    }

    static List<Prepared> all(List<Saving> savings) {
        try (Compression compression = new Compression()) {
            return savings.stream()
                    .map(saving -> new Prepared(saving, compression))
                    .toList();
        }
    }

    Saving saving() {
        return saving;
    }

    boolean isNew() {
        return saving.state().id().isEmpty();
    }

    /** Its number; only of one that is not new. */
    long number() {
        return saving.state().id().orElseThrow().number();
    }

    long shop() {
        return saving.state().shop().number();
    }

    /** Its columns for grids; number, shop and moments are not among them. */
    ProductEntity grid() {
        return grid;
    }

    Set<String> codes() {
        return codes;
    }

    byte[] content() {
        return content;
    }
}
