package dev.syncline.sandbox.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Node;
import graphql.language.TypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Our schema file says nothing that Shopify's published one does not say, too. */
class SchemaSubsetTest {
    private static final Path PUBLISHED = Path.of("../shared/shopify/admin-2026-10.graphql.gz");

    private final List<String> differences = new ArrayList<>();

    @Test
    void everything_in_our_schema_exists_alike_in_the_published_one() throws IOException {
        assumeTrue(Files.exists(PUBLISHED), () -> "the published schema is not at " + PUBLISHED.toAbsolutePath());
        TypeDefinitionRegistry published;
        try (Reader reader =
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(PUBLISHED)), StandardCharsets.UTF_8)) {
            published = new SchemaParser().parse(reader);
        }
        TypeDefinitionRegistry ours = ShopSchema.definitions();
        assertTrue(
                ours.types().size() > 100,
                "our schema is small: " + ours.types().size());
        for (TypeDefinition<?> type : ours.types().values()) {
            TypeDefinition<?> theirs = published.types().get(type.getName());
            if (theirs == null || theirs.getClass() != type.getClass()) {
                differences.add(type.getName() + " does not exist, or is another kind of type");
            } else {
                compare(type, theirs);
            }
        }
        ours.scalars().keySet().stream()
                .filter(scalar -> !published.scalars().containsKey(scalar))
                .forEach(scalar -> differences.add("scalar " + scalar));
        assertEquals(List.of(), differences);
    }

    private void compare(TypeDefinition<?> ours, TypeDefinition<?> theirs) {
        switch (ours) {
            case EnumTypeDefinition values -> {
                Set<String> known = new HashSet<>();
                ((EnumTypeDefinition) theirs).getEnumValueDefinitions().forEach(value -> known.add(value.getName()));
                values.getEnumValueDefinitions().stream()
                        .filter(value -> !known.contains(value.getName()))
                        .forEach(value -> differences.add(ours.getName() + "." + value.getName()));
                assertTrue(ours.getDirectives().isEmpty());
            }
            case InputObjectTypeDefinition input -> {
                InputObjectTypeDefinition known = (InputObjectTypeDefinition) theirs;
                inputs(ours.getName(), input.getInputValueDefinitions(), known.getInputValueDefinitions());
                required(ours.getName(), input.getInputValueDefinitions(), known.getInputValueDefinitions());
                if (input.hasDirective("oneOf") != known.hasDirective("oneOf")) {
                    differences.add(ours.getName() + " differs in @oneOf");
                }
            }
            case ImplementingTypeDefinition<?> object ->
                fields(ours.getName(), object, (ImplementingTypeDefinition<?>) theirs);
            default -> differences.add(ours.getName() + ": a kind of type that this test does not know");
        }
    }

    private void fields(String name, ImplementingTypeDefinition<?> ours, ImplementingTypeDefinition<?> theirs) {
        List<String> faces = print(theirs.getImplements());
        print(ours.getImplements()).stream()
                .filter(face -> !faces.contains(face))
                .forEach(face -> differences.add(name + " implements " + face));
        for (FieldDefinition field : ours.getFieldDefinitions()) {
            FieldDefinition known = theirs.getFieldDefinitions().stream()
                    .filter(each -> each.getName().equals(field.getName()))
                    .findFirst()
                    .orElse(null);
            String path = name + "." + field.getName();
            if (known == null || !print(known.getType()).equals(print(field.getType()))) {
                differences.add(path);
                continue;
            }
            inputs(path, field.getInputValueDefinitions(), known.getInputValueDefinitions());
            required(path, field.getInputValueDefinitions(), known.getInputValueDefinitions());
        }
    }

    private void inputs(String path, List<InputValueDefinition> ours, List<InputValueDefinition> theirs) {
        for (InputValueDefinition input : ours) {
            boolean alike = theirs.stream()
                    .anyMatch(known -> known.getName().equals(input.getName())
                            && print(known.getType()).equals(print(input.getType()))
                            && print(known.getDefaultValue()).equals(print(input.getDefaultValue())));
            if (!alike) {
                differences.add(path + "(" + input.getName() + ")");
            }
        }
    }

    /** What is mandatory there must be known here, else a valid request would be refused, or an invalid one taken. */
    private void required(String path, List<InputValueDefinition> ours, List<InputValueDefinition> theirs) {
        theirs.stream()
                .filter(known -> print(known.getType()).endsWith("!") && known.getDefaultValue() == null)
                .filter(known ->
                        ours.stream().noneMatch(input -> input.getName().equals(known.getName())))
                .forEach(known -> differences.add(path + " lacks the mandatory " + known.getName()));
    }

    private static List<String> print(List<?> types) {
        return types.stream().map(each -> print((Node<?>) each)).toList();
    }

    private static String print(Node<?> node) {
        return node == null ? "" : AstPrinter.printAst(node);
    }
}
