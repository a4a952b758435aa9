package dev.syncline.shopify;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Locations;
import dev.syncline.model.Shelf;
import dev.syncline.model.Shelves;
import dev.syncline.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * What is asked for with each product only where our side carries it: metafields, and whether the product is on each of the
 * shop's publications, under aliases that tell their names; and its collections. Thread-safe.
 */
final class OnDemand {
    /** Where documents have them put in. */
    private static final String PLACE =
            "# Here what our side carries of metafields, publications and collections is put in.\n";

    private static final String ALIAS = "m_";
    private static final String PUBLICATION = "o_";
    private static final FieldPath PUBLICATIONS = FieldPath.of(Field.PUBLICATIONS);
    private static final FieldPath COLLECTIONS = FieldPath.of(Field.COLLECTIONS);
    private static final int COLLECTION_PAGE = 50;

    private final Supplier<Set<FieldPath>> managed;
    private final Set<FieldPath> written = new ConcurrentSkipListSet<>();
    private volatile Set<FieldPath> known = Set.of();
    private volatile List<Shelf> publications = List.of();
    private volatile Set<String> fixed = Set.of();

    /** @param managed the fields of this sort that our side carries now, asked for whenever the shop is to be read */
    OnDemand(Supplier<Set<FieldPath>> managed) {
        this.managed = managed;
    }

    /** What is written is read, too, though nobody may have carried it when it was last asked. */
    void alsoRead(Collection<FieldPath> paths) {
        paths.forEach(path -> {
            if (path.field().isOnDemand()) {
                written.add(path);
            } else if (path.field() == Field.AVAILABLE) {
                written.add(Locations.ANY_STOCK);
            }
        });
    }

    /** Whether publications are asked for. */
    boolean carriesPublications() {
        return all().contains(PUBLICATIONS);
    }

    /** Whether stock is asked for. */
    boolean carriesStock() {
        return all().contains(Locations.ANY_STOCK);
    }

    /** Whether publications are asked for, and it is not known yet which there are. */
    boolean wantsPublications() {
        return carriesPublications() && publications.isEmpty();
    }

    /** Takes note of the shop's publications. */
    void publications(List<Shelf> present) {
        publications = List.copyOf(present);
    }

    /** Whether collections are asked for. */
    boolean wantsCollections() {
        return all().contains(COLLECTIONS);
    }

    /** Takes note of the collections that the shop fills itself: that a product is in one of them is nobody's edit. */
    void fixedCollections(Set<String> handles) {
        fixed = Set.copyOf(handles);
    }

    /** The collections that a product was put into, of all that it is in. */
    Value collections(List<String> handles) {
        return new Value.Texts(handles.stream()
                .filter(handle -> !fixed.contains(handle))
                .sorted()
                .toList());
    }

    /** The shop's publications as last asked for. */
    Shelves publications() {
        return new Shelves(publications);
    }

    /** Asks again what our side carries; called before each reading or writing, of which one makes several documents. */
    void look() {
        Set<FieldPath> now = managed.get();
        if (!now.equals(known)) {
            known = Set.copyOf(now);
        }
    }

    /** What all this costs for one product, in points. */
    double cost() {
        Set<FieldPath> all = all();
        double collections = all.contains(COLLECTIONS) ? CostEstimate.connection(COLLECTION_PAGE, 1) : 0;
        return collections
                + all.stream().filter(path -> path.field() == Field.METAFIELD).count();
    }

    /** What to select: one line of GraphQL a metafield, in the order of their names. */
    String lines(boolean forWriting) {
        StringBuilder lines = new StringBuilder();
        for (FieldPath path : all()) {
            if (path.field() != Field.METAFIELD) {
                continue;
            }
            lines.append(alias(ALIAS, path.qualifier().orElseThrow()))
                    .append(": metafield(namespace: ")
                    .append(quoted(namespace(path)))
                    .append(", key: ")
                    .append(quoted(key(path)))
                    .append(forWriting ? ") { type value compareDigest }\n" : ") { type value }\n");
        }
        if (carriesPublications()) {
            for (Shelf publication : publications) {
                lines.append(alias(PUBLICATION, publication.name()))
                        .append(": publishedOnPublication(publicationId: ")
                        .append(quoted(publication.id()))
                        .append(")\n");
            }
        }
        if (all().contains(COLLECTIONS)) {
            lines.append(
                    forWriting
                            ? "collections(first: " + COLLECTION_PAGE
                                    + ") { nodes { handle } pageInfo { hasNextPage endCursor } }\n"
                            : "collections { edges { node { handle } } }\n");
        }
        return lines.toString();
    }

    private Set<FieldPath> all() {
        Set<FieldPath> all = new TreeSet<>(known);
        all.addAll(written);
        return all;
    }

    /** A document with these lines in their place. */
    static String with(String document, String lines) {
        return document.replace(PLACE, lines);
    }

    /** Adds the metafields of a product of the shop's JSON, their digests where they were asked for, and its publications. */
    static void decode(JsonNode product, Map<FieldPath, Value> values, Map<FieldPath, String> digests) {
        List<String> publications = new ArrayList<>();
        boolean[] asked = {false};
        product.propertyNames().forEach(alias -> {
            if (alias.startsWith(PUBLICATION) && product.path(alias).isBoolean()) {
                asked[0] = true;
                if (product.path(alias).booleanValue()) {
                    publications.add(name(PUBLICATION, alias));
                }
            }
            if (alias.startsWith(ALIAS) && product.path(alias).isObject()) {
                JsonNode metafield = product.path(alias);
                FieldPath path = path(name(ALIAS, alias));
                values.put(path, decoded(metafield));
                if (metafield.path("compareDigest").isString()) {
                    digests.put(path, metafield.path("compareDigest").stringValue());
                }
            }
        });
        if (asked[0]) {
            Collections.sort(publications);
            values.put(PUBLICATIONS, new Value.Texts(publications));
        }
    }

    static Value decoded(JsonNode metafield) {
        return new Value.Metafield(
                metafield.path("type").asString(""), metafield.path("value").asString(""));
    }

    static String namespace(FieldPath path) {
        String name = path.qualifier().orElseThrow();
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    static String key(FieldPath path) {
        String name = path.qualifier().orElseThrow();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Letters and digits as they are, anything else as its code. */
    private static String alias(String prefix, String name) {
        StringBuilder alias = new StringBuilder(prefix);
        for (int at = 0; at < name.length(); at++) {
            char character = name.charAt(at);
            boolean plain = character < 128 && Character.isLetterOrDigit(character);
            alias.append(plain ? String.valueOf(character) : "_%04x".formatted((int) character));
        }
        return alias.toString();
    }

    private static String name(String prefix, String alias) {
        StringBuilder name = new StringBuilder();
        for (int at = prefix.length(); at < alias.length(); at++) {
            if (alias.charAt(at) == '_') {
                name.append((char) Integer.parseInt(alias.substring(at + 1, at + 5), 16));
                at += 4;
            } else {
                name.append(alias.charAt(at));
            }
        }
        return name.toString();
    }

    private static FieldPath path(String name) {
        int dot = name.lastIndexOf('.');
        return FieldPath.metafield(name.substring(0, Math.max(0, dot)), name.substring(dot + 1));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
