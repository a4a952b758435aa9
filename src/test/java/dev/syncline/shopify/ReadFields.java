package dev.syncline.shopify;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;

/**
 * Finds out which fields of real answers the client's code looked at: keeps every request with its answer, whose nodes
 * remember what they were asked for.
 */
final class ReadFields {
    private record Exchange(String text, JsonNode data) {}

    private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
    private final Set<String> selected = new TreeSet<>();
    private final Set<String> asked = new TreeSet<>();

    GraphQlClient.Ears ears() {
        return new GraphQlClient.Ears(new ReplyReader(new RecordingNodes()), (request, read, predicted, nanos) -> {
            if (read.reply() instanceof Reply.Answer answer) {
                exchanges.add(new Exchange(request.text(), answer.data()));
            }
        });
    }

    /** What was asked of the shop and never looked at in any answer, as {@code rootField.field…}. */
    Set<String> unread() {
        walk();
        Set<String> unread = new TreeSet<>(selected);
        unread.removeAll(asked);
        return unread;
    }

    /** Every field that was selected, without those inside lists of complaints. */
    Set<String> selected() {
        walk();
        return Set.copyOf(selected);
    }

    private void walk() {
        while (!exchanges.isEmpty()) {
            Exchange exchange = exchanges.remove();
            Document document = Parser.parse(exchange.text());
            Map<String, FragmentDefinition> fragments = new HashMap<>();
            document.getDefinitionsOfType(FragmentDefinition.class)
                    .forEach(fragment -> fragments.put(fragment.getName(), fragment));
            document.getDefinitionsOfType(OperationDefinition.class)
                    .forEach(operation -> new Walk(fragments).into(operation.getSelectionSet(), exchange.data(), ""));
        }
    }

    private final class Walk {
        private final Map<String, FragmentDefinition> fragments;

        Walk(Map<String, FragmentDefinition> fragments) {
            this.fragments = fragments;
        }

        void into(SelectionSet selections, JsonNode data, String path) {
            if (data.isArray()) {
                data.values().forEach(item -> into(selections, item, path));
                return;
            }
            for (Selection<?> selection : selections.getSelections()) {
                switch (selection) {
                    case Field field -> field(field, data, path);
                    case InlineFragment inline -> into(inline.getSelectionSet(), data, path);
                    case FragmentSpread spread -> fragment(spread.getName(), data, path);
                    default -> throw new IllegalStateException("Not a selection: " + selection);
                }
            }
        }

        /** A fragment is looked at as a whole in each place, and field by field in all places together. */
        private void fragment(String name, JsonNode data, String path) {
            selected.add(path + "..." + name);
            if (!RecordingNodes.asked(data).isEmpty()) {
                asked.add(path + "..." + name);
                into(fragments.get(name).getSelectionSet(), data, "..." + name + ".");
            }
        }

        private void field(Field field, JsonNode data, String path) {
            String key = field.getAlias() == null ? field.getName() : field.getAlias();
            // All mutations complain alike, and not each of them does so here.
            String name = path.contains(".userErrors") ? "userErrors." + field.getName() : path + field.getName();
            selected.add(name);
            if (RecordingNodes.asked(data).contains(key)) {
                asked.add(name);
            }
            if (field.getSelectionSet() != null) {
                into(field.getSelectionSet(), RecordingNodes.look(data, key), name + ".");
            }
        }
    }
}
