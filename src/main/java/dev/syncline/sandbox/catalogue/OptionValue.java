package dev.syncline.sandbox.catalogue;

/**
 * One value of an option.
 *
 * @param id number within {@link IdKind#OPTION_VALUE}
 * @param name unique within the option
 */
public record OptionValue(long id, String name) {}
