package dev.syncline.cli.output;

import dev.syncline.cli.terminal.Json;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import dev.syncline.model.Sku;
import dev.syncline.service.ProductService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A product with both sides, as scripts and people see it. */
public final class ProductOutput {
    private static final String[] HEADINGS = {"Product", "SKU", "State", "Title", "Id in the shop"};

    private ProductOutput() {}

    /** The document of a product, with both sides and their bases under the same names of fields. */
    public static ObjectNode json(ProductService.Shown shown) {
        ProductState state = shown.state();
        ObjectNode document = head(shown);
        document.set("local", fields(state.local().fields()));
        document.set("remote", fields(state.remote().fields()));
        ObjectNode base = document.putObject("base");
        base.set("local", fields(state.local().base()));
        base.set("remote", fields(state.remote().base()));
        document.set("remoteId", Shown.word(state.remoteId()));
        ArrayNode exemptions = document.putArray("exemptions");
        shown.exemptions().forEach(one -> exemptions.add(ExemptionOutput.json(one)));
        return document;
    }

    /** The document of a product in a list: without its fields. */
    public static ObjectNode row(ProductService.Shown shown) {
        ObjectNode document = head(shown);
        document.set("title", Shown.word(title(shown.state())));
        document.set("remoteId", Shown.word(shown.state().remoteId()));
        return document;
    }

    /** The headings of a list of products. */
    public static String[] headings() {
        return HEADINGS.clone();
    }

    /** The product as a row under the headings. */
    public static List<String> cells(ProductService.Shown shown) {
        ProductState state = shown.state();
        return List.of(
                state.key().text(),
                Shown.orNothing(sku(state)),
                shown.standing().word(),
                Shown.orNothing(title(state)),
                Shown.orNothing(state.remoteId()));
    }

    /** The product for people: each field with what both sides say, marked where a side left what was agreed. */
    public static List<String> lines(ProductService.Shown shown) {
        ProductState state = shown.state();
        List<String> lines = new ArrayList<>();
        lines.add("Product " + state.key() + " is " + shown.standing().word()
                + state.remoteId().map(id -> ", in the shop as " + id).orElse(", not in the shop") + ".");
        shown.exemptions()
                .forEach(one -> lines.add(ExemptionOutput.what(one) + " is " + Shown.said(one.words()) + "."));
        TreeSet<FieldPath> paths = new TreeSet<>(state.local().fields().paths());
        paths.addAll(state.remote().fields().paths());
        for (FieldPath path : paths) {
            String local = side(state.local().fields(), path, state.local().changed(path));
            String remote = side(state.remote().fields(), path, state.remote().changed(path));
            lines.add(path.toString());
            lines.add("  local  " + local);
            lines.add("  shop   " + remote);
        }
        return lines;
    }

    private static String side(ProductFields fields, FieldPath path, boolean changed) {
        return Shown.text(fields.get(path)) + (changed ? "   (changed)" : "");
    }

    private static ObjectNode head(ProductService.Shown shown) {
        ObjectNode document = Json.object().put("key", shown.state().key().text());
        document.set("sku", Shown.word(sku(shown.state())));
        return document.put("state", shown.standing().word());
    }

    private static ObjectNode fields(ProductFields fields) {
        ObjectNode document = Json.object();
        fields.values().forEach((path, value) -> document.set(path.toString(), Shown.json(Optional.of(value))));
        return document;
    }

    private static Optional<Sku> sku(ProductState state) {
        return state.local().fields().skus().stream()
                .findFirst()
                .or(() -> state.remote().fields().skus().stream().findFirst());
    }

    private static Optional<String> title(ProductState state) {
        return state.local()
                .fields()
                .text(Field.TITLE)
                .or(() -> state.remote().fields().text(Field.TITLE));
    }
}
