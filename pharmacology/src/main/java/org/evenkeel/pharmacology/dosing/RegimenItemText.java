package org.evenkeel.pharmacology.dosing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.pharmacology.quantity.Quantity;
import org.evenkeel.pharmacology.quantity.Unit;

/** One item of a {@link RegimenText}, taken apart at its keywords, which may come in any order after the dose. */
final class RegimenItemText {

    private static final Pattern THEN = Pattern.compile("then\\s+(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern KEYWORD =
            Pattern.compile("\\s(over|at|every)(?=[\\s\\d.+-])", Pattern.CASE_INSENSITIVE);
    private static final Pattern REPEATED =
            Pattern.compile("(.*\\S)\\s*[x\u00d7]\\s*(\\d{1,9})", Pattern.CASE_INSENSITIVE);
    private static final Unit MINUTES = Unit.of("min");

    private final String text;
    private final boolean follows;
    private final String dose;
    private final Map<String, String> byKeyword;

    private RegimenItemText(String text, boolean follows, String dose, Map<String, String> byKeyword) {
        this.text = text;
        this.follows = follows;
        this.dose = dose;
        this.byKeyword = byKeyword;
    }

    static RegimenItemText of(String text) {
        Matcher then = THEN.matcher(text);
        boolean follows = then.matches();
        String rest = follows ? then.group(1) : text;
        Map<String, String> byKeyword = new LinkedHashMap<>();
        Matcher next = KEYWORD.matcher(rest);
        String keyword = "";
        int from = 0;
        while (next.find()) {
            put(byKeyword, keyword, rest.substring(from, next.start()), text);
            keyword = next.group(1).toLowerCase(Locale.ROOT);
            from = next.end();
        }
        put(byKeyword, keyword, rest.substring(from), text);
        return new RegimenItemText(text, follows, byKeyword.getOrDefault("", ""), byKeyword);
    }

    private static void put(Map<String, String> byKeyword, String keyword, String value, String text) {
        if (byKeyword.putIfAbsent(keyword, value.strip()) != null) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" says \"" + keyword + "\" twice; separate doses with a semicolon");
        }
    }

    List<RegimenText.Item> items(double previousEndMinutes) {
        double overMinutes = minutes("over", 0);
        DoseAmount amount = DoseText.amount(dose, overMinutes);
        if (follows && byKeyword.containsKey("at")) {
            throw new IllegalArgumentException("\"" + text + "\" says both \"then\" and \"at\"");
        }
        double startMinutes = minutes("at", follows ? previousEndMinutes : 0);
        String repetition = byKeyword.get("every");
        if (repetition == null) {
            return List.of(item(amount, startMinutes, overMinutes));
        }
        Matcher repeated = REPEATED.matcher(repetition);
        if (!repeated.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" does not say how many times: write \"every " + repetition + " x6\"");
        }
        double intervalMinutes = duration("every", repeated.group(1));
        int times = Integer.parseInt(repeated.group(2));
        if (!(intervalMinutes > 0) || times < 1 || times > RegimenText.MOST_ITEMS) {
            throw new IllegalArgumentException("\"" + text
                    + "\": the interval must be above 0 and the number of times from 1 to " + RegimenText.MOST_ITEMS);
        }
        List<RegimenText.Item> items = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            items.add(item(amount, startMinutes + i * intervalMinutes, overMinutes));
        }
        return items;
    }

    private static RegimenText.Item item(DoseAmount amount, double startMinutes, double overMinutes) {
        return new RegimenText.Item(amount, new InfusionProgramme.Span(startMinutes, overMinutes));
    }

    private double minutes(String keyword, double otherwiseMinutes) {
        String written = byKeyword.get(keyword);
        return written == null ? otherwiseMinutes : duration(keyword, written);
    }

    private double duration(String keyword, String written) {
        double minutes;
        try {
            minutes = Quantity.ofTyped(written).in(MINUTES);
        } catch (IllegalArgumentException notATime) {
            throw new IllegalArgumentException(
                    "\"" + keyword + " " + written + "\": a time with its unit is needed, such as 40min, 2h or 7d",
                    notATime);
        }
        if (!(minutes >= 0)) {
            throw new IllegalArgumentException("\"" + keyword + " " + written + "\": a time cannot be negative");
        }
        return minutes;
    }
}
