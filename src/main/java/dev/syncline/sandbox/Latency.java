package dev.syncline.sandbox;

import java.time.Duration;

/** Lets time pass before a request or a mutation is carried out; holds no lock meanwhile. */
record Latency(Duration each) {

    void await() {
        if (each.isZero()) {
            return;
        }
        try {
            Thread.sleep(each);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
