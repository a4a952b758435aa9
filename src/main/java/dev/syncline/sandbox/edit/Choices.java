package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Option;
import dev.syncline.sandbox.catalogue.OptionValue;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.schema.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The options of a product while variants choose among their values: a value that does not exist yet is made. Lives within
 * one mutation.
 */
final class Choices {
    private final Shop shop;
    private final List<Option> options;

    Choices(Shop shop, List<Option> options) {
        this.shop = shop;
        this.options = new ArrayList<>(options);
    }

    /** @return the options, with the values that were made */
    List<Option> options() {
        return List.copyOf(options);
    }

    /**
     * Reads which values a variant chooses.
     *
     * @param before what it had chosen, empty for a new one
     * @return one name for each option, empty where something is wrong
     */
    Optional<List<String>> read(
            List<Arguments> inputs, List<String> before, List<String> path, Codes codes, Report report) {
        List<@Nullable String> chosen = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            chosen.add(i < before.size() ? before.get(i) : null);
        }
        for (int i = 0; i < inputs.size(); i++) {
            Arguments input = inputs.get(i);
            int place = place(input);
            if (place < 0) {
                report.add(
                        Report.path(path, "optionValues", Integer.toString(i)),
                        "Option does not exist",
                        codes.unknownOption());
                return Optional.empty();
            }
            Optional<String> name = value(place, input);
            if (name.isEmpty()) {
                report.add(
                        Report.path(path, "optionValues", Integer.toString(i)),
                        "Option value does not exist",
                        codes.unknownValue());
                return Optional.empty();
            }
            chosen.set(place, name.get());
        }
        List<String> names = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            String name = chosen.get(i);
            if (name == null) {
                missing.add(options.get(i).name());
            } else {
                names.add(name);
            }
        }
        if (!missing.isEmpty()) {
            report.add(path, "You need to add option values for " + String.join(", ", missing), codes.missing());
            return Optional.empty();
        }
        return Optional.of(names);
    }

    /** The codes that a mutation has for these errors. */
    record Codes(String unknownOption, String unknownValue, String missing) {}

    private int place(Arguments input) {
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            boolean same = input.given("optionId")
                    ? shop.ids().gid(IdKind.OPTION, option.id()).equals(input.text("optionId"))
                    : option.name().equalsIgnoreCase(input.text("optionName").strip());
            if (same) {
                return i;
            }
        }
        return input.given("id") ? placeOfValue(input.text("id")) : -1;
    }

    private int placeOfValue(String gid) {
        for (int i = 0; i < options.size(); i++) {
            for (OptionValue value : options.get(i).values()) {
                if (shop.ids().gid(IdKind.OPTION_VALUE, value.id()).equals(gid)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private Optional<String> value(int place, Arguments input) {
        Option option = options.get(place);
        if (input.given("id")) {
            return option.values().stream()
                    .filter(value ->
                            shop.ids().gid(IdKind.OPTION_VALUE, value.id()).equals(input.text("id")))
                    .map(OptionValue::name)
                    .findFirst();
        }
        String name = input.text("name").strip();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        for (OptionValue value : option.values()) {
            if (value.name().equals(name)) {
                return Optional.of(name);
            }
        }
        List<OptionValue> more = new ArrayList<>(option.values());
        more.add(new OptionValue(shop.numbers().next(IdKind.OPTION_VALUE), name));
        options.set(place, option.withValues(more));
        return Optional.of(name);
    }
}
