package org.evenkeel.exchange.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a clinical drug's name says, such as {@code FLUoxetine 20 MG Oral Capsule}: RxNorm's "ingredient strength dose
 * form". Reads only what is written; a brand alone ({@code Natazia 28 Day Pack}) gives no ingredient.
 *
 * @param ingredient in lower case without the salt, a combination joined by {@code /}; empty when not certain
 * @param route empty when not certain
 * @param strengthMg mg in one tablet or capsule of a single ingredient; null for anything else
 */
record MedicineWords(
        String ingredient, String route, @Nullable Double strengthMg) {
    static final MedicineWords NOTHING = new MedicineWords("", "", null);

    private static final Pattern BEFORE_INGREDIENT = Pattern.compile(
            "^(Abuse-Deterrent |Osmotic |\\d+(\\.\\d+)? ?(HR|ACTUAT|ML|MG) )+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRAND = Pattern.compile("\\s*\\[[^]]{0,80}]");
    private static final Pattern WITH_STRENGTH = Pattern.compile(
            "^(?<name>\\p{L}.{0,80}?) (?<value>\\d{1,7}(\\.\\d{1,6})?) (?<unit>MG|MCG|UNT|MEQ|%|GM|ML|MMOL|PNU)(?<per>/[A-Za-z]{1,8})?( (?<form>.*))?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_NAME = Pattern.compile("^[\\p{L}][\\p{L}' .-]{1,60}$");

    /** Salts and esters that follow the ingredient; a name that begins with one ("sodium fluoride") keeps it. */
    private static final Set<String> SALTS = Set.of(
            "hydrochloride",
            "hcl",
            "succinate",
            "tartrate",
            "bitartrate",
            "phosphate",
            "propionate",
            "sulfate",
            "maleate",
            "citrate",
            "mesylate",
            "besylate",
            "acetate",
            "fumarate",
            "hydrobromide",
            "sodium",
            "potassium",
            "calcium",
            "carbonate",
            "oxalate",
            "pamoate",
            "furoate",
            "dipropionate",
            "dimesylate");

    private static final List<String[]> ROUTES = List.of(
            new String[] {"sublingual", "sublingual"},
            new String[] {"buccal", "buccal"},
            new String[] {"nasal", "nasal"},
            new String[] {"inhal", "inhaled"},
            new String[] {"transdermal", "transdermal"},
            new String[] {"topical", "topical"},
            new String[] {"ophthalmic", "ophthalmic"},
            new String[] {"rectal", "rectal"},
            new String[] {"vaginal", "vaginal"},
            new String[] {"mucosal", "mucosal"},
            new String[] {"intravenous", "intravenous"},
            new String[] {"intramuscular", "intramuscular"},
            new String[] {"subcutaneous", "subcutaneous"},
            new String[] {"inject", "injection"},
            new String[] {"oral", "oral"},
            new String[] {"chewable", "oral"});

    static MedicineWords read(String words) {
        String plain = BRAND.matcher(words.strip()).replaceAll("").strip();
        if (plain.contains("{") || plain.toLowerCase(Locale.ROOT).endsWith(" pack")) {
            return NOTHING;
        }
        String[] parts = plain.split(" / ", -1);
        List<String> ingredients = new ArrayList<>();
        String form = "";
        @Nullable Double strength = null;
        for (String part : parts) {
            Matcher m = WITH_STRENGTH.matcher(BEFORE_INGREDIENT.matcher(part).replaceFirst(""));
            if (!m.matches()) {
                return parts.length == 1 ? bare(plain) : NOTHING;
            }
            ingredients.add(withoutSalt(m.group("name")));
            form = m.group("form") == null ? form : m.group("form");
            strength = m.group("per") == null && m.group("unit").equalsIgnoreCase("MG")
                    ? Double.valueOf(m.group("value"))
                    : null;
        }
        boolean counted = ingredients.size() == 1 && isCounted(form);
        return new MedicineWords(String.join("/", ingredients), route(form), counted ? strength : null);
    }

    private static MedicineWords bare(String words) {
        List<String> names = new ArrayList<>();
        for (String part : words.split("/", -1)) {
            String name = part.strip();
            if (!BARE_NAME.matcher(name).matches() || name.split(" ").length > 3) {
                return NOTHING;
            }
            names.add(withoutSalt(name));
        }
        return new MedicineWords(String.join("/", names), "", null);
    }

    private static boolean isCounted(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        return lower.contains("tablet") || lower.contains("capsule");
    }

    private static String withoutSalt(String name) {
        List<String> words =
                new ArrayList<>(List.of(name.strip().toLowerCase(Locale.ROOT).split("\\s+")));
        while (words.size() > 1 && SALTS.contains(words.getLast())) {
            words.removeLast();
        }
        return String.join(" ", words);
    }

    /** The route that words speak of; empty when they speak of none. */
    static String route(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        for (String[] route : ROUTES) {
            if (lower.contains(route[0])) {
                return route[1];
            }
        }
        return "";
    }
}
