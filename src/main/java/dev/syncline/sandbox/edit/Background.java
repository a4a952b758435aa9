package dev.syncline.sandbox.edit;

/** Does work a little later, as Shopify's jobs do; tests do it when they say. */
@FunctionalInterface
public interface Background {

    /** Takes over the work and returns at once. */
    void later(Runnable work);
}
