package dev.syncline.sandbox.edit;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Metafield values of the type {@code money}. */
final class MoneyValue {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final BigDecimal LIMIT = new BigDecimal("1000000000000000000");

    private MoneyValue() {}

    /** @return why the value is refused, if it is */
    static Optional<String> problem(String value) {
        JsonNode money;
        try {
            money = JSON.readTree(value);
        } catch (JacksonException e) {
            money = JSON.nullNode();
        }
        if (!money.isObject()) {
            return Optional.of("Value must be a stringified JSON object with amount (numeric) and currency_code (string"
                    + " matching the shop's currency) fields.");
        }
        String currency = money.path("currency_code").asString("");
        Optional<BigDecimal> amount = amount(money.path("amount").asString(""));
        if (currency.isBlank()) {
            return Optional.of("Value must have a currency code.");
        }
        if (amount.isEmpty()) {
            return Optional.of("Value must have a numeric amount.");
        }
        if (amount.get().abs().compareTo(LIMIT) > 0) {
            return Optional.of("Value must be within +/-" + LIMIT + ".");
        }
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(each -> each.getCurrencyCode().equals(currency));
        return known ? Optional.empty() : Optional.of("Value contains an invalid currency, " + currency + ".");
    }

    private static Optional<BigDecimal> amount(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
