package dev.syncline.shopify;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes nodes that remember which of their properties somebody asked for by name. */
final class RecordingNodes extends JsonNodeFactory {
    private static final long serialVersionUID = 1;

    /** The properties of an object that were asked for. */
    static Set<String> asked(JsonNode object) {
        return object instanceof Recording recording ? recording.asked : Set.of();
    }

    /** The value of a property, without leaving a trace. */
    static JsonNode look(JsonNode object, String name) {
        return object instanceof Recording recording ? recording.look(name) : object.path(name);
    }

    @Override
    public ObjectNode objectNode() {
        return new Recording(this);
    }

    private static final class Recording extends ObjectNode {
        private static final long serialVersionUID = 1;

        private final Set<String> asked = ConcurrentHashMap.newKeySet();

        Recording(JsonNodeFactory nodes) {
            super(nodes);
        }

        JsonNode look(String name) {
            return super.path(name);
        }

        @Override
        public JsonNode path(String name) {
            asked.add(name);
            return super.path(name);
        }

        @Override
        public JsonNode get(String name) {
            asked.add(name);
            return super.get(name);
        }
    }
}
