package dev.syncline.engine;

import dev.syncline.compare.Choice;
import dev.syncline.compare.canonical.PlainText;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteId;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.model.wording.Wording;
import dev.syncline.plan.ItemField;
import dev.syncline.plan.PlanItem;
import dev.syncline.queue.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Lets a scenario happen, and tells what came of it as tables. */
final class ScenarioRun {
    private final StoryWorld world = new StoryWorld();
    private final Scenario scenario;
    private final List<RemoteId> made = new ArrayList<>();
    private long seen;

    ScenarioRun(Scenario scenario) {
        this.scenario = scenario;
        world.feed.clear();
    }

    /** The tables by the names of their files. */
    Map<String, String> tables() {
        begin();
        world.policy(policy -> scenario.policy(policy, world.now()));
        if (scenario.word("first").equals("remote")) {
            remote();
            look();
            local();
        } else {
            local();
            if (scenario.word("first").equals("local")) {
                look();
            }
            remote();
        }
        long before = latest();
        Run run = sync();
        decide();
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("plan.csv", plan(run));
        tables.put("queue.csv", queue(before));
        tables.put("history.csv", history());
        tables.put("after.csv", after());
        Finally.holds(world, sync());
        return tables;
    }

    private void begin() {
        scenario.base()
                .properties()
                .forEach(entry -> world.feed.put(
                        entry.getKey(),
                        Scenario.edited(product(entry.getKey()), entry.getValue())
                                .orElseThrow()));
        if (!scenario.base().isEmpty()) {
            read();
            sync();
        }
        seen = entries().size();
    }

    /** A lamp, or a shirt in two colours for a key that says so. */
    private static ProductFields product(String key) {
        boolean shirt = key.startsWith("SHIRT");
        return shirt ? Goods.shirt("Shirt", key + "-R", "Red", key + "-B", "Blue") : Goods.lamp(key);
    }

    private void local() {
        world.pass(Duration.ofHours(1));
        scenario.local().properties().forEach(entry -> {
            String key = entry.getKey();
            ProductFields known = Optional.ofNullable(world.feed.get(key)).orElseGet(() -> product(key));
            Scenario.edited(known, entry.getValue())
                    .ifPresentOrElse(fields -> world.feed.put(key, fields), () -> world.feed.remove(key));
        });
        read();
    }

    private void remote() {
        world.pass(Duration.ofHours(1));
        scenario.remote().properties().forEach(entry -> {
            String key = entry.getKey();
            Optional<RemoteId> there = world.shop.content().entrySet().stream()
                    .filter(product -> product.getValue().skus().stream()
                            .anyMatch(sku -> sku.text().startsWith(key)))
                    .map(Map.Entry::getKey)
                    .findFirst();
            RemoteId id = there.orElseGet(() -> {
                made.add(world.shop.make(product(key)));
                return made.getLast();
            });
            if (entry.getValue().isNull()) {
                world.shop.delete(id);
            } else {
                world.shop.edit(
                        id, fields -> Scenario.edited(fields, entry.getValue()).orElseThrow());
            }
        });
        world.pass(Duration.ofMinutes(1));
    }

    private void read() {
        world.engine.imports().importFile(world.registered(), ListFeed.file(), true, rows -> {});
    }

    /** The shop is read without anything being written, so that it is known until when it said what. */
    private void look() {
        world.pass(Duration.ofMinutes(1));
        world.engine.syncs().sync(world.request(true, true), RunListener.NONE);
    }

    private Run sync() {
        world.pass(Duration.ofMinutes(1));
        return world.engine.syncs().sync(world.request(true, false), RunListener.NONE);
    }

    private void decide() {
        String word = scenario.word("decide");
        if (!word.isEmpty()) {
            world.pass(Duration.ofMinutes(1));
            OpenConflict conflict = world.conflicts().getFirst();
            Choice choice = word.equals("merge") ? new Choice.Merge() : StoryDecision.choice(word, conflict.path());
            world.engine.decisions().resolve(conflict, choice, "bert", RunListener.NONE);
        }
    }

    private long latest() {
        List<Operation> all = operations();
        return all.isEmpty() ? 0 : all.getLast().id().number();
    }

