package dev.syncline.service;

import dev.syncline.compare.MergeResult;
import dev.syncline.engine.OpenConflict;
import dev.syncline.model.Departure;
import java.util.Optional;

/**
 * A conflict with everything that a person needs in order to decide it, as it is now.
 *
 * @param conflict the conflict with what both sides say now, which may be newer than what the last comparison found
 * @param title the product's title
 * @param vendor the product's vendor
 * @param category the product's type
 * @param existence whether it is about the existence of the product or of a variant, so that only either side can be taken
 * @param merge both edits together, or why they cannot be had together
 * @param localChange when and from what the local side changed, where that is known
 * @param remoteChange when and from what the shop changed, where that is known
 * @param suggestion what people mostly decided in such a conflict
 */
public record ConflictDetail(
        OpenConflict conflict,
        Optional<String> title,
        Optional<String> vendor,
        Optional<String> category,
        boolean existence,
        MergeResult merge,
        Optional<Departure> localChange,
        Optional<Departure> remoteChange,
        Optional<Suggestion> suggestion) {}
