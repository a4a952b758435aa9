package dev.syncline.shopify;

import okhttp3.Call;
import okhttp3.EventListener;

/** Notes whether any byte of a request may have left, which decides what a broken connection means. */
final class SendProgress extends EventListener {
    private volatile boolean begun;

    /** Whether the shop may have got the request. */
    boolean begun() {
        return begun;
    }

    /** Gives every call the listener that its request carries as a tag. */
    static EventListener of(Call call) {
        SendProgress progress = call.request().tag(SendProgress.class);
        return progress == null ? EventListener.NONE : progress;
    }

    @Override
    public void requestHeadersStart(Call call) {
        begun = true;
    }
}
