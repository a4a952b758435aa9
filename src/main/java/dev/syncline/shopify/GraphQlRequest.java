package dev.syncline.shopify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to the shop.
 *
 * @param shape what requests of the same cost per copy have in common
 * @param text the document
 * @param variables its variables
 * @param calculated its cost in points by the published rules
 * @param writes how many writes are packed into it; 0 where it is no packing of writes
 * @param mutation whether it may change something
 */
record GraphQlRequest(
        String shape,
        String text,
        Map<String, @Nullable Object> variables,
        double calculated,
        int writes,
        boolean mutation) {

    /** A document sent alone. */
    static GraphQlRequest alone(
            Documents documents, String name, Map<String, @Nullable Object> variables, double cost) {
        String shape = variables.get(Template.VARIANT_PAGE) instanceof Integer page ? name + "/" + page : name;
        boolean mutation = documents.template(name).mutation();
        return new GraphQlRequest(shape, documents.complete(name), variables, cost, 0, mutation);
    }

    /** Several calls side by side. */
    static GraphQlRequest packed(Documents documents, List<Call> calls, int variantPage) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        double cost = 0;
        boolean product = false;
        for (int number = 0; number < calls.size(); number++) {
            Call call = calls.get(number);
            Template template = documents.template(call.template()).giving(call.giving());
            for (Map.Entry<String, @Nullable Object> variable : call.variables().entrySet()) {
                variables.put(Template.numbered(variable.getKey(), number), variable.getValue());
            }
            product |= template.selectsProduct();
            cost += call.cost(template, documents.productCost(variantPage));
        }
        if (product) {
            variables.put(Template.VARIANT_PAGE, variantPage);
        }
        String given = calls.getFirst().giving().isWhole()
                ? ""
                : calls.getFirst().giving().selection();
        String shape = calls.getFirst().template() + "/" + (product ? variantPage : given);
        boolean mutation = documents.template(calls.getFirst().template()).mutation();
        return new GraphQlRequest(
                shape, documents.packedCalls(calls), variables, cost, mutation ? calls.size() : 0, mutation);
    }

    /**
     * One copy of a template with its variables.
     *
     * @param template the template's name
     * @param variables its variables by the names in the template
     * @param inputs entries of its input lists, which cost a little each
     * @param giving what it has the shop give back
     */
    record Call(String template, Map<String, @Nullable Object> variables, int inputs, Giving giving) {
        private static final double EACH_INPUT = 0.2;

        /** One that has the shop give back all that its template selects. */
        Call(String template, Map<String, @Nullable Object> variables, int inputs) {
            this(template, variables, inputs, Giving.WHOLE);
        }

        Call giving(Giving other) {
            return new Call(template, variables, inputs, other);
        }

        double cost(Template of, double product) {
            double base = of.mutation() ? CostEstimate.MUTATION : 1;
            if (!giving.isWhole()) {
                return (of.mutation() ? base : 0) + giving.points();
            }
            return base + (of.selectsProduct() ? product : 2) + EACH_INPUT * inputs;
        }
    }
}
