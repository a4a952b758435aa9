package dev.syncline.store.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** That one operation waits for another. */
@Entity
@Table(name = "sync_dependency")
@IdClass(SyncDependencyEntity.Key.class)
public class SyncDependencyEntity {
    @Id
    @Column(name = "operation_id")
    public long operationId;

    @Id
    @Column(name = "depends_on")
    public long dependsOn;

    /** The key. */
    public record Key(long operationId, long dependsOn) implements Serializable {}
}
