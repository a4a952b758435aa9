package dev.syncline.sandbox.schema;

/** A request that is well formed and still refused; shown to the client as a top-level error. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;

    /** @param code what stands in {@code extensions.code} */
    public RefusedException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** @return what stands in {@code extensions.code} */
    public String code() {
        return code;
    }
}
