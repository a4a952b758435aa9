package dev.syncline.queue;

import java.time.Duration;

/**
 * Who claims, and for how long; measured on the database's clock.
 *
 * @param owner names one engine process; another start is another owner
 * @param length how long a claim holds without a heartbeat
 */
public record Lease(String owner, Duration length) {}
