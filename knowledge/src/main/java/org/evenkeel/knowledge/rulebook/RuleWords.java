package org.evenkeel.knowledge.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.evenkeel.care.rule.Applies;
import org.evenkeel.care.rule.ConditionWords;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleCondition;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.care.rule.Stage;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;

/** Words for what a rule is, the same on every page. */
public final class RuleWords {
    private RuleWords() {}

    /** When it is asked. */
    public static String stage(Stage stage) {
        return switch (stage) {
            case CANDIDACY -> "Candidacy";
            case GATE -> "On the day, before a session";
            case DOSE -> "Dose";
            case MONITORING -> "Monitoring";
            case DISCHARGE -> "Discharge";
            case FOLLOW_UP -> "Follow-up";
            case OPERATIONS -> "Operations";
        };
    }

    /** The same in as few words as possible. */
    public static String stageShort(Stage stage) {
        return stage == Stage.GATE ? "Gate" : stage(stage);
    }

    /** Who judges it: the software from the chart, or a person. */
    public static String judgedBy(RuleCondition condition) {
        return switch (condition) {
            case RuleCondition.Text _ -> "statement";
            case RuleCondition.Checklist _ -> "a person checks";
            case RuleCondition.Elsewhere _ -> "in another file";
            default -> condition.isComputed() ? "computed" : "a person checks";
        };
    }

    /** What happens when it fires. */
    public static String does(Severity severity) {
        return switch (severity) {
            case HARD_STOP ->
                "Going on is not possible while the fact stands. A wrong fact is corrected; the rule is not overridden.";
            case OVERRIDE_WITH_REASON -> "Going on needs a prescriber's written reason.";
            case PRESCRIBER_DECISION -> "A prescriber weighs it and says how. It stops nothing by itself.";
            case WARN -> "It is shown and recorded.";
            case TASK -> "It is shown and recorded as something to arrange.";
            case INFORM -> "It is shown and recorded, to be known.";
        };
    }

    /** What a status of evidence means. */
    public static String means(EvidenceStatus status) {
        return switch (status) {
            case VERIFIED -> "Read in the source itself, or in its abstract, table or label copy.";
            case VERIFIED_IN_PART -> "Only the part that is quoted was read in the source.";
            case VERIFIED_IN_TRANSCRIPTION -> "Read in an annotated copy of the source's table, not in the source.";
            case SECONDARY -> "Read in a summary of the source, not in the source.";
            case DERIVED -> "Computed from values that were verified.";
            case ASSUMED -> "Chosen; no source sets it.";
            case SITE_POLICY -> "Chosen by the clinic; no source sets it.";
            case RECALLED -> "Noted from memory and not read again: treat it as not checked.";
            case UNCERTAIN -> "Sources disagree or say little.";
        };
    }

    /** Where it applies, what is limited only; nothing when it applies everywhere. */
    public static List<String> places(Applies applies) {
        List<String> places = new ArrayList<>();
        limited(places, applies.jurisdictions(), true);
        limited(places, applies.indications(), false);
        limited(places, applies.medicines(), false);
        limited(places, applies.routes(), false);
        limited(places, applies.settings(), false);
        return List.copyOf(places);
    }

    private static void limited(List<String> places, Set<String> to, boolean abbreviation) {
        if (!to.isEmpty()) {
            String words = String.join(" or ", to.stream().sorted().toList()).replace('-', ' ');
            places.add(abbreviation ? words.toUpperCase(Locale.ROOT).replace(" OR ", " or ") : words);
        }
    }

    /** What the house says where a clinic's rule stands in its place, in one line. */
    public static String houseSays(Rule house) {
        String when = ConditionWords.of(house.condition());
        return house.title() + " (" + house.severity().words() + "), on " + when;
    }

    /** A law in words, to follow "under the law of". */
    public static String law(String jurisdiction) {
        return switch (jurisdiction) {
            case "us" -> "the United States";
            case "eu" -> "the European Union";
            case "ch" -> "Switzerland";
            case "uk" -> "the United Kingdom";
            case "ca" -> "Canada";
            default -> throw new IllegalArgumentException("no such law: " + jurisdiction);
        };
    }
}
