package dev.syncline.store.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What one operation does. */
@Entity
@Table(name = "sync_payload")
public class SyncPayloadEntity {
    @Id
    @Column(name = "operation_id")
    public long operationId;

    @Column(name = "content")
    public byte[] content = {};
}
