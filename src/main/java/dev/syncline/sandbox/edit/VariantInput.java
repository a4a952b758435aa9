package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.canon.Prices;
import dev.syncline.sandbox.catalogue.Item;
import dev.syncline.sandbox.catalogue.UnitMeasure;
import dev.syncline.sandbox.catalogue.VariantDraft;
import dev.syncline.sandbox.schema.Arguments;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The plain fields of a variant, as bulk mutations and {@code productSet} take them. */
final class VariantInput {
    private VariantInput() {}

    static void apply(VariantDraft draft, Arguments input, List<String> path, Report report) {
        compareAtPrice(draft, input, path, report);
        price(draft, input, path, report);
        if (input.has("barcode")) {
            draft.barcode = input.text("barcode").strip();
        }
        if (input.has("sku")) {
            draft.sku = input.text("sku").strip();
        }
        draft.taxable = input.flag("taxable", draft.taxable);
        draft.taxCode = input.has("taxCode") ? input.text("taxCode") : draft.taxCode;
        if (input.given("inventoryPolicy")) {
            draft.inventoryPolicy = input.text("inventoryPolicy");
        }
        draft.requiresComponents = input.flag("requiresComponents", draft.requiresComponents);
        draft.showUnitPrice = input.flag("showUnitPrice", draft.showUnitPrice);
        input.object("unitPriceMeasurement")
                .ifPresent(measure -> draft.unitMeasure = new UnitMeasure(
                        measure.real("quantityValue"),
                        measure.text("quantityUnit"),
                        measure.number("referenceValue").orElse(0),
                        measure.text("referenceUnit")));
        input.object("inventoryItem").ifPresent(item -> item(draft, item, Report.path(path, "inventoryItem"), report));
    }

    private static void compareAtPrice(VariantDraft draft, Arguments input, List<String> path, Report report) {
        if (!input.has("compareAtPrice")) {
            return;
        }
        Optional<BigDecimal> amount = input.amount("compareAtPrice");
        if (amount.isPresent() && amount.get().compareTo(Prices.LIMIT) >= 0) {
            report.add(Report.path(path, "compareAtPrice"), "must be less than " + Prices.LIMIT, "INVALID_INPUT");
        } else if (amount.isPresent() && amount.get().signum() < 0) {
            report.add(
                    Report.path(path, "compareAtPrice"),
                    "Compare at price must be greater than or equal to 0",
                    "GREATER_THAN_OR_EQUAL_TO");
        } else {
            draft.compareAtPrice = amount.map(Prices::canonical);
        }
    }

    private static void price(VariantDraft draft, Arguments input, List<String> path, Report report) {
        Optional<BigDecimal> amount = input.amount("price");
        if (amount.isEmpty()) {
            return;
        }
        if (amount.get().signum() < 0) {
            report.add(
                    Report.path(path, "price"), "Price must be greater than or equal to 0", "GREATER_THAN_OR_EQUAL_TO");
        } else if (amount.get().compareTo(Prices.LIMIT) >= 0) {
            report.add(Report.path(path, "price"), "must be less than " + Prices.LIMIT, "INVALID_INPUT");
        } else {
            draft.price = Prices.canonical(amount.get());
        }
    }

    private static void item(VariantDraft draft, Arguments input, List<String> path, Report report) {
        if (input.has("sku")) {
            draft.sku = input.text("sku").strip();
            if (draft.sku.codePointCount(0, draft.sku.length()) > 255) {
                report.add(Report.path(path, "sku"), "SKU is too long (maximum is 255 characters)", "INVALID_INPUT");
            }
        }
        Item old = draft.item;
        Optional<Arguments> weight = input.object("measurement").flatMap(measure -> measure.object("weight"));
        if (weight.isPresent() && weight.get().real("value") < 0) {
            report.add(
                    Report.path(path, "measurement", "weight", "value"),
                    "Weight must be greater than or equal to 0",
                    "GREATER_THAN_OR_EQUAL_TO");
        }
        draft.item = new Item(
                input.flag("tracked", old.tracked()),
                input.flag("requiresShipping", old.requiresShipping()),
                input.has("cost") ? input.amount("cost").map(Prices::canonical) : old.cost(),
                input.has("countryCodeOfOrigin") ? input.text("countryCodeOfOrigin") : old.country(),
                input.has("provinceCodeOfOrigin") ? input.text("provinceCodeOfOrigin") : old.province(),
                harmonized(input, old, path, report),
                weight.map(each -> each.real("value")).orElse(old.weight()),
                weight.map(each -> each.text("unit")).orElse(old.weightUnit()),
                old.stock());
    }

    /** Dots and spaces go; six to thirteen digits stay. */
    private static String harmonized(Arguments input, Item old, List<String> path, Report report) {
        if (!input.has("harmonizedSystemCode")) {
            return old.harmonizedSystemCode();
        }
        String code = input.text("harmonizedSystemCode").replaceAll("[.\\s-]", "");
        if (!code.isEmpty() && !code.matches("\\d{6,13}")) {
            report.add(
                    Report.path(path, "harmonizedSystemCode"),
                    "Harmonized system code must be a number between 6 and 13 digits long",
                    "INVALID_INPUT");
            return old.harmonizedSystemCode();
        }
        return code;
    }
}
