package dev.syncline.shopify.failure;

import dev.syncline.engine.ShopUnreachable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Every failure of a shop or of the way to it, and what is done about it: the only place that decides that from status,
 * error code and complaint (a {@code userError}). The page {@code failures.md} is this table for people; a test holds them
 * together.
 */
public enum Failure {
    NOT_REACHED(Remedy.RETRY, "The shop cannot be reached", ""),
    BUDGET_USED_UP(Remedy.THROTTLED, "The shop's budget is used up", ""),
    TOO_MANY_REQUESTS(Remedy.THROTTLED, "The shop wants fewer requests", ""),
    BROKEN_OFF(Remedy.SETTLE, "The connection broke before an answer came", ""),
    SERVER_FAULT(Remedy.SETTLE, "The shop's server failed", ""),
    GARBLED(Remedy.SETTLE, "The shop's answer is no JSON, or says nothing", ""),
    INTERNAL(Remedy.SETTLE, "Something failed inside the shop", ""),
    MOVED(Remedy.SETTLE, "What was to be written is gone, or was changed meanwhile", ""),
    COMPLAINT(Remedy.PARK, "The shop does not accept the values", ""),
    NOT_UNDERSTOOD(
            Remedy.PARK,
            "The shop does not understand the request",
            "Look for a newer version of this program; `queue retry` tries again."),
    FIELD_DENIED(
            Remedy.PARK,
            "The shop does not let this app do that",
            "Give the app the scope that is named, then `queue retry`."),
    TAKEN_FOR_ATTACK(
            Remedy.STOP_RUN,
            "The shop took the request for an attack",
            "Wait some minutes, lower engine.max_concurrent, and start the sync again."),
    SILENT(
            Remedy.STOP_RUN,
            "The shop could not be asked",
            "Look at the connection and at Shopify's status page, and start the sync again."),
    BULK_INCOMPLETE(
            Remedy.STOP_RUN, "The shop did not give the whole catalogue", "Nothing was written; start the sync again."),
    TOKEN_REFUSED(
            Remedy.STOP_SHOP,
            "The shop does not accept the access token",
            "Give it a new one with `shop rotate`, and start the sync again."),
    NOT_LET_IN(
            Remedy.STOP_SHOP,
            "The shop does not let this app in",
            "Check that the app is installed and its scopes, and start the sync again."),
    FROZEN(
            Remedy.STOP_SHOP,
            "The shop is frozen or locked",
            "Its owner must settle that with Shopify; then start the sync again."),
    NO_SHOP_THERE(
            Remedy.STOP_SHOP,
            "There is no shop interface at this address",
            "Register the shop with its own myshopify.com domain.");

    private final Remedy remedy;
    private final String title;
    private final String advice;

    Failure(Remedy remedy, String title, String advice) {
        this.remedy = remedy;
        this.title = title;
        this.advice = advice;
    }

    /**
     * An entry of an answer's {@code errors}.
     *
     * @param code its code; empty where the shop gives none
     * @param whole whether the shop began nothing at all because of it
     */
    public record Code(String code, boolean whole) {}

    /** What an HTTP status other than 200 means. */
    public static Failure ofStatus(int status) {
        return switch (status) {
            case 401 -> TOKEN_REFUSED;
            case 402, 423 -> FROZEN;
            case 403 -> NOT_LET_IN;
            case 404 -> NO_SHOP_THERE;
            case 429 -> TOO_MANY_REQUESTS;
            case 430 -> TAKEN_FOR_ATTACK;
            case 400, 405, 406, 413, 414, 415, 422 -> NOT_UNDERSTOOD;
            // A redirect would carry the token elsewhere, so none is followed.
            default -> status >= 300 && status < 400 ? NO_SHOP_THERE : SERVER_FAULT;
        };
    }

    /** What the errors of an answer, or those about one write in it, mean together; at least one is needed. */
    public static Failure ofErrors(List<Code> errors) {
        return errors.stream()
                .map(Failure::ofError)
                .min(Comparator.comparing(Failure::remedy))
                .orElseThrow();
    }

    private static Failure ofError(Code error) {
        return switch (error.code()) {
            case "THROTTLED" -> BUDGET_USED_UP;
            case "INTERNAL_SERVER_ERROR", "TIMEOUT" -> INTERNAL;
            case "SHOP_INACTIVE" -> FROZEN;
            case "ACCESS_DENIED" -> error.whole() ? NOT_LET_IN : FIELD_DENIED;
            // Documents that are wrong often have no code; once the shop has begun, nothing is known of such an error.
            case "" -> error.whole() ? NOT_UNDERSTOOD : INTERNAL;
            default -> NOT_UNDERSTOOD;
        };
    }

    /**
     * What a complaint about the input of one write means.
     *
     * @param code its code; empty where the mutation has none
     * @param field the input that it is about
     */
    public static Failure ofComplaint(String code, List<String> field) {
        return switch (code) {
            case "STALE_OBJECT", "CHANGE_FROM_QUANTITY_STALE", "COMPARE_QUANTITY_STALE", "PRODUCT_DOES_NOT_EXIST" ->
                MOVED;
            // The same is being carried out at this moment, or was begun once and broke off.
            case "INTERNAL_ERROR",
                    "JOB_ERROR",
                    "IDEMPOTENCY_CONCURRENT_REQUEST",
                    "IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED" -> INTERNAL;
            // Some mutations give no code. All that we say of a product's identity is the id that the shop gave us.
            case "" -> isProductId(field) ? MOVED : COMPLAINT;
            default -> COMPLAINT;
        };
    }

    private static boolean isProductId(List<String> field) {
        return switch (field.size()) {
            case 1 -> field.getFirst().equals("id") || field.getFirst().equals("productId");
            case 2 -> field.getFirst().equals("product") && field.getLast().equals("id");
            default -> false;
        };
    }

    /** What is done about it. */
    public Remedy remedy() {
        return remedy;
    }

    /** What it is, in a few words. */
    public String title() {
        return title;
    }

    /** What a person can do about it; empty where the program sees to it by itself. */
    public String advice() {
        return advice;
    }

    /** What a person is told, with the particulars of the case. */
    public String words(String particulars) {
        String what = particulars.isBlank() ? title + "." : title + ": " + particulars.strip();
        String ended = what.endsWith(".") ? what : what + ".";
        return advice.isEmpty() ? ended : ended + " " + advice;
    }

    /** The error that ends a reading. */
    public ShopUnreachable unreachable(String particulars) {
        return new ShopUnreachable(words(particulars), remedy == Remedy.STOP_SHOP);
    }

    /** As the other, with what brought it about. */
    public ShopUnreachable unreachable(String particulars, Throwable cause) {
        return new ShopUnreachable(words(particulars), remedy == Remedy.STOP_SHOP, cause);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
