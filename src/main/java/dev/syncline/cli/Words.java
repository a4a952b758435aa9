package dev.syncline.cli;

import dev.syncline.compare.FirstAgreement;
import dev.syncline.engine.RunKind;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.OperationKind;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductStanding;
import dev.syncline.rules.Mode;
import dev.syncline.rules.Ownership;
import dev.syncline.rules.Strategy;
import dev.syncline.service.webhook.WebhookState;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words of the command line, and what they mean. */
final class Words {
    private Words() {}

    /** Makes a command line and its subcommands understand the words. */
    static void teach(CommandLine line) {
        teach(line, RunKind.class, "a kind of sync", RunKind::word);
        teach(line, OperationKind.class, "an operation", Words::dashed);
        teach(line, FieldGroup.class, "a group of fields", Words::dashed);
        teach(line, Field.class, "a field", Field::fieldName);
        teach(line, Mode.class, "a mode", Mode::word);
        teach(line, Ownership.class, "an owner", Ownership::word);
        teach(line, FirstAgreement.class, "a way of adoption", Words::dashed);
        teach(line, Strategy.class, "a strategy", Strategy::name);
        teach(line, Priority.class, "a priority", Priority::name);
        teach(line, WebhookState.class, "a state of webhooks", Words::dashed);
        teach(line, ProductStanding.class, "a state of products", ProductStanding::word);
        line.registerConverter(Instant.class, Words::moment);
    }

    private static <E extends Enum<E>> void teach(
            CommandLine line, Class<E> type, String what, Function<E, String> word) {
        line.registerConverter(type, converter(type, what, word));
    }

    private static <E extends Enum<E>> ITypeConverter<E> converter(
            Class<E> type, String what, Function<E, String> word) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> word.apply(constant).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is not " + what + ". There are: "
                        + Arrays.stream(type.getEnumConstants()).map(word).collect(Collectors.joining(", "))));
    }

    /** A moment: with its zone, or a date or a date and time in the user's zone. */
    static Instant moment(String text) {
        ZoneId here = ZoneId.systemDefault();
        try {
            if (text.indexOf('T') < 0) {
                return LocalDate.parse(text).atStartOfDay(here).toInstant();
            }
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(here).toInstant();
        } catch (DateTimeException _) {
            throw new TypeConversionException("'" + text
                    + "' is not a moment. Moments are written 2026-10-31, 2026-10-31T18:00 or 2026-10-31T18:00:00Z.");
        }
    }

    private static String dashed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
