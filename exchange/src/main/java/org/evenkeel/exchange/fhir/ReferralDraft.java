package org.evenkeel.exchange.fhir;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.ReferralContent.LeftAside;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.ReferralContent.RecordImported;

/**
 * A record from another system, read but not yet accepted by anybody.
 *
 * @param fileSha256 fingerprint of the file
 * @param patientId the id that the record itself gives the patient; empty when it gives none
 * @param patient who the record is about
 * @param understood facts in the order of their groups
 * @param questionnaires answers to questionnaires, oldest first, as a chart holds those of our own. An import does not
 *     take them over, for the course of a treatment here begins with the answers given here; rules may be asked of them
 * @param leftAside what was not taken over, by kind of resource and reason
 * @param warnings what concerns the whole record
 * @param resources how many resources the file holds
 * @param formResources how many of them answer a questionnaire item by item
 */
public record ReferralDraft(
        String fileSha256,
        String patientId,
        PatientIdentified patient,
        List<Understood> understood,
        List<NewEntry> questionnaires,
        List<LeftAside> leftAside,
        List<String> warnings,
        int resources,
        int formResources) {
    public ReferralDraft {
        understood = List.copyOf(understood);
        questionnaires = List.copyOf(questionnaires);
        leftAside = List.copyOf(leftAside);
        warnings = List.copyOf(warnings);
    }

    /** The facts under their headings; headings without a fact are absent. */
    public Map<Group, List<Understood>> byGroup() {
        Map<Group, List<Understood>> groups = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            List<Understood> facts =
                    understood.stream().filter(u -> u.group() == group).toList();
            if (!facts.isEmpty()) {
                groups.put(group, facts);
            }
        }
        return groups;
    }

    /** What is recorded of the facts when a person accepts them; the patient and the referral are not among it. */
    public List<NewEntry> entries() {
        return understood.stream().map(Understood::entry).toList();
    }

    /** What is recorded of the import itself. */
    public RecordImported imported() {
        return new RecordImported(fileSha256, understoodResources(), leftAside);
    }

    /** How many resources of the file the facts stand for, the patient included. */
    public int understoodResources() {
        return 1
                + formResources
                + understood.stream().mapToInt(Understood::resources).sum();
    }
}
