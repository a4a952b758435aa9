package dev.syncline.engine;

import static dev.syncline.engine.Goods.TITLE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.feed.FeedReader;
import dev.syncline.feed.survey.FeedLimits;
import dev.syncline.model.Value;
import dev.syncline.store.DatabaseUnderTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people complain about in other products, as far as it is about the supplier's file: from the file to the shop. */
@ParameterizedClass(name = "{0}")
@EnumSource(value = DatabaseUnderTest.class, names = "H2")
final class FeedComplaintsIT extends EngineHarness {
    @Test
    void complaint_20_a_csv_from_excel_in_windows_1252_keeps_its_letters() throws Exception {
        importFile("SKU;Title;Price\r\nA-1;Lüfter für 5 € – groß;12,50\r\n", Charset.forName("windows-1252"));
        sync();

        assertEquals("Lüfter für 5 € – groß", title("A-1"));
        assertEquals("12.50", inShop("A-1").at("/variants/nodes/0/price").asString());
        assertFixpoint();
    }

    @Test
    void complaint_21_a_blank_cell_does_not_overwrite_with_blank() throws Exception {
        String header = "SKU,Title,LongDescription,Manufacturer,Price,Tags\r\n";
        importFile(header + "A-1,Lamp,<p>Warm.</p>,Norling,12.50,warm\r\n", StandardCharsets.UTF_8);
        sync();
        sandbox.shop().clearWriteLog();
        now = now.plusSeconds(60);

        importFile(header + "A-1,Better lamp,,,,\r\n", StandardCharsets.UTF_8);
        sync();

        assertEquals("Better lamp", title("A-1"));
        assertEquals("<p>Warm.</p>", inShop("A-1").get("descriptionHtml").asString());
        assertEquals("Norling", inShop("A-1").get("vendor").asString());
        assertEquals("12.50", inShop("A-1").at("/variants/nodes/0/price").asString());
        assertEquals("warm", inShop("A-1").at("/tags/0").asString());
        assertEquals(1, sandbox.shop().writeLog().size());
        assertEquals(Optional.of(Value.text("Better lamp")), local("A-1", TITLE));
        assertFixpoint();
    }

    private void importFile(String text, Charset charset) throws IOException {
        engine(Checkpoint.NONE, new FeedReader(folder.resolve("rejects"), FeedLimits.DEFAULT))
                .imports()
                .importFile(
                        shop(),
                        FeedRequest.of(Files.write(folder.resolve("feed.csv"), text.getBytes(charset))),
                        false,
                        rows -> {});
    }
}
