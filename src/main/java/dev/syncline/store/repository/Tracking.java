package dev.syncline.store.repository;

import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.model.Digest;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.Link;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteId;
import dev.syncline.store.entity.ChangeTrackingEntity;

/** What the narrow row says of a product. */
final class Tracking {
    private Tracking() {}

    static ChangeTrackingEntity row(Saving saving, long product) {
        ProductState state = saving.state();
        ChangeTrackingEntity row = new ChangeTrackingEntity();
        row.productId = product;
        row.shopId = state.shop().number();
        row.link = state.link().name();
        row.onLocal = state.presence().local();
        row.onRemote = state.presence().remote();
        row.onBoth = state.presence().agreed();
        row.remoteId = state.remoteId().map(RemoteId::text).orElse(null);
        row.feedDigest = saving.feed().map(Digest::bytes).orElse(null);
        row.remoteDigest = saving.remote().map(Digest::bytes).orElse(null);
        row.dirtyGroups = FieldGroup.mask(state.dirtyGroups());
        row.pendingIn = isPending(row, state) ? Long.valueOf(row.shopId) : null;
        return row;
    }

    /** One that a person ignores is as it should be. */
    private static boolean isPending(ChangeTrackingEntity row, ProductState state) {
        return state.link() != Link.IGNORED
                && (state.isMoved() || isUnsettled(state.link(), row.onLocal, row.onRemote));
    }

    /** Whether something is to be done with a product that is not ignored, whatever its fields say. */
    static boolean isUnsettled(Link link, boolean onLocal, boolean onRemote) {
        return link != Link.ADOPTED || !onLocal || !onRemote;
    }
}