    private List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        world.ports().queue().forEach(Optional.empty(), Optional.empty(), true, all::add);
        return all;
    }

    private String plan(Run run) {
        List<PlanItem> items = new ArrayList<>();
        world.ports().runs().forEachItem(run.plan().orElseThrow(), items::addAll);
        Stream<List<String>> lines =
                items.stream().flatMap(item -> item.fields().stream().map(field -> line(item, field)));
        return table(List.of("product", "step", "write", "field", "before", "after", "because"), lines);
    }

    private static List<String> line(PlanItem item, ItemField field) {
        return List.of(
                item.key().text(),
                item.kind().name(),
                item.mutation().map(Enum::name).orElse(""),
                field.path().toString(),
                text(field.before()),
                text(field.after()),
                Wording.plain().of(field.by()));
    }

    private String queue(long before) {
        return table(
                List.of("operation", "write", "priority", "state", "cause"),
                operations().stream()
                        .filter(operation -> operation.id().number() > before)
                        .map(operation -> List.of(
                                operation.kind().name(),
                                operation.mutation().name(),
                                operation.priority().name(),
                                operation.state().name(),
                                operation.cause().map(Wording.plain()::of).orElse(""))));
    }

    private List<HistoryEntry> entries() {
        List<HistoryEntry> entries = new ArrayList<>();
        world.ports()
                .records()
                .forEach(
                        new RecordPort.HistoryFilter(
                                Optional.empty(), Optional.empty(), Optional.empty(), Integer.MAX_VALUE),
                        entries::addFirst);
        return entries;
    }

    private String history() {
        return table(
                List.of("product", "side", "action", "field", "before", "after", "actor"),
                entries().stream()
                        .skip(seen)
                        .map(entry -> List.of(
                                entry.key(),
                                entry.side().name(),
                                entry.action(),
                                entry.field().map(FieldPath::toString).orElse(""),
                                text(entry.before()),
                                text(entry.after()),
                                entry.actor())));
    }

    /** What each side says in the end of the fields that somebody named, and of the product itself. */
    private String after() {
        List<List<String>> lines = new ArrayList<>();
        List<ProductState> states = new ArrayList<>();
        world.ports().catalogue().forEach(world.registered().id(), states::addAll);
        for (ProductState state : states) {
            Optional<ProductFields> there = state.remoteId()
                    .flatMap(id -> Optional.ofNullable(world.shop.content().get(id)));
            for (FieldPath path : shown(state)) {
                boolean waits = world.conflicts().stream()
                        .anyMatch(
                                conflict -> conflict.product().equals(state.id().orElseThrow())
                                        && conflict.path().equals(path));
                lines.add(List.of(
                        state.key().text(),
                        state.link().name(),
                        path.toString(),
                        state.presence().local() ? text(state.local().fields().get(path)) : "gone",
                        there.map(fields -> text(fields.get(path))).orElse("gone"),
                        waits ? "waits" : ""));
            }
        }
        return table(List.of("product", "link", "field", "local", "shop", "conflict"), lines.stream());
    }

    private Set<FieldPath> shown(ProductState state) {
        Set<FieldPath> shown = new TreeSet<>();
        shown.add(FieldPath.of(Field.STATUS));
        for (JsonNode side : List.of(scenario.local(), scenario.remote())) {
            side.path(state.key().text()).properties().forEach(entry -> shown.add(path(entry.getKey())));
        }
        return shown;
    }

    private static FieldPath path(String name) {
        return name.matches("variants\\[[^.]*]")
                ? FieldPath.of(VariantKey.ofSku(name.substring("variants[".length(), name.length() - 1)), Field.CHOICES)
                : FieldPath.parse(name);
    }

    private static String text(Optional<Value> value) {
        return value.map(PlainText::of)
                .map(text -> text.isEmpty() ? "(empty)" : text)
                .orElse("-");
    }

    private static String table(List<String> head, Stream<List<String>> lines) {
        return Stream.concat(Stream.of(head), lines)
                        .map(cells -> cells.stream().map(ScenarioRun::quoted).collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
