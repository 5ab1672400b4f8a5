package org.evenkeel.knowledge.library;

import java.util.Map;
import org.evenkeel.care.document.PatientDocument;
import org.evenkeel.care.instrument.Instrument;
import org.evenkeel.care.plan.CeilingTable;
import org.evenkeel.care.plan.Protocol;
import org.evenkeel.care.rule.ClinicChange;
import org.evenkeel.care.rule.CodeList;
import org.evenkeel.care.rule.Question;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.care.rule.RuleScope;

/**
 * All that is known, immutable.
 *
 * @param version hash of every file it was read from, the clinic's included; recorded with every decision
 * @param rules rules, questions and formulary
 * @param clinicFiles by rule id, the file of the clinic's folder it was read from; the house's own rules have none
 * @param ceilings dose ceilings; no row means stop
 * @param replacedProtocols the house's protocols that the clinic's took the place of, by id
 * @param protocolChanges who decided the clinic's own protocols and when, by id
 * @param codes code lists by id
 * @param examples examples by the id of their rule; a rule may have none
 * @param places where each rule stands, by id
 * @param jurisdiction under whose law the clinic treats
 */
public record Library(
        String version,
        RuleBook rules,
        Map<String, String> clinicFiles,
        CeilingTable ceilings,
        Map<String, Protocol> protocols,
        Map<String, Protocol> replacedProtocols,
        Map<String, ClinicChange> protocolChanges,
        Map<String, Instrument> instruments,
        Map<String, PatientDocument> documents,
        Map<String, CodeList> codes,
        Map<String, RuleExamples> examples,
        Map<String, RulePlace> places,
        String jurisdiction) {

    /** The treatment that is given here, under the law the clinic treats under. */
    public RuleScope scope() {
        return RuleScope.INTRAVENOUS_DEPRESSION.under(jurisdiction);
    }

    /** The protocol with this id; a missing one is a bug, for ids come from the library itself. */
    public Protocol protocol(String id) {
        return known(protocols, id);
    }

    /** The instrument with this id. */
    public Instrument instrument(String id) {
        return known(instruments, id);
    }

    /** The document with this id. */
    public PatientDocument document(String id) {
        return known(documents, id);
    }

    /** Intake questions by code, in the order of the form. */
    public Map<String, Question> questions() {
        return rules.questions();
    }

    private static <T> T known(Map<String, T> among, String id) {
        T found = among.get(id);
        if (found == null) {
            throw new IllegalArgumentException("the library has no \"" + id + "\"; it has " + among.keySet());
        }
        return found;
    }
}
