package dev.syncline.sandbox.search;

/**
 * One term of a search.
 *
 * @param field empty for a bare word
 * @param comparison {@code =}, {@code >}, {@code >=}, {@code <} or {@code <=}
 * @param value without quotes
 * @param quoted whether it stood in quotes
 */
record SearchTerm(String field, String comparison, String value, boolean quoted) {

    static SearchTerm of(String field, String rest, boolean quoted) {
        String comparison = "=";
        String value = rest;
        for (String each : new String[] {">=", "<=", ">", "<"}) {
            if (rest.startsWith(each)) {
                comparison = each;
                value = rest.substring(each.length());
                break;
            }
        }
        return new SearchTerm(field, comparison, value, quoted);
    }
}
