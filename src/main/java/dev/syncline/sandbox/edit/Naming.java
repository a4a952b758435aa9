package dev.syncline.sandbox.edit;

import java.util.List;

/** Where a mutation reports errors of product fields: each has its own habit. */
enum Naming {
    /** {@code productCreate} and {@code productUpdate}: the field itself. */
    PLAIN,
    /** {@code productSet}: the input as a whole, save for the title. */
    SET;

    List<String> path(String field) {
        return switch (this) {
            case PLAIN -> List.of(field);
            case SET -> List.of("input");
        };
    }

    void titleTooLong(Report report) {
        switch (this) {
            case PLAIN -> report.add(List.of("title"), "Title is too long (maximum is 255 characters)", "");
            case SET ->
                report.add(List.of("input", "title"), "is too long (maximum is 255 characters)", "INVALID_INPUT");
        }
    }

    void titleBlank(Report report) {
        switch (this) {
            case PLAIN -> report.add(List.of("title"), "Title can't be blank", "");
            case SET -> report.add(List.of("input", "title"), "Title can't be blank", "INVALID_PRODUCT");
        }
    }

    String code(String ofSet) {
        return this == SET ? ofSet : "";
    }
}
