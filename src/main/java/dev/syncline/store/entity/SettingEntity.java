package dev.syncline.store.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A setting of the engine. */
@Entity
@Table(name = "setting")
public class SettingEntity {
    @Id
    @Column(name = "name")
    public String name = "";

    @Column(name = "content")
    public String content = "";
}
