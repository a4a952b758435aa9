/**
 * Bulk operations: validation of the query, execution to JSONL, their states. May use: catalogue, search, schema, read,
 * graphql-java, Jackson.
 */
@NullMarked
package dev.syncline.sandbox.bulk;

import org.jspecify.annotations.NullMarked;
