package org.evenkeel.clinic.command.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.SamplingSite;

/** The names by which things are called on the command line and in its output; the first of several is the usual one. */
public final class Names {

    private Names() {}

    /** What is given. */
    public static Map<String, Drug> drugs() {
        Map<String, Drug> names = new LinkedHashMap<>();
        names.put("ketamine", Drug.RACEMIC_KETAMINE);
        names.put("racemic", Drug.RACEMIC_KETAMINE);
        names.put("racemic ketamine", Drug.RACEMIC_KETAMINE);
        names.put("esketamine", Drug.S_KETAMINE);
        names.put("s-ketamine", Drug.S_KETAMINE);
        return names;
    }

    /** How it is given. */
    public static Map<String, Route> routes() {
        Map<String, Route> names = new LinkedHashMap<>();
        names.put("iv", Route.INTRAVENOUS);
        names.put("im", Route.INTRAMUSCULAR);
        names.put("sc", Route.SUBCUTANEOUS);
        names.put("intranasal", Route.INTRANASAL);
        names.put("sublingual", Route.SUBLINGUAL);
        names.put("oral", Route.ORAL);
        names.put("rectal", Route.RECTAL);
        names.put("intravenous", Route.INTRAVENOUS);
        names.put("intramuscular", Route.INTRAMUSCULAR);
        names.put("subcutaneous", Route.SUBCUTANEOUS);
        names.put("subq", Route.SUBCUTANEOUS);
        names.put("nasal", Route.INTRANASAL);
        names.put("sl", Route.SUBLINGUAL);
        names.put("buccal", Route.SUBLINGUAL);
        names.put("po", Route.ORAL);
        names.put("pr", Route.RECTAL);
        return names;
    }

    /** Where blood is drawn. */
    public static Map<String, SamplingSite> sites() {
        Map<String, SamplingSite> names = new LinkedHashMap<>();
        names.put("venous", SamplingSite.VENOUS);
        names.put("arterial", SamplingSite.ARTERIAL);
        return names;
    }

    /** The name of a drug in output. */
    public static String of(Drug drug) {
        return switch (drug) {
            case RACEMIC_KETAMINE -> "ketamine";
            case S_KETAMINE -> "esketamine";
            case R_KETAMINE -> "arketamine";
        };
    }

    /** The key of an analyte in output. */
    public static String key(Analyte analyte, Drug given) {
        if (given == Drug.S_KETAMINE) {
            return switch (analyte) {
                case KETAMINE, S_KETAMINE -> "esketamine";
                case NORKETAMINE, S_NORKETAMINE -> "noresketamine";
                case HYDROXYNORKETAMINE, S_HYDROXYNORKETAMINE -> "hydroxynorketamine";
                case R_KETAMINE, R_NORKETAMINE, R_HYDROXYNORKETAMINE -> plainKey(analyte);
            };
        }
        return plainKey(analyte);
    }

    private static String plainKey(Analyte analyte) {
        return analyte.name().toLowerCase(Locale.ROOT);
    }

    /** The name of an analyte for a person. */
    public static String words(Analyte analyte, Drug given) {
        String key = key(analyte, given);
        return key.contains("esketamine") ? key : analyte.words();
    }
}
