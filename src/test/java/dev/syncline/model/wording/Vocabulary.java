package dev.syncline.model.wording;

import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.FieldPath;
import dev.syncline.model.OperationId;
import dev.syncline.model.Outcome;
import dev.syncline.model.PlanId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.RunId;
import dev.syncline.model.Sentence;
import dev.syncline.model.Sentence.Argument;
import dev.syncline.model.VariantKey;
import dev.syncline.rules.Exemption;
import dev.syncline.rules.Rule;
import dev.syncline.rules.Strategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every sentence that the program can say: all that the classes named {@code XSentences} make, with samples of arguments. */
final class Vocabulary {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Instant MOMENT = Instant.parse("2026-12-24T17:00:00Z");

    private Vocabulary() {}

    /** All of them, with all that they are made of. */
    static List<Sentence> all() {
        List<Sentence> all = new ArrayList<>(
                Arrays.stream(FieldGroup.values()).map(Sentence::of).toList());
        all.add(Sentence.verbatim("a").then(Sentence.verbatim("b")));
        rooms().forEach(room -> {
            Arrays.stream(room.getDeclaredFields())
                    .filter(field -> says(field, field.getType()))
                    .map(field -> {
                        field.setAccessible(true);
                        try {
                            return (Sentence) field.get(null);
                        } catch (IllegalAccessException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .forEach(all::add);
            Arrays.stream(room.getDeclaredMethods())
                    .filter(method -> !method.isSynthetic() && saysAtMost(method))
                    .filter(method ->
                            Arrays.stream(method.getParameterTypes()).noneMatch(Throwable.class::isAssignableFrom))
                    .forEach(method -> samples(List.of(method.getGenericParameterTypes()))
                            .forEach(arguments -> said(method, arguments).ifPresent(all::add)));
        });
        return all.stream().flatMap(Vocabulary::withParts).distinct().toList();
    }

    /** The classes that say something. */
    static List<Class<?>> rooms() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.map(path -> SOURCES.relativize(path).toString())
                    .filter(name -> name.endsWith("Sentences.java") && !name.contains("/console/"))
                    .map(name -> name.replace(".java", "").replace('/', '.'))
                    .<Class<?>>map(name -> {
                        try {
                            return Class.forName(name);
                        } catch (ClassNotFoundException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean says(Member member, Class<?> type) {
        return Modifier.isStatic(member.getModifiers()) && type.equals(Sentence.class);
    }

    private static boolean saysAtMost(Method method) {
        return says(method, method.getReturnType())
                || (method.getGenericReturnType() instanceof ParameterizedType of
                        && of.getActualTypeArguments()[0].equals(Sentence.class)
                        && Modifier.isStatic(method.getModifiers())
                        && Arrays.stream(method.getParameterTypes()).allMatch(Class::isEnum));
    }

    private static Optional<Sentence> said(Method method, List<Object> arguments) {
        method.setAccessible(true);
        try {
            Object said = method.invoke(null, arguments.toArray());
            return said instanceof Optional<?> maybe ? maybe.map(Sentence.class::cast) : Optional.of((Sentence) said);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(method + " of " + arguments, e);
        }
    }

    private static Stream<Sentence> withParts(Sentence sentence) {
        return Stream.concat(Stream.of(sentence), sentence.arguments().stream().flatMap(Vocabulary::parts))
                .filter(one -> !one.code().equals(Sentence.VERBATIM));
    }

    private static Stream<Sentence> parts(Argument argument) {
        return switch (argument) {
            case Argument.Part(Sentence part) -> withParts(part);
            case Argument.Several(List<Argument> items) -> items.stream().flatMap(Vocabulary::parts);
            default -> Stream.empty();
        };
    }

    /** Every choice of samples for these parameters. */
    private static List<List<Object>> samples(List<Type> types) {
        List<List<Object>> choices = List.of(List.of());
        for (int i = 0; i < types.size(); i++) {
            List<Object> own = samples(types.get(i), i);
            choices = choices.stream()
                    .flatMap(before -> own.stream().map(one -> {
                        List<Object> more = new ArrayList<>(before);
                        more.add(one);
                        return more;
                    }))
                    .toList();
        }
        return choices;
    }

    private static List<Object> samples(Type type, int place) {
        return switch (type) {
            case ParameterizedType of
            when of.getRawType().equals(Optional.class) ->
                Stream.concat(
                                Stream.<Object>of(Optional.empty()),
                                samples(of.getActualTypeArguments()[0], place).stream()
                                        .map(Optional::of))
                        .toList();
            case ParameterizedType of ->
                samples(of.getActualTypeArguments()[0], place).stream()
                        .<Object>map(one -> List.of(one, one))
                        .toList();
            case Class<?> kind when kind.isEnum() && kind != Field.class -> List.of((Object[]) kind.getEnumConstants());
            case Class<?> kind when kind == long.class -> List.of(7321L + place);
            case Class<?> kind when kind == int.class -> List.of(7321 + place);
            case Class<?> kind -> List.copyOf(samples(kind, place));
            default -> throw new IllegalStateException("No sample of " + type);
        };
    }

    private static List<?> samples(Class<?> kind, int place) {
        return Stream.of(
                        Field.TITLE,
                        FieldPath.of(new VariantKey("V" + place), Field.PRICE),
                        "text" + place,
                        MOMENT,
                        new PlanId(3),
                        new RunId(4),
                        new OperationId(5),
                        new Outcome.UserError("field", Sentence.verbatim("message"), "code"),
                        Sentence.verbatim("part" + place))
                .filter(kind::isInstance)
                .findFirst()
                .<List<?>>map(List::of)
                .orElseGet(() -> values(kind));
    }

    private static List<?> values(Class<?> kind) {
        if (kind == Rule.class) {
            Optional<String> none = Optional.empty();
            Optional<FieldGroup> group = Optional.of(FieldGroup.SEO);
            Optional<String> word = Optional.of("word");
            return List.of(
                    new Rule(
                            Optional.of(7L),
                            Strategy.MERGE_FIELDS,
                            none,
                            none,
                            none,
                            none,
                            Optional.empty(),
                            group,
                            MOMENT),
                    new Rule(
                            Optional.empty(),
                            Strategy.MERGE_FIELDS,
                            none,
                            none,
                            none,
                            none,
                            Optional.empty(),
                            Optional.empty(),
                            MOMENT),
                    new Rule(
                            Optional.of(8L),
                            Strategy.MERGE_FIELDS,
                            word,
                            word,
                            word,
                            word,
                            Optional.of(Field.TAGS),
                            group,
                            MOMENT));
        }
        if (kind == Exemption.class) {
            return Arrays.stream(Exemption.Kind.values())
                    .flatMap(one -> Stream.of(Optional.<Instant>empty(), Optional.of(MOMENT))
                            .map(end -> new Exemption(
                                    one, new ProductKey("k"), Optional.empty(), "reason", "anna", MOMENT, end)))
                    .toList();
        }
        throw new IllegalStateException("No sample of " + kind);
    }
}
