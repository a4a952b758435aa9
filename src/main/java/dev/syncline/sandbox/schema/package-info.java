/**
 * The GraphQL schema and the one way in which its fields are read, by the executor and by bulk operations alike.
 * May use: graphql-java.
 */
@NullMarked
package dev.syncline.sandbox.schema;

import org.jspecify.annotations.NullMarked;
