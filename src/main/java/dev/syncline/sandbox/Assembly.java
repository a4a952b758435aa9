package dev.syncline.sandbox;

import dev.syncline.sandbox.bulk.BulkFields;
import dev.syncline.sandbox.bulk.BulkOperations;
import dev.syncline.sandbox.bulk.BulkRun;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.cost.LeakyBucket;
import dev.syncline.sandbox.edit.Background;
import dev.syncline.sandbox.edit.MutationFields;
import dev.syncline.sandbox.edit.ProductOperations;
import dev.syncline.sandbox.gateway.ShopGateway;
import dev.syncline.sandbox.read.RootFields;
import dev.syncline.sandbox.schema.FieldReaders;
import dev.syncline.sandbox.schema.ShopSchema;
import dev.syncline.sandbox.search.IndexLag;
import dev.syncline.sandbox.search.ProductSearch;
import dev.syncline.sandbox.token.GrantedScopes;
import dev.syncline.sandbox.webhook.SubscriptionFields;
import dev.syncline.sandbox.webhook.Subscriptions;
import dev.syncline.sandbox.webhook.WebhookSender;
import graphql.schema.GraphQLSchema;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Puts the rooms of the shop together: state, readers, mutations, bulk operations, front. */
final class Assembly {
    private final ShopGateway gateway;
    private final BulkOperations bulk;
    private final GrantedScopes scopes;

    /**
     * What is outside of the shop.
     *
     * @param bucket the budget, empty for none
     * @param latency how long a mutation or a reading request takes
     * @param searchLag how far the search index is behind
     * @param webhooks sends webhooks; none where nobody is told of anything
     * @param withheldScopes what the app was not granted
     */
    record Surroundings(
            Optional<LeakyBucket> bucket,
            Duration latency,
            Duration searchLag,
            Background background,
            BulkOperations.Place bulk,
            Set<String> withheldScopes,
            Optional<WebhookSender> webhooks) {}

    Assembly(Shop shop, Surroundings around) {
        Latency latency = new Latency(around.latency());
        IndexLag lag = new IndexLag(around.searchLag(), shop.clock()::now);
        shop.catalogue().listen(lag::heard);
        ProductSearch search = new ProductSearch(shop, lag);
        FieldReaders readers = new FieldReaders();
        AtomicReference<GraphQLSchema> schema = new AtomicReference<>();
        bulk = new BulkOperations(shop, schema::get, new BulkRun(readers, search), around.bulk());
        ProductOperations operations = new ProductOperations(shop, around.background());
        new RootFields(shop, search, List.of(bulk, operations)).addTo(readers);
        scopes = new GrantedScopes(readers, around.withheldScopes());
        new MutationFields(shop, operations, latency::await).addTo(readers);
        Subscriptions subscriptions = new Subscriptions(shop);
        new SubscriptionFields(subscriptions, latency::await).addTo(readers);
        around.webhooks().ifPresent(sender -> sender.follow(shop, subscriptions));
        new BulkFields(bulk, latency::await).addTo(readers);
        GraphQLSchema executable = ShopSchema.executable(readers);
        schema.set(executable);
        gateway = new ShopGateway(executable, around.bucket(), latency::await);
    }

    ShopGateway gateway() {
        return gateway;
    }

    GrantedScopes scopes() {
        return scopes;
    }

    BulkOperations bulk() {
        return bulk;
    }
}
