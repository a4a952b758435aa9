package dev.syncline.cli;

import dev.syncline.cli.output.ExemptionOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.model.Field;
import dev.syncline.rules.Exemption;
import dev.syncline.service.ExemptionService.Exempting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is kept out of the syncs of a product. */
final class ExemptionCommands {
    private ExemptionCommands() {}

    static List<HomeCommand> all(CommandContext context) {
        return List.of(new Pin(context), new Exclude(context), new Release(context));
    }

    /** Which product, and which field of it. */
    private abstract static class OfProduct extends HomeCommand {
        @Parameters(paramLabel = "K", description = "The product: its key, a SKU, handle or id.")
        String product = "";

        @Option(names = "--shop", paramLabel = "NAME", description = "The shop; the only one else.")
        Optional<String> shop = Optional.empty();

        @Option(names = "--field", paramLabel = "F", description = "This field only; the whole product else.")
        Optional<Field> field = Optional.empty();

        OfProduct(CommandContext context) {
            super(context);
        }
    }

    private abstract static class Exempt extends OfProduct {
        @Option(
                names = "--until",
                paramLabel = "T",
                description = "When it ends by itself: 2026-12-24, 2026-12-24T18:00 or 2026-12-24T18:00:00Z.")
        private Optional<Instant> until = Optional.empty();

        @Option(
                names = "--why",
                required = true,
                paramLabel = "W",
                description = "The reason, which is kept and shown.")
        private String why = "";

        private final Exemption.Kind kind;

        Exempt(CommandContext context, Exemption.Kind kind) {
            super(context);
            this.kind = kind;
        }

        @Override
        public ExitCode run(Workplace workplace) {
            Exemption made = workplace
                    .services()
                    .exemptions()
                    .exempt(workplace.actor(), shop, product, new Exempting(kind, field, until, why));
            output().result(
                            ExemptionOutput.json(made),
                            List.of(ExemptionOutput.what(made) + " is " + kind.word()
                                    + made.until().map(end -> " until " + end).orElse("")
                                    + "."));
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "pin",
            description = "Keeps a product or a field as it is on both sides; what differs is shown and not written.")
    private static final class Pin extends Exempt {
        Pin(CommandContext context) {
            super(context, Exemption.Kind.PIN);
        }
    }

    @Command(name = "exclude", description = "Leaves a product or a field out of the syncs, as if it were not there.")
    private static final class Exclude extends Exempt {
        Exclude(CommandContext context) {
            super(context, Exemption.Kind.EXCLUDE);
        }
    }

    @Command(name = "release", description = "Lets a product or a field that was pinned or excluded take part again.")
    private static final class Release extends OfProduct {
        Release(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            Exemption held = workplace.services().exemptions().release(workplace.actor(), shop, product, field);
            output().result(
                            ExemptionOutput.json(held),
                            List.of(ExemptionOutput.what(held) + " takes part in the syncs again."));
            return ExitCode.DONE;
        }
    }
}
