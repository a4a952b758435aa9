package dev.syncline.shopify.failure;

import dev.syncline.engine.ShopUnreachable;
import dev.syncline.model.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every failure of a shop or of the way to it, and what is done about it: the only place that decides that from status,
 * error code and complaint (a {@code userError}). The page {@code failures.md} is this table for people; a test holds them
 * together.
 */
public enum Failure {
    NOT_REACHED(Remedy.RETRY),
    BUDGET_USED_UP(Remedy.THROTTLED),
    TOO_MANY_REQUESTS(Remedy.THROTTLED),
    BROKEN_OFF(Remedy.SETTLE),
    SERVER_FAULT(Remedy.SETTLE),
    GARBLED(Remedy.SETTLE),
    INTERNAL(Remedy.SETTLE),
    MOVED(Remedy.SETTLE),
    COMPLAINT(Remedy.PARK),
    NOT_UNDERSTOOD(Remedy.PARK),
    FIELD_DENIED(Remedy.PARK),
    TAKEN_FOR_ATTACK(Remedy.STOP_RUN),
    SILENT(Remedy.STOP_RUN),
    BULK_INCOMPLETE(Remedy.STOP_RUN),
    TOKEN_REFUSED(Remedy.STOP_SHOP),
    NOT_LET_IN(Remedy.STOP_SHOP),
    FROZEN(Remedy.STOP_SHOP),
    NO_SHOP_THERE(Remedy.STOP_SHOP);

    private final Remedy remedy;

    Failure(Remedy remedy) {
        this.remedy = remedy;
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
    public Sentence title() {
        return FailureSentences.title(this);
    }

    /** What a person can do about it; empty where the program sees to it by itself. */
    public Optional<Sentence> advice() {
        return FailureSentences.advice(this);
    }

    /** What a person is told, with the particulars of the case in the words of somebody else. */
    public Sentence words(String particulars) {
        if (particulars.isBlank()) {
            return advised(FailureSentences.alone(title()));
        }
        Sentence said = Sentence.verbatim(particulars.strip());
        return particulars.strip().endsWith(".") ? wordsWith(said) : words(said);
    }

    /** What a person is told, with the particulars of the case, which do not end as a sentence does. */
    public Sentence words(Sentence particulars) {
        return advised(FailureSentences.with(title(), particulars));
    }

    /** As the other, with particulars that end as a sentence does. */
    public Sentence wordsWith(Sentence particulars) {
        return advised(FailureSentences.withSentence(title(), particulars));
    }

    /** The error that ends a reading. */
    public ShopUnreachable unreachable(Sentence words) {
        return new ShopUnreachable(words, remedy == Remedy.STOP_SHOP);
    }

    /** As the other, with what brought it about. */
    public ShopUnreachable unreachable(Sentence words, Throwable cause) {
        return new ShopUnreachable(words, remedy == Remedy.STOP_SHOP, cause);
    }

    private Sentence advised(Sentence what) {
        return advice().map(what::then).orElse(what);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
