package dev.syncline.engine;

import dev.syncline.model.Field;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import java.util.Optional;

/**
 * What of a run is to be taken back.
 *
 * @param run the run
 * @param product this product only; empty for all
 * @param field this field only; empty for all
 */
public record UndoRequest(RunId run, Optional<ProductId> product, Optional<Field> field) {}
