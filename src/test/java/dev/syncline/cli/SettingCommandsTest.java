package dev.syncline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.engine.ShopRegistry;
import dev.syncline.service.Actor;
import dev.syncline.service.ConfigService;
import dev.syncline.service.Role;
import dev.syncline.service.RuleService;
import dev.syncline.service.SecretPort;
import dev.syncline.service.Services;
import dev.syncline.service.ShopService;
import dev.syncline.testing.memory.MemoryStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that register and set, through the real use cases over a registry in memory. */
final class SettingCommandsTest {
    private final ShopRegistry shops = new MemoryStore().ports().shops();
    private final Map<String, String> secrets = new TreeMap<>();

    @Test
    void a_shop_is_registered_with_the_token_of_standard_input() {
        CalledLine added = in(
                "shpat_secret\n",
                "shop",
                "add",
                "acme",
                "--domain",
                "acme.example",
                "--endpoint",
                "http://127.0.0.1:9",
                "--token-stdin",
                "--json");
        assertEquals(ExitCode.DONE, added.code(), added.err());
        assertEquals("acme", json(added).get("shop").asString());
        assertEquals("http://127.0.0.1:9", json(added).get("endpoint").asString());
        assertEquals(Map.of("shop.acme.token", "shpat_secret"), secrets);
        assertFalse(added.out().contains("shpat"));
    }

    @Test
    void a_shop_without_a_token_is_refused() {
        CalledLine added = in(" \n", "shop", "add", "acme", "--domain", "acme.example", "--token-stdin");
        assertEquals(ExitCode.USAGE, added.code());
        assertEquals("No token was given on standard input.\n", added.err());
        assertEquals(List.of(), shops.all());
    }

    @Test
    void plain_http_elsewhere_than_on_this_machine_is_refused() {
        CalledLine added = in(
                "t",
                "shop",
                "add",
                "acme",
                "--domain",
                "acme.example",
                "--endpoint",
                "http://acme.example",
                "--token-stdin");
        assertEquals(ExitCode.USAGE, added.code());
        assertTrue(added.err().contains("https://"), added.err());
    }

    @Test
    void an_app_is_a_way_in_and_its_secret_is_kept_in_the_vault_only() {
        CalledLine added = in(
                "shpss_1\n",
                "shop",
                "add",
                "acme",
                "--domain",
                "acme.example",
                "--client-id",
                "7",
                "--client-secret-stdin");
        assertEquals(ExitCode.DONE, added.code(), added::err);
        assertEquals("7\nshpss_1", secrets.get("shop.acme.app"));
        assertFalse(added.out().contains("shpss_1"), added.out());
        assertEquals(
                ExitCode.DONE,
                in("shpss_2", "shop", "rotate", "acme", "--client-secret-stdin").code());
        assertEquals("7\nshpss_2", secrets.get("shop.acme.app"));
        assertTrue(secrets.get("shop.acme.webhooks-before").endsWith("\nshpss_1"));
        assertEquals(
                ExitCode.DONE,
                in("lasting", "shop", "rotate", "acme", "--token-stdin").code());
        assertNull(secrets.get("shop.acme.app"));
    }

    @Test
    void a_token_is_replaced() {
        acme();
        assertEquals(
                ExitCode.DONE,
                in("new", "shop", "rotate", "acme", "--token-stdin").code());
        assertEquals("new", secrets.get("shop.acme.token"));
        assertEquals(ExitCode.USAGE, in("new", "shop", "rotate", "acme").code());
        assertEquals(
                ExitCode.USAGE,
                in("new", "shop", "rotate", "acme", "--client-secret-stdin").code());
    }

    @Test
    void what_webhooks_are_signed_with_comes_on_a_line_after_the_token() {
        acme();
        assertEquals(
                ExitCode.DONE,
                in("new\r\nsigned\n", "shop", "rotate", "acme", "--token-stdin", "--webhook-secret-stdin")
                        .code());
        assertEquals("new", secrets.get("shop.acme.token"));
        assertEquals("signed", secrets.get("shop.acme.webhooks"));
        assertEquals(
                ExitCode.USAGE,
                in("only one", "shop", "rotate", "acme", "--token-stdin", "--webhook-secret-stdin")
                        .code());
    }

    @Test
    void shops_are_listed_as_a_line_each() {
        acme();
        CalledLine listed = in("", "shop", "list", "--json");
        assertEquals(1, listed.out().lines().count());
        assertEquals("acme", json(listed).get("shop").asString());
        assertTrue(in("", "shop", "list").out().startsWith("Shop"));
    }

    @Test
    void ownership_modes_adoption_and_switches_are_set() {
        acme();
        ok("shop", "mode", "acme", "--group", "seo", "monitor");
        ok("shop", "own", "acme", "--group", "pricing", "supplier");
        ok("shop", "own", "acme", "--field", "title", "ask");
        ok("shop", "adopt", "acme", "--group", "content", "shop");
        JsonNode shop = ok("shop", "set", "acme", "orphans=pull", "delete=delete");
        assertEquals("monitor", shop.get("modes").get("seo").asString());
        assertEquals("supplier", shop.get("groupOwners").get("pricing").asString());
        assertEquals("ask", shop.get("fieldOwners").get("title").asString());
        assertEquals("shop", shop.get("adoption").get("content").asString());
        assertEquals("pull", shop.get("orphans").asString());
        assertEquals("delete", shop.get("delete").asString());
        assertEquals(
                "leave",
                ok("shop", "set", "acme", "orphans=leave").get("orphans").asString());
    }

