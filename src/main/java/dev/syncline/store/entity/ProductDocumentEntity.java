package dev.syncline.store.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Both sides of one product with their bases, compressed. */
@Entity
@Table(name = "product_document")
public class ProductDocumentEntity {
    @Id
    @Column(name = "product_id")
    public long productId;

    @Column(name = "content")
    public byte[] content = {};

    /** Its SKUs and barcodes as they stand in their table, so that a change of them is told without an index there. */
    @Column(name = "codes")
    public String codes = "";
}
