package dev.syncline.bench;

import dev.syncline.sample.SampleFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A large feed on its first days: imported into an empty home, created in an empty shop, found unchanged, imported again
 * and with the supplier's edits; and, in another home, met with a shop that has the products already.
 */
public final class FirstSync {
    /** The name under which it is asked for. */
    public static final String NAME = "first-sync";

    private static final String HEAP = "512m";
    private static final int REPEATS = 3;
    private static final double MOST_OF_PARSING = 12;
    private static final double MOST_OF_READING = 3;

    private static final String PARSE = "parse the feed into nothing";
    private static final String IMPORT = "import into an empty home";
    private static final String CREATE = "sync full: create all";
    private static final String READ = "read the shop into nothing";
    private static final String NOTHING_TO_DO = "sync full: nothing to do";
    private static final String SAME_AGAIN = "import the same feed again";
    private static final String DAY_AFTER = "import the feed of the day after";
    private static final String ADOPT = "sync full: adopt all";

    private final Path folder;
    private final ChildProgram program;
    private final Consumer<String> remarks;
    private final List<Measured> steps = new ArrayList<>();

    /**
     * A benchmark that works in a folder.
     *
     * @param folder empty; removing it afterwards is the caller's part
     * @param remarks hears of every step that ended
     */
    public FirstSync(Path folder, Consumer<String> remarks) {
        this.folder = folder;
        this.program = new ChildProgram(folder);
        this.remarks = remarks;
    }

    /**
     * Runs everything; takes minutes for 100,000 products.
     *
     * @param products how many the sample feed has
     * @param feed a feed to be used instead
     * @param dayAfter the same feed as the supplier sent it next
     */
    public Figures run(int products, Optional<Path> feed, Optional<Path> dayAfter)
            throws IOException, InterruptedException {
        Path first = feed.isPresent() ? feed.get() : sample(products, 1);
        Optional<Path> next = feed.isPresent() ? dayAfter : Optional.of(sample(products, 2));
        fresh(first, next);
        adoption(first);
        List<Ratio> ratios = List.of(
                Ratio.of(steps, IMPORT, PARSE, MOST_OF_PARSING), Ratio.of(steps, NOTHING_TO_DO, READ, MOST_OF_READING));
        String input = (feed.isPresent() ? first.getFileName() : "sample feed of " + products + " products") + ", "
                + Files.size(first) + " bytes";
        return new Figures(NAME, input, machine(), steps, ratios);
    }

    private void fresh(Path first, Optional<Path> next) throws IOException, InterruptedException {
        try (SandboxProcess shop = SandboxProcess.start(program, List.of())) {
            Home home = new Home("fresh", shop);
            for (int i = 0; i < REPEATS; i++) {
                measured(PARSE, "", List.of("bench", "parse-feed", "--feed", first.toString()));
            }
            home.does(IMPORT, "feed", "import", first.toString());
            home.does(CREATE, "sync", "full", "--yes");
            for (int i = 0; i < REPEATS; i++) {
                measured(READ, shop.token(), List.of("bench", "read-bulk", "--endpoint", shop.url()));
                home.does(NOTHING_TO_DO, "sync", "full");
            }
            home.does(SAME_AGAIN, "feed", "import", first.toString());
            if (next.isPresent()) {
                home.does(DAY_AFTER, "feed", "import", next.get().toString(), "--yes");
            }
        }
    }

    private void adoption(Path first) throws IOException, InterruptedException {
        try (SandboxProcess shop = SandboxProcess.start(program, List.of("--from", first.toString()))) {
            Home home = new Home("adopting", shop);
            home.does(IMPORT, "feed", "import", first.toString());
            home.does(ADOPT, "sync", "full", "--yes");
        }
    }

    private Path sample(int products, int day) throws IOException {
        Path file = folder.resolve("day" + day + ".csv");
        SampleFeed.write(file, products, day);
        return file;
    }

    private void measured(String step, String input, List<String> arguments) throws IOException, InterruptedException {
        List<String> asked = new ArrayList<>(arguments);
        asked.add("--json");
        Measured measured = program.run(step, HEAP, input, asked);
        steps.add(measured);
        remarks.accept(String.format("%-34s %7.1f s  %7.1f s CPU", step, measured.seconds(), measured.cpuSeconds()));
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", Java " + System.getProperty("java.version") + ", -Xmx" + HEAP
                + " for program and baselines";
    }

    /** A home of the program with one shop. */
    private final class Home {
        private final Path home;

        Home(String name, SandboxProcess shop) throws IOException, InterruptedException {
            home = folder.resolve(name);
            program.run(
                    "add the shop",
                    HEAP,
                    shop.token(),
                    List.of(
                            "shop",
                            "add",
                            "bench",
                            "--domain",
                            shop.domain(),
                            "--endpoint",
                            shop.url(),
                            "--token-stdin",
                            "--home",
                            home.toString()));
        }

        void does(String step, String... arguments) throws IOException, InterruptedException {
            List<String> asked = new ArrayList<>(List.of(arguments));
            asked.addAll(List.of("--home", home.toString()));
            measured(step, "", asked);
        }
    }
}
