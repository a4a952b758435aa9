package dev.syncline.sandbox.search;

import java.util.List;

/** A parsed search: terms joined by AND (the default), OR and NOT. */
sealed interface SearchNode {

    /** One term. */
    record Term(SearchTerm term) implements SearchNode {}

    /** All of them; none at all matches everything. */
    record All(List<SearchNode> parts) implements SearchNode {}

    /** One of them at least. */
    record Any(List<SearchNode> parts) implements SearchNode {}

    /** Not this. */
    record Not(SearchNode part) implements SearchNode {}
}
