/**
 * What grids and the overview read: pages by keyset, counts and facets, as ports that the store implements.
 *
 * <p>Uses model and queue's and engine's values; nothing of the service package, which uses this one.
 */
@NullMarked
package dev.syncline.service.grid;

import org.jspecify.annotations.NullMarked;