    @Test
    void a_switch_that_there_is_not_changes_nothing() {
        acme();
        CalledLine set = in("", "shop", "set", "acme", "orphans=pull", "colour=blue");
        assertEquals(ExitCode.USAGE, set.code());
        assertFalse(shops.named("acme").orElseThrow().policy().pullOrphans());
        assertEquals(
                "additive",
                ok("shop", "set", "acme", "stock=additive").get("stock").asString());
    }

    @Test
    void an_emergency_stop_says_who_and_why() {
        acme();
        ok("shop", "stop", "acme", "--why", "wrong prices");
        assertEquals(
                Optional.of("wrong prices (ann)"),
                shops.named("acme").orElseThrow().stopped());
        ok("shop", "start", "acme");
        assertEquals(Optional.empty(), shops.named("acme").orElseThrow().stopped());
    }

    @Test
    void a_shop_is_forgotten_with_its_token() {
        acme();
        ok("shop", "remove", "acme");
        assertEquals(List.of(), shops.all());
        assertEquals(Map.of(), secrets);
        assertEquals(ExitCode.USAGE, in("", "shop", "remove", "acme").code());
    }

    @Test
    void rules_are_added_listed_and_removed() {
        JsonNode added = ok("rule", "add", "--strategy", "manual_review", "--vendor", "HP", "--field", "price");
        assertEquals(1, added.get("rule").asInt());
        CalledLine listed = in("", "rule", "list", "--json");
        assertEquals("HP", json(listed).get("vendor").asString());
        assertEquals("price", json(listed).get("field").asString());
        assertEquals("MANUAL_REVIEW", json(listed).get("strategy").asString());
        ok("rule", "remove", "1");
        assertEquals("", in("", "rule", "list", "--json").out());
        assertEquals(ExitCode.USAGE, in("", "rule", "remove", "1").code());
    }

    @Test
    void settings_are_shown_set_and_set_back() {
        assertEquals("ETILIZE_PRIORITY\n", in("", "config", "get", "strategy").out());
        assertEquals(
                "MANUAL_REVIEW",
                ok("config", "set", "strategy", "MANUAL_REVIEW").get("value").asString());
        assertEquals("MANUAL_REVIEW\n", in("", "config", "get", "strategy").out());
        assertEquals(
                "ETILIZE_PRIORITY", ok("config", "set", "strategy").get("value").asString());
        assertEquals(
                ExitCode.USAGE, in("", "config", "set", "strategy", "GUESS").code());
        assertEquals(ExitCode.USAGE, in("", "config", "get", "colour").code());
        assertTrue(in("", "config", "list", "--json").out().lines().count() > 3);
    }

    @Test
    void who_may_not_is_told_with_code_5() {
        acme();
        Workplace viewer = workplace(new Actor("eve", Role.VIEWER));
        CalledLine called = CalledLine.inHome(viewer, "", "shop", "remove", "acme");
        assertEquals(ExitCode.NOT_PERMITTED, called.code());
        assertEquals(1, shops.all().size());
    }

    private void acme() {
        assertEquals(
                ExitCode.DONE,
                in("t", "shop", "add", "acme", "--domain", "acme.example", "--token-stdin")
                        .code());
    }

    private JsonNode ok(String... line) {
        String[] withJson = Arrays.copyOf(line, line.length + 1);
        withJson[line.length] = "--json";
        CalledLine called = in("", withJson);
        assertEquals(ExitCode.DONE, called.code(), called.err());
        assertEquals(1, called.out().lines().count(), called.out());
        return json(called);
    }

    private CalledLine in(String input, String... line) {
        return CalledLine.inHome(workplace(new Actor("ann", Role.ADMINISTRATOR)), input, line);
    }

    private Workplace workplace(Actor actor) {
        Services services = new Services(
                new ShopService(shops, null, new MemorySecrets(), InstantSource.system()),
                null,
                null,
                null,
                null,
                new RuleService(shops, null, null),
                null,
                null,
                null,
                null,
                new ConfigService(shops),
                null,
                null,
                null,
                null,
                null,
                null);
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-10-31T18:00:00Z"));
        return new Workplace(services, actor, new UnfinishedRuns(), clock, Runnable::run, Path.of("."));
    }

    private static JsonNode json(CalledLine called) {
        return JsonMapper.shared().readTree(called.out());
    }

    private final class MemorySecrets implements SecretPort {
        @Override
        public void put(String name, char[] secret) {
            secrets.put(name, String.valueOf(secret));
        }

        @Override
        public Optional<char[]> get(String name) {
            return Optional.ofNullable(secrets.get(name)).map(String::toCharArray);
        }

        @Override
        public void remove(String name) {
            secrets.remove(name);
        }
    }
}
