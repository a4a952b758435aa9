package dev.syncline.secrets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VaultTest {
    @TempDir
    Path home;

    private Vault open() {
        return Vault.open(home, Optional.empty());
    }

    private static String text(Optional<char[]> secret) {
        return secret.map(String::new).orElse("(none)");
    }

    @Test
    void a_secret_is_there_after_the_vault_was_opened_again() {
        open().put("shop/demo/token", "shpat_é€😀".toCharArray());
        assertEquals("shpat_é€😀", text(open().get("shop/demo/token")));
        assertEquals("(none)", text(open().get("shop/other/token")));
    }

    @Test
    void a_secret_is_replaced_and_forgotten() {
        Vault vault = open();
        vault.put("a", "one".toCharArray());
        vault.put("a", "two".toCharArray());
        assertEquals("two", text(open().get("a")));
        vault.remove("a");
        vault.remove("a");
        assertEquals("(none)", text(open().get("a")));
    }

    @Test
    void names_that_differ_in_case_only_are_two_names() {
        Vault vault = open();
        vault.put("shop/Demo", "one".toCharArray());
        vault.put("shop/demo", "two".toCharArray());
        assertEquals("one", text(open().get("shop/Demo")));
        assertEquals("two", text(open().get("shop/demo")));
    }

    @Test
    void an_empty_secret_is_a_secret() {
        open().put("empty", new char[0]);
        assertEquals("", text(open().get("empty")));
    }

    @Test
    void the_array_that_was_given_stays_the_callers() {
        char[] secret = "mine".toCharArray();
        open().put("a", secret);
        assertArrayEquals("mine".toCharArray(), secret);
    }

    @Test
    void the_stores_key_is_random_and_stays_the_same() {
        char[] key = open().storeKey();
        assertEquals(64, key.length);
        assertArrayEquals(key, open().storeKey());
        Vault other = Vault.open(home.resolve("other"), Optional.empty());
        assertFalse(new String(key).equals(new String(other.storeKey())));
    }

    @Test
    void no_file_of_the_home_holds_a_secret_or_its_name_in_clear() throws IOException {
        open().put("shop/demo/token", "shpat_plain_text".toCharArray());
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(content.contains("shpat_plain"), file::toString);
            }
        }
    }

    @Test
    void only_the_owner_may_read_what_is_in_the_home_and_nothing_is_left_over() throws IOException {
        open().put("a", "one".toCharArray());
        try (Stream<Path> files = Files.list(home)) {
            List<Path> found = files.sorted().toList();
            assertEquals(List.of(home.resolve("vault.key"), home.resolve("vault.p12")), found);
            for (Path file : found) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
    }

    @Test
    void the_key_may_lie_elsewhere() {
        Path elsewhere = home.resolve("usb/key");
        Vault.open(home, Optional.of(elsewhere)).put("a", "one".toCharArray());
        assertFalse(Files.exists(home.resolve("vault.key")));
        assertEquals("one", text(Vault.open(home, Optional.of(elsewhere)).get("a")));
    }

    @Test
    void a_key_that_does_not_fit_is_refused_with_what_to_do() throws IOException {
        open().put("a", "one".toCharArray());
        Files.writeString(home.resolve("vault.key"), "0123456789abcdef0123456789abcdef\n");
        VaultRefused refused = assertThrows(VaultRefused.class, this::open);
        assertTrue(refused.getMessage().contains("--vault-key-file"), refused::getMessage);
        assertFalse(refused.getMessage().contains("0123456789abcdef"), refused::getMessage);
    }

    @Test
    void a_vault_without_its_key_is_refused_and_left_as_it_is() throws IOException {
        open().put("a", "one".toCharArray());
        Path key = home.resolve("vault.key");
        byte[] saved = Files.readAllBytes(key);
        Files.delete(key);
        assertThrows(VaultRefused.class, this::open);
        assertFalse(Files.exists(key));
        Files.write(key, saved);
        assertEquals("one", text(open().get("a")));
    }

    @Test
    void a_key_file_that_is_as_good_as_empty_is_refused() throws IOException {
        Files.writeString(home.resolve("vault.key"), "short\n");
        assertThrows(VaultRefused.class, this::open);
    }

    @Test
    void it_does_not_show_what_it_holds() {
        Vault vault = open();
        vault.put("a", "one".toCharArray());
        assertEquals("vault " + home.resolve("vault.p12"), vault.toString());
    }
}
