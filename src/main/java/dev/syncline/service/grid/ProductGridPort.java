package dev.syncline.service.grid;

import dev.syncline.model.ProductId;
import dev.syncline.model.ProductStanding;
import dev.syncline.model.ShopId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Products page by page. Thread-safe; each call is a reading of its own. */
public interface ProductGridPort {
    /** The next rows after a place, at most so many; from the beginning where there is none. */
    List<ProductRow> page(ProductQuery query, Optional<ProductCursor> after, int most);

    /** The numbers of all products that the query finds, in its order; some hundred thousand at the most. */
    List<ProductId> ids(ProductQuery query);

    /** These products in any order; one that is gone is left out. Their cursors are places in the order of titles. */
    List<ProductRow> rows(Collection<ProductId> products);

    /** How many products the query finds. */
    long count(ProductQuery query);

    /** How many products of a shop stand how; a standing that none has is not in the result. */
    Map<ProductStanding, Long> standings(ShopId shop);
}
