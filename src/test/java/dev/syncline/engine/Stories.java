package dev.syncline.engine;

import dev.syncline.engine.Checkpoint.Step;
import dev.syncline.model.FieldGroup;
import dev.syncline.rules.Mode;
import dev.syncline.rules.Ownership;
import dev.syncline.rules.Strategy;
import dev.syncline.testing.Arbitrary;
import dev.syncline.testing.memory.ShopFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Stories at random. They begin with products that were synced, mostly; a smaller story has steps less. */
final class Stories implements Arbitrary<Story> {
    private static final List<FieldGroup> GROUPS =
            List.of(FieldGroup.CONTENT, FieldGroup.ORGANISATION, FieldGroup.PRICING, FieldGroup.STATUS);
    /** Where a merchant may edit: not between the reading before a write and the write, which no client can guard. */
    private static final List<Step> EDITABLE =
            List.of(Step.MIRRORED, Step.PLANNED, Step.EFFECTS_APPLIED, Step.ENQUEUED, Step.CLAIMED, Step.SETTLED);

    private final int most;

    Stories(int most) {
        this.most = most;
    }

    @Override
    public Story make(Random random) {
        List<Integer> there = IntStream.rangeClosed(1, StoryWorld.PRODUCTS)
                .filter(product -> random.nextInt(5) == 0)
                .boxed()
                .toList();
        List<StoryStep> steps = new ArrayList<>();
        steps.add(new StoryStep.Import());
        if (random.nextInt(6) > 0) {
            steps.add(new StoryStep.Sync(true, false, 0));
        }
        for (int i = 4 + random.nextInt(most - 4); i > 0; i--) {
            steps.add(step(random, i));
        }
        return new Story(there, steps);
    }

    private static StoryStep step(Random random, int number) {
        return switch (random.nextInt(34)) {
            case 0, 1, 2, 3 -> feed(random, number);
            case 4, 5, 6, 7 -> edit(random, number);
            case 8, 9, 10 -> new StoryStep.Import();
            case 11, 12, 13, 14 ->
                new StoryStep.Sync(random.nextInt(3) == 0, random.nextInt(6) == 0, random.nextInt(12));
            case 15 -> new StoryStep.LaggingSync(30 + random.nextInt(400));
            case 16, 17 -> failing(random);
            case 18, 19 ->
                new StoryStep.Ending(
                        random.nextInt(3) == 0, Arbitrary.oneOf(random, List.of(Step.values())), 1 + random.nextInt(3));
            case 20, 21 -> new StoryStep.Torn(random.nextInt(3) == 0, 1 + random.nextInt(25), random.nextBoolean());
            case 22, 23 ->
                new StoryStep.EditDuring(
                        random.nextInt(3) == 0,
                        Arbitrary.oneOf(random, EDITABLE),
                        1 + random.nextInt(2),
                        edit(random, number));
            case 24 ->
                new StoryStep.PlanApply(
                        random.nextBoolean()
                                ? List.of()
                                : List.of(edit(random, number), feed(random, number + 100), new StoryStep.Import()));
            case 25, 26 ->
                new StoryStep.Decide(
                        random.nextInt(5),
                        Arbitrary.oneOf(random, List.of("local", "remote", "base", "" + (900 + number))));
            case 27 -> new StoryStep.Undo(random.nextInt(4));
            case 28 ->
                new StoryStep.Own(
                        Arbitrary.oneOf(random, GROUPS), Arbitrary.oneOf(random, List.of(Ownership.values())));
            case 29 ->
                random.nextInt(3) == 0
                        ? new StoryStep.Turn(
                                Arbitrary.oneOf(random, GROUPS), Arbitrary.oneOf(random, List.of(Mode.values())))
                        : new StoryStep.Rule(Arbitrary.oneOf(random, List.of(Strategy.values())));
            case 30 ->
                random.nextBoolean()
                        ? new StoryStep.Pin(product(random), random.nextBoolean())
                        : new StoryStep.HardDelete(random.nextBoolean());
            case 31 ->
                random.nextBoolean() ? new StoryStep.Delete(product(random)) : new StoryStep.Touch(product(random));
            case 32 -> new StoryStep.FeedDrops(product(random));
            default -> new StoryStep.FeedLists(product(random));
        };
    }

    private static StoryStep feed(Random random, int number) {
        int field = random.nextInt(StoryFields.COUNT);
        return random.nextInt(12) == 0
                ? new StoryStep.FeedSilent(product(random), field)
                : new StoryStep.Feed(product(random), field, value(random, number, 100));
    }

    private static StoryStep.Edit edit(Random random, int number) {
        int field = random.nextInt(StoryFields.COUNT);
        String value = field == 2 && random.nextInt(4) == 0 ? "" : value(random, number, 500);
        return new StoryStep.Edit(product(random), field, value);
    }

    /** Mostly a value that nobody said before; sometimes one that others say as well. */
    private static String value(Random random, int number, int from) {
        return random.nextInt(6) == 0 ? "" + (1 + random.nextInt(2)) : "" + (from + number);
    }

    private static StoryStep failing(Random random) {
        List<ShopFault> faults = IntStream.range(0, random.nextInt(8))
                .mapToObj(place -> Arbitrary.oneOf(random, List.of(ShopFault.values())))
                .toList();
        int questions = random.nextInt(3) == 0 ? random.nextInt(8) : 1000;
        return new StoryStep.FailingSync(random.nextInt(3) == 0, faults, questions);
    }

    private static int product(Random random) {
        return 1 + random.nextInt(StoryWorld.PRODUCTS);
    }

    @Override
    public Stream<Story> smaller(Story story) {
        int steps = story.steps().size();
        Stream<Story> halves = steps < 8
                ? Stream.empty()
                : Stream.of(
                        new Story(story.there(), story.steps().subList(steps / 2, steps)),
                        new Story(story.there(), story.steps().subList(0, steps / 2)));
        Stream<Story> without = IntStream.range(0, steps).mapToObj(place -> {
            List<StoryStep> rest = new ArrayList<>(story.steps());
            rest.remove(place);
            return new Story(story.there(), rest);
        });
        Stream<Story> fewer = story.there().stream()
                .map(product -> new Story(
                        story.there().stream()
                                .filter(other -> !other.equals(product))
                                .toList(),
                        story.steps()));
        return Stream.of(halves, without, fewer).flatMap(smaller -> smaller);
    }
}
