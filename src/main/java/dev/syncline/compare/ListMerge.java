package dev.syncline.compare;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Merges metafields that are lists by element. */
final class ListMerge {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LIST = "list.";

    private ListMerge() {}

    static MergeResult merged(Edits edits) {
        if (!(edits.local() instanceof Value.Metafield(String type, String local)
                        && edits.remote() instanceof Value.Metafield(String otherType, String remote))
                || !type.startsWith(LIST)
                || !type.equals(otherType)) {
            return Merge.none();
        }
        try {
            List<List<JsonNode>> lists = List.of(
                    items(content(edits.baseLocal(), type)),
                    items(content(edits.baseRemote(), type)),
                    items(local),
                    items(remote));
            SetMerge<JsonNode> merge = new SetMerge<>(item -> key(edits, type, item));
            if (lists.stream().anyMatch(list -> repeats(merge, list))) {
                return new MergeResult.Collision(CompareSentences.TWICE);
            }
            ArrayNode merged = JsonNodeFactory.instance.arrayNode();
            merged.addAll(merge.merged(lists.get(0), lists.get(1), lists.get(2), lists.get(3)));
            return Merge.merged(new Value.Metafield(type, merged.toString()));
        } catch (JacksonException e) {
            return new MergeResult.Collision(CompareSentences.NO_LIST);
        }
    }

    private static Object key(Edits edits, String type, JsonNode item) {
        ArrayNode one = JsonNodeFactory.instance.arrayNode().add(item);
        return Canonical.of(edits.path(), new Value.Metafield(type, one.toString()));
    }

    private static boolean repeats(SetMerge<JsonNode> merge, List<JsonNode> list) {
        HashSet<Object> seen = new HashSet<>();
        return !list.stream().map(merge.key()).allMatch(seen::add);
    }

    private static String content(Optional<Value> value, String type) {
        return value.orElse(null) instanceof Value.Metafield(String baseType, String content) && baseType.equals(type)
                ? content
                : "[]";
    }

    private static List<JsonNode> items(String content) {
        List<JsonNode> items = new ArrayList<>();
        JSON.readTree(content).forEach(items::add);
        return items;
    }
}
