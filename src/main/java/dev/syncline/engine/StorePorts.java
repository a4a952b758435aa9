package dev.syncline.engine;

import dev.syncline.queue.QueuePort;
import dev.syncline.queue.Transactions;

/** The ports to one store, which share its transactions. */
public record StorePorts(
        Transactions transactions,
        CataloguePort catalogue,
        QueuePort queue,
        RunPort runs,
        RecordPort records,
        ConflictPort conflicts,
        DecisionPort decisions,
        ShopRegistry shops) {}
