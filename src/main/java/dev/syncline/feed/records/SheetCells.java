package dev.syncline.feed.records;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Cells of a spreadsheet as the texts that a person sees, but for formats of numbers. Not thread-safe. */
final class SheetCells {
    /** As many digits as a spreadsheet is sure of. */
    private static final MathContext SURE = new MathContext(15);

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final Pattern DAY = Pattern.compile(".*[dDyY].*");
    private static final long MOST_DAYS = 2_958_465;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private final LocalDate first;

    SheetCells(boolean since1904) {
        this.first = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    List<String> of(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(text(row.getCell(i)));
        }
        return cells;
    }

    private String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.STRING) {
            return cell.getText();
        }
        String raw = cell.getRawValue();
        if (raw == null) {
            return cell.getText();
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return raw.equals("1") ? "true" : raw.equals("0") ? "false" : raw;
        }
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
            return number(raw, cell.getDataFormatString());
        }
        return raw;
    }

    private String number(String raw, @Nullable String format) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw).round(SURE);
        } catch (NumberFormatException e) {
            // A formula whose result is a text.
            return raw;
        }
        if (format != null && isDay(format) && number.signum() >= 0 && number.longValue() <= MOST_DAYS) {
            return day(number);
        }
        return Math.abs(number.scale()) < 50 ? plain(number) : raw;
    }

    private static String plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
    }

    private static boolean isDay(String format) {
        return DAY.matcher(LITERAL.matcher(format).replaceAll("")).matches();
    }

    private String day(BigDecimal days) {
        long whole = days.longValue();
        long seconds =
                days.subtract(BigDecimal.valueOf(whole)).multiply(SECONDS).longValue();
        LocalDateTime moment = first.plusDays(whole).atTime(LocalTime.MIDNIGHT).plusSeconds(seconds);
        return seconds == 0
                ? moment.toLocalDate().toString()
                : moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
