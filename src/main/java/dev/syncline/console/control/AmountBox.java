package dev.syncline.console.control;

import dev.syncline.compare.difference.Difference.Amount;
import dev.syncline.compare.difference.Difference.Unit;
import dev.syncline.console.text.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** An amount, large, and below it by how much it is more or less than it was, as amount and in per cent. */
public final class AmountBox extends VBox {
    private static final int MOST_DECIMALS = 6;

    private final Locale locale;
    private final Amount amount;
    private final String currency;

    /** @param currency what money is in; may be empty */
    public AmountBox(Texts texts, Amount amount, String currency) {
        this.locale = texts.language().get();
        this.amount = amount;
        this.currency = currency;
        getStyleClass().add("amount-box");
        Label now = new Label(written(amount.now(), false));
        now.getStyleClass().add("amount");
        // The currency goes on a line of its own before a digit is cut.
        Wrap.on(now);
        getChildren().add(now);
        amount.change().ifPresent(change -> getChildren().add(change(texts, change)));
    }

    /** By how much it is more or less, without the amount itself. */
    AmountBox changeAlone() {
        getChildren().removeFirst();
        return this;
    }

    private Label change(Texts texts, BigDecimal change) {
        Label label = new Label();
        label.getStyleClass().add("amount-change");
        Wrap.on(label);
        if (change.signum() == 0) {
            label.setText(texts.get("difference.same"));
            return label;
        }
        String by = written(change, true);
        label.setText(amount.percent()
                .map(percent -> by + "  (" + signed(percent, 1) + " %)")
                .orElse(by));
        label.setGraphic(new FontIcon(change.signum() > 0 ? Feather.ARROW_UP : Feather.ARROW_DOWN));
        label.getStyleClass().add(change.signum() > 0 ? "amount-more" : "amount-less");
        return label;
    }

    private String written(BigDecimal number, boolean sign) {
        int decimals = amount.unit() == Unit.MONEY ? 2 : 0;
        String digits = sign ? signed(number, decimals) : digits(number, decimals);
        String unit = amount.unit() == Unit.MONEY ? currency : amount.unit().sign();
        return unit.isEmpty() ? digits : digits + " " + unit;
    }

    private String signed(BigDecimal number, int decimals) {
        return (number.signum() > 0 ? "+" : "") + digits(number, decimals);
    }

    private String digits(BigDecimal number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(Math.max(decimals, Math.min(MOST_DECIMALS, number.scale())));
        return format.format(number);
    }
}
