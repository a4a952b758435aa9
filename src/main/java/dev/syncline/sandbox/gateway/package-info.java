/**
 * From the text of a request to an answer: parsing, validation, cost, throttling, execution, the shape of errors. May
 * use: schema, search, cost, graphql-java.
 */
@NullMarked
package dev.syncline.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
