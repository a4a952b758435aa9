package dev.syncline.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.testing.Program;
import dev.syncline.testing.Program.Ended;
import dev.syncline.testing.TableExport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Rows that are refused: kept with line, column, value, rule and reason, mended, and imported alone. */
final class RejectsIT {
    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void registerAShop() throws Exception {
        program = new Program(folder.resolve("home"));
        ended(
                0,
                program.feed(
                        "token",
                        "shop",
                        "add",
                        "acme",
                        "--domain",
                        "acme.example",
                        "--endpoint",
                        "http://127.0.0.1:9",
                        "--token-stdin"));
    }

    @Test
    void refused_rows_are_kept_mended_and_imported_alone() throws Exception {
        Path flat = Files.writeString(folder.resolve("flat.csv"), """
            SKU,ParentSku,Options,Title,Price,Qty
            A-1,A-1,Size: S,Shirt,10.00,1
            A-2,A-1,Size: M,Shirt,soon,1
            A-3,,,Desk,0,-4
            """);
        ended(3, program.run("feed", "import", flat.toString(), "--json"));
        JsonNode quarantine = ended(0, program.run("feed", "rejects", "list", "--json"))
                .lines()
                .getFirst();
        assertEquals(1, quarantine.path("rejected").asLong());
        String id = quarantine.path("rejects").asString();
        List<JsonNode> rows =
                ended(0, program.run("feed", "rejects", "list", id, "--json")).lines();
        JsonNode refused = rows.stream()
                .filter(row -> row.path("refused").asBoolean())
                .findFirst()
                .orElseThrow();
        assertEquals(3, refused.path("line").asLong());
        assertEquals("Price", refused.path("column").asString());
        assertEquals("soon", refused.path("value").asString());
        assertEquals("not-a-number", refused.path("rule").asString());
        assertEquals(
                List.of("negative-stock", "price-zero"),
                rows.stream()
                        .filter(row -> !row.path("refused").asBoolean())
                        .map(row -> row.path("rule").asString())
                        .sorted()
                        .toList());

        // As they were refused they are refused again, which changes nothing and asks nobody.
        Ended unmended = ended(3, program.run("feed", "rejects", "replay", id, "--json"));
        assertEquals(0, unmended.json().path("holds").size());

        Path mended = folder.resolve("mended.csv");
        ended(0, program.run("feed", "rejects", "export", id, mended.toString()));
        Files.writeString(mended, Files.readString(mended).replace("soon", "12.50"));
        Ended replayed = ended(0, program.run("feed", "rejects", "replay", mended.toString(), "--json"));
        assertEquals(1, replayed.json().path("changed").asLong());
        assertEquals(0, replayed.json().path("removed").asLong());
        assertEquals(
                2, ended(0, program.run("product", "list", "--json")).lines().size());
        JsonNode family =
                ended(0, program.run("product", "show", "A-1", "--json")).json().path("local");
        assertEquals("10.00", family.path("variants[A-1].price").asString());
        assertEquals("12.50", family.path("variants[A-2].price").asString());
    }

    @Test
    void a_bad_row_takes_neither_its_product_nor_its_variant_away() throws Exception {
        Path tables = Files.createDirectory(folder.resolve("tables"));
        TableExport export = TableExport.in(tables);
        assertEquals(
                2,
                ended(0, program.run("feed", "import", tables.toString(), "--json"))
                        .json()
                        .path("created")
                        .asLong());
        export.replace("EN_US_B_product.csv", "201,3001,1,CO2,12,0,F1", "201,3001,1,CO2");
        export.replace("EN_US_B_product.csv", "100,3001,1,NW1,11,0,", "100,3001,1,NW1");
        Ended again = ended(3, program.run("feed", "import", tables.toString(), "--json"));
        assertEquals(0, again.json().path("removed").asLong(), again::toString);
        JsonNode cord = ended(0, program.run("product", "show", "Norwind Cord", "--json"))
                .json();
        assertTrue(cord.path("local").toString().contains("N-201"), cord::toString);
    }

    private static Ended ended(int code, Ended ended) {
        assertEquals(code, ended.exit(), ended::toString);
        return ended;
    }
}
