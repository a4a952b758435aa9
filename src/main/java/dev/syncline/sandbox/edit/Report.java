package dev.syncline.sandbox.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the user errors of one mutation, in the order in which its checks are made. */
final class Report {
    private final List<UserError> errors = new ArrayList<>();

    void add(List<String> field, String message, String code) {
        errors.add(new UserError(field, message, code));
    }

    void addAll(Report other) {
        errors.addAll(other.errors);
    }

    /** @return the same errors, one code called by another name */
    Report recoded(String from, String to) {
        Report recoded = new Report();
        errors.forEach(error ->
                recoded.add(error.field(), error.message(), error.code().equals(from) ? to : error.code()));
        return recoded;
    }

    boolean isClean() {
        return errors.isEmpty();
    }

    List<Map<String, @Nullable Object>> asFields() {
        return errors.stream().map(UserError::asFields).toList();
    }

    /** @return a path one step deeper */
    static List<String> path(List<String> start, String... more) {
        List<String> path = new ArrayList<>(start);
        path.addAll(List.of(more));
        return List.copyOf(path);
    }
}
