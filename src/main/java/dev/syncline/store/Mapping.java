package dev.syncline.store;

import dev.syncline.store.entity.ChangeTrackingEntity;
import dev.syncline.store.entity.JobEntity;
import dev.syncline.store.entity.PlanEntity;
import dev.syncline.store.entity.PlanItemEntity;
import dev.syncline.store.entity.ProductAliasEntity;
import dev.syncline.store.entity.ProductCodeEntity;
import dev.syncline.store.entity.ProductDocumentEntity;
import dev.syncline.store.entity.ProductEntity;
import dev.syncline.store.entity.RuleEntity;
import dev.syncline.store.entity.SettingEntity;
import dev.syncline.store.entity.ShopChoiceEntity;
import dev.syncline.store.entity.ShopEntity;
import dev.syncline.store.entity.SyncConflictEntity;
import dev.syncline.store.entity.SyncDependencyEntity;
import dev.syncline.store.entity.SyncHistoryEntity;
import dev.syncline.store.entity.SyncPayloadEntity;
import dev.syncline.store.entity.SyncQueueEntity;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** Hibernate on our rows. */
final class Mapping {
    private static final int BATCH = 1000;

    private static final List<Class<?>> ROWS = List.of(
            ShopEntity.class,
            ShopChoiceEntity.class,
            RuleEntity.class,
            SettingEntity.class,
            ProductEntity.class,
            ChangeTrackingEntity.class,
            ProductDocumentEntity.class,
            ProductCodeEntity.class,
            ProductAliasEntity.class,
            JobEntity.class,
            PlanEntity.class,
            PlanItemEntity.class,
            SyncQueueEntity.class,
            SyncPayloadEntity.class,
            SyncDependencyEntity.class,
            SyncHistoryEntity.class,
            SyncConflictEntity.class);

    private Mapping() {}

    static SessionFactory on(DataSource connections) {
        Configuration configuration = new Configuration();
        ROWS.forEach(configuration::addAnnotatedClass);
        configuration.getProperties().put("hibernate.connection.datasource", connections);
        configuration.setProperty("hibernate.connection.provider_disables_autocommit", "true");
        configuration.setProperty("hibernate.jdbc.batch_size", Integer.toString(BATCH));
        configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
        configuration.setProperty("hibernate.hbm2ddl.auto", "none");
        configuration.setProperty("hibernate.cache.use_second_level_cache", "false");
        configuration.setProperty("hibernate.xml_mapping_enabled", "false");
        return configuration.buildSessionFactory();
    }
}
