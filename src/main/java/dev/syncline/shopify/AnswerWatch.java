package dev.syncline.shopify;

/** Hears how every request ended. Implementations are thread-safe, quick, and throw nothing. */
@FunctionalInterface
interface AnswerWatch {
    /** Takes no notice. */
    AnswerWatch NOBODY = (request, read, predicted, nanos) -> {};

    /**
     * A request was answered, or is known not to be.
     *
     * @param request what was sent
     * @param read the reply and what it says of the budget
     * @param predicted what it was expected to cost, in points
     * @param nanos from the moment it left until its answer was there, without waiting for budget
     */
    void answered(GraphQlRequest request, ReplyReader.Read read, double predicted, long nanos);
}
