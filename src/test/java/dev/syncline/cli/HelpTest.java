package dev.syncline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.cli.terminal.ExitCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that users may script against is in {@code --help}. */
final class HelpTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo: --products --headless",
                "sandbox: --port --products --from --seed --plan --latency-ms --faults --dialect"
                        + " searchLagSeconds reset-after probability",
                "shop add: NAME --domain --endpoint --token-stdin --client-id --client-secret-stdin"
                        + " --webhook-secret-stdin",
                "shop test: NAME",
                "shop list:",
                "shop remove: NAME",
                "shop rotate: NAME --token-stdin --client-id --client-secret-stdin --webhook-secret-stdin",
                "shop stop: NAME --why",
                "shop start: NAME",
                "shop set: NAME stock=supplier|shop|additive orphans=leave|pull delete=archive|delete",
                "shop mode: NAME --group off monitor sync",
                "shop own: NAME --group --field supplier shop ask both fill",
                "shop adopt: NAME --group accept supplier shop ask",
                "feed import: FILE|DIR --shop --mapping --format --encoding --delimiter",
                "feed preview: FILE",
                "feed mapping list:",
                "feed mapping export:",
                "feed mapping import:",
                "feed mapping check:",
                "feed rejects list:",
                "feed rejects export:",
                "feed rejects replay:",
                "sync: full incremental products collections images conflicts --shop --key --operation --plan-only"
                        + " --strategy --yes --detach",
                "plan show: ID",
                "plan apply: ID --yes --first --except --until",
                "run list:",
                "run show: ID",
                "run pause: ID",
                "run resume: ID",
                "run cancel: ID",
                "run undo: ID --product --field",
                "undo: --to",
                "conflict list: --shop --field",
                "conflict resolve: ID local|remote|base|merge --value",
                "rule add: --strategy --shop --product --vendor --category --field --group",
                "rule list:",
                "rule remove: ID",
                "queue list: --all",
                "queue retry: ID",
                "queue skip: ID",
                "queue raise: ID",
                "queue cancel: ID",
                "product show: K",
                "product list: --state",
                "product why: K",
                "product pin: K --field --until --why",
                "product exclude: K --field --until --why",
                "product handle: K NEW",
                "history: --product --run --since",
                "audit verify:",
                "serve: --bind --port --public-url /healthz",
                "webhook list: --shop --state --most",
                "webhook replay: ID",
                "schedule:",
                "check:",
                "config list:",
                "config get: KEY",
                "config set: KEY VALUE",
                "user list:",
                "user add: NAME",
                "user remove: NAME",
                "user token: NAME --role",
                "category list:",
                "category map:",
                "api-usage:",
                "export:",
                "backup: FILE",
                "restore: FILE",
                "erase:",
                "bench: NAME",
                "migrate compare: FILE"
            })
    void a_command_shows_itself_its_options_and_those_of_every_command(String promise) {
        String[] nameAndParts = promise.split(":", 2);
        List<String> line = new ArrayList<>(List.of(nameAndParts[0].split(" ")));
        line.add("--help");
        CalledLine called = CalledLine.outsideHome(line.toArray(String[]::new));
        assertEquals(ExitCode.DONE, called.code());
        assertEquals("", called.err());
        assertTrue(called.out().startsWith("Usage: syncline " + nameAndParts[0] + " "), called.out());
        List<String> parts = new ArrayList<>(List.of(nameAndParts[1].strip().split(" +")));
        parts.addAll(List.of(
                "--home",
                "--json",
                "--quiet",
                "--verbose",
                "--no-colour",
                "--vault-key-file",
                "--deployment-key-file",
                "--store",
                "--help"));
        parts.forEach(part -> assertTrue(called.out().contains(part), () -> part + " is not in\n" + called.out()));
    }

    @Test
    void the_exit_codes_are_in_the_help() {
        String help = CalledLine.outsideHome("--help").out().replaceAll("\\s+", " ");
        for (ExitCode code : ExitCode.values()) {
            assertTrue(help.contains(" " + code.number() + " "), () -> code + " is not in\n" + help);
        }
    }

    @Test
    void options_of_every_command_are_understood_anywhere_on_the_line() {
        assertEquals(
                ExitCode.DONE,
                CalledLine.outsideHome("--json", "run", "--quiet", "list", "--help")
                        .code());
    }
}
