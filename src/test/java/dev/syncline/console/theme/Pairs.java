package dev.syncline.console.theme;

import dev.syncline.console.theme.Sheet.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds which text lies on which ground, as style sheets say it. */
final class Pairs {
    /** What screens, bars, cells and pop-ups lie on. */
    static final List<String> SURFACES =
            List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-inset", "-color-bg-overlay");

    /** Bars, keys and lines that carry no text. */
    private static final Pattern TEXTLESS = Pattern.compile(
            "\\.(kind-part|standing-(?!pane|bar|legend|entry)|veil|arrow\\b|chart-|image-frame|picture-frame)");

    /** Text that is shown only on the theme's own buttons of that kind. */
    private static final Pattern OF_BUTTON = Pattern.compile("^\\.(accent|danger)(?!\\.button-outlined)\\b");

    private static final Pattern MARK = Pattern.compile("\\.mark-(added|removed|left|arrived)");
    private static final Set<String> TEXT = Set.of("-fx-text-fill", "-fx-prompt-text-fill", "-fx-icon-color");
    private static final double READABLE = 4.5;
    private static final double SEEN = 3;

    private final List<Rule> rules;

    Pairs(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * Text on a ground.
     *
     * @param where the selector that says it
     * @param least how well the two must be told apart
     */
    record Pair(String where, String text, String ground, double least) {
        /** What is wrong with it in a theme; empty where nothing is. */
        Optional<String> fault(Colours colours) {
            return SURFACES.stream()
                    .map(surface -> {
                        var below = Colours.over(colours.of(ground), colours.of(surface));
                        return Colours.contrast(Colours.over(colours.of(text), below), below);
                    })
                    .min(Double::compare)
                    .filter(worst -> worst < least)
                    .map(worst -> "%s, %s: %s on %s is %.2f, not %.1f"
                            .formatted(colours.theme(), where, text, ground, worst, least));
        }
    }

    /** All pairs. */
    List<Pair> all() {
        List<Pair> pairs = new ArrayList<>();
        for (Rule rule : rules) {
            for (String property : TEXT) {
                rule.said(property)
                        .ifPresent(text -> grounds(rule)
                                .forEach(
                                        ground -> pairs.add(new Pair(rule.selector(), text, ground, least(property)))));
            }
            if (rule.says().containsKey("-fx-fill") && !rule.selector().contains("mark-ground")) {
                String text = rule.said("-fx-fill").orElseThrow();
                grounds(rule).forEach(ground -> pairs.add(new Pair(rule.selector(), text, ground, READABLE)));
            }
            if (text(rule).isEmpty() && !TEXTLESS.matcher(rule.selector()).find()) {
                ground(rule).ifPresent(ground -> pairs.add(new Pair(rule.selector(), usual(rule), ground, READABLE)));
            }
        }
        return pairs;
    }

    private static double least(String property) {
        return property.equals("-fx-icon-color") ? SEEN : READABLE;
    }

    private static Optional<String> text(Rule rule) {
        return Stream.of("-fx-text-fill", "-fx-fill")
                .map(rule::said)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> ground(Rule rule) {
        return rule.said("-fx-background-color").filter(value -> !value.equals("transparent"));
    }

    /** The text of the rules that this one adds a state to, else the usual. */
    private String usual(Rule rule) {
        return rules.stream()
                .filter(other -> extended(other.selector(), rule.selector()))
                .flatMap(other -> text(other).stream())
                .reduce((before, after) -> after)
                .orElse("-color-fg-default");
    }

    /** What the text of a rule lies on: what it says itself, what lies around it, what a mark says, else every surface. */
    private List<String> grounds(Rule rule) {
        Matcher mark = MARK.matcher(rule.selector());
        if (ground(rule).isPresent()) {
            return List.of(ground(rule).orElseThrow());
        }
        if (mark.find()) {
            return List.of("-sl-" + mark.group(1).replaceAll("left|arrived", "moved") + "-bg");
        }
        Matcher button = OF_BUTTON.matcher(rule.selector());
        if (button.find()) {
            return List.of("-color-" + button.group(1) + "-emphasis");
        }
        return rules.stream()
                .filter(other -> extended(other.selector(), rule.selector()))
                .flatMap(other -> ground(other).stream())
                .reduce((before, after) -> after)
                .map(List::of)
                .orElse(SURFACES);
    }

    /** Whether a selector is another one with something behind it. */
    private static boolean extended(String shorter, String longer) {
        return longer.startsWith(shorter)
                && longer.length() > shorter.length()
                && ": .>".indexOf(longer.charAt(shorter.length())) >= 0;
    }
}
