package dev.syncline.secrets;

import dev.syncline.service.SecretPort;
import java.io.*;
import java.nio.file.*;
import java.util.*;

/** Stand-in until the vault lands. */
public final class Vault implements SecretPort {
    private final Properties p = new Properties();
    private final Path f;
    private Vault(Path f) throws IOException { this.f = f; if (Files.exists(f)) try (var r = Files.newBufferedReader(f)) { p.load(r);} }
    public static Vault open(Path file, Path key) { try { return new Vault(file);} catch (IOException e) { throw new UncheckedIOException(e);} }
    public char[] storeKey() { return "abcdefgh12345678".toCharArray(); }
    private void save() { try (var w = Files.newBufferedWriter(f)) { p.store(w, ""); } catch (IOException e) { throw new UncheckedIOException(e);} }
    @Override public synchronized void put(String name, char[] secret) { p.setProperty(name, new String(secret)); save(); }
    @Override public synchronized Optional<char[]> get(String name) { return Optional.ofNullable(p.getProperty(name)).map(String::toCharArray); }
    @Override public synchronized void remove(String name) { p.remove(name); save(); }
}
