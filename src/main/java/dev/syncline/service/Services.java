package dev.syncline.service;

/** All use cases, for those who call them. */
public record Services(
        ShopService shops,
        FeedService feeds,
        SyncService syncs,
        RunService runs,
        ConflictService conflicts,
        RuleService rules,
        QueueService queue,
        HistoryService history,
        ProductService products,
        ExemptionService exemptions,
        ConfigService config,
        BrowseService browse,
        StoreService store,
        TrialService trial,
        WebhookService webhooks,
        WebhookSubscriptions subscriptions) {}
