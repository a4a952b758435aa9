package dev.syncline.feed.survey;

import dev.syncline.feed.csv.Row;
import dev.syncline.feed.csv.RowFault;
import dev.syncline.feed.csv.RowHash;
import dev.syncline.feed.mapping.Header;

/** Whether a row has the shape that it should have, whatever its cells mean. */
final class RowScreening {
    static final String ENCODING_RULE = "encoding";

    private final Reading reading;
    private final Header header;
    private final Findings findings;

    RowScreening(Reading reading, Findings findings) {
        this.reading = reading;
        this.header = reading.header();
        this.findings = findings;
    }

    void check(Row row, RowHash hash) {
        row.fault().ifPresent(this::complain);
        checkLengths(row);
        checkCount(row);
        if (hash.suspicious()) {
            checkCharacters(row);
        }
    }

    private void complain(RowFault fault) {
        switch (fault) {
            case RowFault.AfterQuote(int column, long line, char found) ->
                findings.reject(
                        header.name(column),
                        String.valueOf(found),
                        "quotes",
                        header.name(column) + " goes on after its closing quote in line " + line);
            case RowFault.TooLong(int column, long _) -> tooLong(column);
            case RowFault.Broken(String why) -> findings.reject("", "", "unreadable", why);
            case RowFault.Unclosed(int column, long openedInLine) ->
                findings.reject(
                        header.name(column),
                        "",
                        "quotes",
                        "the file ends inside a quoted field that opened in line " + openedInLine);
        }
    }

    private void checkLengths(Row row) {
        int most = reading.dialect().mostCellChars();
        if (row.isTooLong()) {
            findings.reject("", "", "too-long", "the row as a whole is longer than the limit");
        }
        if (row.fault().isPresent() || row.length() <= most) {
            return;
        }
        for (int i = 0; i < row.size(); i++) {
            if (row.length(i) > most) {
                tooLong(i);
            }
        }
    }

    private void tooLong(int column) {
        findings.reject(
                header.name(column),
                "",
                "too-long",
                header.name(column) + " is longer than the limit of "
                        + reading.dialect().mostCellChars() + " characters");
    }

    private void checkCount(Row row) {
        if (row.fault().isPresent()) {
            return;
        }
        if (row.size() < header.size()) {
            findings.reject(
                    "",
                    "",
                    "too-few-columns",
                    "the row has " + row.size() + " columns, the header has " + header.size());
            return;
        }
        for (int i = header.size(); i < row.size(); i++) {
            if (!row.isBlank(i)) {
                findings.reject(
                        "",
                        row.cell(i),
                        "too-many-columns",
                        "the row has " + row.size() + " columns, the header has " + header.size());
                return;
            }
        }
        if (row.size() > header.size()) {
            findings.warn("", "", "trailing-delimiter", "the row has a delimiter too many at its end");
        }
    }

    private void checkCharacters(Row row) {
        for (int i = 0; i < row.size(); i++) {
            String cell = new String(row.text(), row.start(i), row.length(i));
            if (cell.indexOf(0) >= 0) {
                findings.reject(header.name(i), cell, "nul-byte", header.name(i) + " contains a NUL byte");
            }
            if (cell.indexOf(0xFFFD) >= 0) {
                findings.reject(
                        header.name(i),
                        cell,
                        ENCODING_RULE,
                        header.name(i) + " has a character that cannot be read as "
                                + reading.encoding().displayName());
            }
        }
    }
}
