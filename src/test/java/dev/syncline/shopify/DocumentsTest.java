package dev.syncline.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import graphql.ParseAndValidate;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DocumentsTest {
    private static final Path RESOURCES = Path.of("src/main/resources/dev/syncline/graphql");
    private static final Path CODE = Path.of("src/main/java/dev/syncline/shopify");
    private static final Set<String> FRAGMENTS = Set.of("ShopProduct", "ShopVariant");

    private final Documents documents = new Documents(new OnDemand(
            () -> Set.of(FieldPath.metafield("custom", "care"), FieldPath.metafield("$app:spec", "max-w_2"))));

    @BeforeEach
    void look() {
        documents.onDemand().look();
    }

    @Test
    void every_document_is_valid_in_the_published_schema_alone_and_packed() throws IOException {
        Optional<Path> file = PublishedSchema.file();
        assumeTrue(
                file.isPresent(),
                "Shopify's published schema is not here; set SYNCLINE_SHARED to the folder that holds shopify/.");
        GraphQLSchema schema = PublishedSchema.load(file.get());
        List<String> complaints = new ArrayList<>();
        for (String name : names()) {
            if (FRAGMENTS.contains(name)) {
                continue;
            }
            complaints.addAll(complaints(schema, name, documents.complete(name)));
            for (int copies : new int[] {1, 2, 25}) {
                complaints.addAll(complaints(schema, name, documents.packed(Collections.nCopies(copies, name))));
            }
        }
        complaints.addAll(complaints(schema, "bulk", documents.bulk()));
        complaints.addAll(complaints(schema, "tags", documents.packed(List.of("TagsAdd", "TagsRemove", "TagsRemove"))));
        complaints.addAll(complaints(
                schema,
                "mixed",
                documents.packed(List.of("ProductDelete", "ProductUpdate", "VariantsCreate", "OptionUpdate"))));
        assertEquals(List.of(), complaints);
    }

    @Test
    void no_document_selects_a_field_that_no_code_reads() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        Set<String> unread = new TreeSet<>();
        for (String name : names()) {
            for (String field : selected(Parser.parse(documents.text(name)))) {
                if (code.indexOf("\"" + field + "\"") < 0) {
                    unread.add(name + ": " + field);
                }
            }
        }
        assertEquals(Set.of(), unread);
    }

    @Test
    void the_bulk_query_selects_what_the_fragments_select() {
        Set<String> bulk = selected(Parser.parse(documents.text("BulkProducts")));
        Set<String> fragments = selected(Parser.parse(documents.text("ShopProduct")));
        fragments.addAll(selected(Parser.parse(documents.text("ShopVariant"))));
        bulk.removeAll(Set.of("variantsCount", "count"));
        fragments.removeAll(Set.of("pageInfo", "hasNextPage", "endCursor"));
        assertEquals(fragments, bulk);
    }

    @Test
    void the_metafields_that_we_carry_are_selected_with_their_digests_where_one_may_be_written() {
        String read = documents.complete("ProductsById");
        assertTrue(
                read.contains("m_custom_002ecare: metafield(namespace: \"custom\", key: \"care\") { type value"
                        + " compareDigest }"),
                read);
        assertTrue(documents.bulk().contains("key: \"max-w_2\") { type value }"), documents.bulk());
        assertFalse(documents.complete("VariantPage").contains("metafield"));
    }

    @Test
    void the_alias_of_a_metafield_gives_its_name_back() {
        Map<FieldPath, Value> values = new HashMap<>();
        OnDemand.decode(
                JsonMapper.shared()
                        .readTree("{\"m__0024app_003aspec_002emax_002dw_005f2\": {\"type\": \"url\", \"value\": \"x\"},"
                                + " \"m_custom_002ecare\": null, \"metafield\": {\"value\": \"K\"}}"),
                values,
                new HashMap<>());
        assertEquals(Map.of(FieldPath.metafield("$app:spec", "max-w_2"), new Value.Metafield("url", "x")), values);
    }

    @Test
    void a_document_is_named_after_its_file_and_operations_have_names() throws IOException {
        for (String name : names()) {
            Document document = Parser.parse(documents.text(name));
            String defined = document.getDefinitions().getFirst() instanceof OperationDefinition operation
                    ? operation.getName()
                    : ((FragmentDefinition) document.getDefinitions().getFirst()).getName();
            assertEquals(name, defined);
        }
    }

    @Test
    void copies_do_not_share_variables_but_the_page() {
        String text = documents.packed(List.of("VariantsUpdate", "VariantsUpdate"));
        assertTrue(
                text.contains("p0: productVariantsBulkUpdate(productId: $productId_0, variants: $variants_0)"), text);
        assertTrue(
                text.contains("p1: productVariantsBulkUpdate(productId: $productId_1, variants: $variants_1)"), text);
        assertEquals(1, text.split("\\$variantPage: Int!", -1).length - 1);
        assertTrue(text.contains("namespace: \"$app\""), "What only looks like a variable is left alone");
    }

    private static List<String> complaints(GraphQLSchema schema, String name, String text) {
        return ParseAndValidate.validate(schema, Parser.parse(text), Locale.ROOT).stream()
                .map(error -> name + ": " + error.getMessage())
                .toList();
    }

    /** The fields below the root of each operation, without the wrappings of connections. */
    private static Set<String> selected(Document document) {
        Set<String> fields = new TreeSet<>();
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof OperationDefinition operation) {
                for (Field root : operation.getSelectionSet().getSelectionsOfType(Field.class)) {
                    collect(root.getSelectionSet(), fields);
                }
            } else if (definition instanceof FragmentDefinition fragment) {
                collect(fragment.getSelectionSet(), fields);
            }
        }
        return fields;
    }

    private static void collect(SelectionSet selection, Set<String> fields) {
        for (Field field : selection.getSelectionsOfType(Field.class)) {
            if (!Set.of("edges", "node", "nodes").contains(field.getName())) {
                fields.add(field.getName());
            }
            if (field.getSelectionSet() != null) {
                collect(field.getSelectionSet(), fields);
            }
        }
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES)) {
            return files.map(file -> file.getFileName().toString().replace(".graphql", ""))
                    .sorted()
                    .toList();
        }
    }
}
