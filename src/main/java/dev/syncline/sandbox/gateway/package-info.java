/**
 * From the text of a request to the text of an answer: parsing, validation, cost, throttling, execution, the shape
 * of errors. May use: schema, cost, graphql-java, Jackson.
 */
@NullMarked
package dev.syncline.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
