package dev.syncline.feed.tables;

import dev.syncline.feed.csv.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The descriptions and feature bullets of the product being joined. Not thread-safe. */
final class Texts {
    private static final String NAME = "0";
    private static final String LONG = "1";
    private static final String TITLE = "2";
    private static final String SUBTITLE = "3";
    private static final int FIRST_BULLET = 20;
    private static final int LAST_BULLET = 29;

    private final ChildTable descriptions;
    private final Optional<ChildTable> bulletTable;
    private final String locale;
    private final int text;
    private final int type;
    private final int language;
    private final String[] bullets = new String[LAST_BULLET - FIRST_BULLET + 1];
    private final List<String> listed = new ArrayList<>();
    private String name = "";
    private String longText = "";
    private String title = "";
    private String subtitle = "";

    Texts(ChildTable descriptions, Optional<ChildTable> bulletTable, String locale) {
        this.descriptions = descriptions;
        this.bulletTable = bulletTable;
        this.locale = locale;
        this.text = descriptions.reader().column("description");
        this.type = descriptions.reader().column("type");
        this.language = descriptions.reader().column("localeid");
    }

    void read(String id) throws IOException, TableTrouble {
        name = "";
        longText = "";
        title = "";
        subtitle = "";
        java.util.Arrays.fill(bullets, "");
        listed.clear();
        descriptions.forEach(id, this::take);
        if (bulletTable.isPresent()) {
            ChildTable table = bulletTable.get();
            int bullet = table.reader().column("bullet");
            int bulletLanguage = table.reader().column("localeid");
            table.forEach(id, row -> {
                if (row.cell(bulletLanguage).equals(locale)) {
                    listed.add(Joined.item(row.cell(bullet)));
                }
            });
        }
    }

    private void take(Row row) {
        if (!row.cell(language).equals(locale)) {
            return;
        }
        String kind = row.cell(type);
        String said = row.cell(text);
        switch (kind) {
            case NAME -> name = said;
            case LONG -> longText = said;
            case TITLE -> title = said;
            case SUBTITLE -> subtitle = said;
            default -> {
                int number =
                        kind.length() == 2 && Character.isDigit(kind.charAt(0)) && Character.isDigit(kind.charAt(1))
                                ? Integer.parseInt(kind)
                                : 0;
                if (number >= FIRST_BULLET && number <= LAST_BULLET) {
                    bullets[number - FIRST_BULLET] = Joined.item(said);
                }
            }
        }
    }

    /** The title; the plain name where there is none. */
    String title() {
        return title.isEmpty() ? name : title;
    }

    String subtitle() {
        return subtitle;
    }

    String longText() {
        return longText;
    }

    /** Bullets; those of the table of bullets where the descriptions have none. */
    String features() {
        List<String> found = new ArrayList<>();
        for (String bullet : bullets) {
            if (!bullet.isEmpty()) {
                found.add(bullet);
            }
        }
        return String.join(Joined.BETWEEN, found.isEmpty() ? listed : found);
    }
}
