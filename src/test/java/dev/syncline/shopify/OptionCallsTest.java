package dev.syncline.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.MutationKind;
import dev.syncline.model.ProductOption;
import dev.syncline.model.Value;
import dev.syncline.shopify.GraphQlRequest.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OptionCallsTest {
    private static final String NONE =
            "[{'id':'o0','name':'Title','optionValues':" + "[{'id':'v0','name':'Default Title','hasVariants':true}]}]";
    private static final String COLOR = "[{'id':'o1','name':'Color','optionValues':"
            + "[{'id':'v1','name':'Red','hasVariants':true},{'id':'v2','name':'Blue','hasVariants':false}]}]";
    private static final String TWO = "[{'id':'o1','name':'Color','optionValues':"
            + "[{'id':'v1','name':'Red','hasVariants':true}]},"
            + "{'id':'o2','name':'Size','optionValues':[{'id':'v3','name':'S','hasVariants':true}]}]";

    private final JsonMapper json = new JsonMapper();

    @Test
    void options_as_wanted_need_no_step() {
        assertTrue(steps(COLOR, option("Color", "Red", "Blue")).isEmpty());
        assertTrue(steps(NONE).isEmpty());
        assertTrue(steps(NONE, option("Title", "Default Title")).isEmpty());
    }

    @Test
    void the_first_options_are_created() {
        Call call = only(steps(NONE, option("Color", "Red", "Blue")));
        assertEquals("OptionsCreate", call.template());
        assertEquals(
                List.of(Map.of("name", "Color", "values", List.of(Map.of("name", "Red"), Map.of("name", "Blue")))),
                call.variables().get("options"));
    }

    @Test
    void options_that_are_not_wanted_at_all_are_deleted() {
        Call call = only(steps(TWO));
        assertEquals("OptionsDelete", call.template());
        assertEquals(List.of("o1", "o2"), call.variables().get("options"));
    }

    @Test
    void a_value_is_added_and_an_unused_one_removed() {
        Call call = only(steps(COLOR, option("Color", "Red", "Green")));
        assertEquals("OptionUpdate", call.template());
        assertEquals(List.of(Map.of("name", "Green")), call.variables().get("add"));
        assertEquals(List.of("v2"), call.variables().get("delete"));
    }

    @Test
    void a_value_that_a_variant_has_stays() {
        List<Call> steps = steps(COLOR, option("Color", "Blue"));
        assertTrue(steps.stream().noneMatch(call -> call.variables().containsKey("delete")), steps.toString());
    }

    @Test
    void an_option_is_renamed_and_a_value_respelt_in_place() {
        Call call = only(steps(COLOR, option("Colour", "RED", "Blue")));
        assertEquals(Map.of("id", "o1", "name", "Colour"), call.variables().get("option"));
        assertEquals(
                List.of(Map.of("id", "v1", "name", "RED")), call.variables().get("update"));
    }

    @Test
    void another_order_is_a_step_of_its_own() {
        Call call = only(steps(TWO, option("Size", "S"), option("Color", "Red")));
        assertEquals("OptionsReorder", call.template());
        assertEquals(
                List.of(
                        Map.of("name", "Size", "values", List.of(Map.of("name", "S"))),
                        Map.of("name", "Color", "values", List.of(Map.of("name", "Red")))),
                call.variables().get("options"));
    }

    @Test
    void one_option_goes_and_another_comes() {
        List<Call> steps = steps(TWO, option("Color", "Red"));
        assertEquals(
                List.of("OptionsDelete"), steps.stream().map(Call::template).toList());
        steps = steps(COLOR, option("Color", "Red", "Blue"), option("Size", "S"));
        assertEquals(
                List.of("OptionsCreate"), steps.stream().map(Call::template).toList());
    }

    private List<Call> steps(String present, ProductOption... wanted) {
        JsonNode options = json.readTree(present.replace('\'', '"'));
        FieldWrite write = new FieldWrite(
                FieldPath.of(Field.OPTIONS), Optional.empty(), Optional.of(new Value.Options(List.of(wanted))));
        return OptionCalls.of(Answers.write(MutationKind.OPTIONS, 1, write), "p", options).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Call only(List<Call> steps) {
        assertEquals(1, steps.size(), steps.toString());
        return steps.getFirst();
    }

    private static ProductOption option(String name, String... values) {
        return new ProductOption(name, List.of(values));
    }
}
