/**
 * The rows of the store as Hibernate maps them. Fields are public: an entity is a row on its way, not an object with a
 * life of its own.
 */
@NullMarked
package dev.syncline.store.entity;

import org.jspecify.annotations.NullMarked;
