package org.evenkeel.care.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.ReferralContent.AdministrativeSex;
import org.evenkeel.care.chart.ReferralContent.Channel;
import org.evenkeel.care.chart.ReferralContent.DuplicateConsidered;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.ReferralContent.RecordImported;
import org.evenkeel.care.chart.ReferralContent.ReferralAccepted;
import org.evenkeel.care.chart.ReferralContent.ReferralDeclined;
import org.evenkeel.care.chart.ReferralContent.ReferralReceived;
import org.evenkeel.care.chart.Refusal;

/** What follows from a referral that arrived, and from a clinician's yes or no to it. */
public final class ReferralDecisions {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("[+0-9 ()./-]{5,30}");
    private static final int OLDEST_YEARS = 125;
    private static final int LONGEST_WORDS = 4_000;

    private ReferralDecisions() {}

    /**
     * A record from another system that a person wants taken over.
     *
     * @param facts what was understood, besides the patient
     */
    public record ImportedRecord(
            PatientIdentified patient, List<NewEntry> facts, RecordImported imported, String reason, String referrer) {
        public ImportedRecord {
            facts = List.copyOf(facts);
        }
    }

    /** What is wrong with a typed referral; empty when nothing is. */
    public static List<Refusal> check(ReferralForm form, LocalDate today) {
        List<Refusal> wrong = new ArrayList<>();
        if (form.givenName().isBlank()) {
            wrong.add(Refusal.at("givenName", "referral.given-name", "Write the given name."));
        }
        if (form.familyName().isBlank()) {
            wrong.add(Refusal.at("familyName", "referral.family-name", "Write the family name."));
        }
        birthDateProblem(form.birthDate(), today)
                .ifPresent(words -> wrong.add(Refusal.at("birthDate", "referral.birth-date", words)));
        if (sex(form.sex()).isEmpty()) {
            wrong.add(Refusal.at("sex", "referral.sex", "Choose one; \"not known\" is an answer."));
        }
        if (!form.phone().isBlank() && !PHONE.matcher(form.phone().strip()).matches()) {
            wrong.add(Refusal.at("phone", "referral.phone", "A phone number has digits, blanks, + and - only."));
        }
        if (!form.email().isBlank() && !EMAIL.matcher(form.email().strip()).matches()) {
            wrong.add(Refusal.at("email", "referral.email", "An e-mail address looks like name@example.org."));
        }
        if (form.reason().isBlank()) {
            wrong.add(Refusal.at("reason", "referral.reason", "Say in a few words why the patient is referred."));
        }
        if (form.reason().length() > LONGEST_WORDS) {
            wrong.add(Refusal.at("reason", "referral.reason-long", "At most " + LONGEST_WORDS + " characters."));
        }
        return wrong;
    }

    private static Optional<String> birthDateProblem(String text, LocalDate today) {
        if (text.isBlank()) {
            return Optional.of("Write the birth date; the year alone if no more is known.");
        }
        return partialDate(text)
                .map(date -> date.earliest().isAfter(today)
                        ? Optional.of("The birth date lies in the future.")
                        : date.latest().isBefore(today.minusYears(OLDEST_YEARS))
                                ? Optional.of("Nobody is that old: check the year.")
                                : Optional.<String>empty())
                .orElse(Optional.of("Write it as year-month-day, such as 1984-03-27; or 1984-03, or 1984."));
    }

    /** A date in ISO form, known to the day, the month or the year; empty when it is none. */
    static Optional<PartialDate> partialDate(String text) {
        try {
            return Optional.of(new PartialDate(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // what the person typed is no date: the form says so
        }
    }

    private static Optional<AdministrativeSex> sex(String text) {
        for (AdministrativeSex sex : AdministrativeSex.values()) {
            if (sex.name().equals(text.toUpperCase(Locale.ROOT))) {
                return Optional.of(sex);
            }
        }
        return Optional.empty();
    }

    /** The patient a typed referral speaks of; the form must be without fault. */
    public static PatientIdentified patient(ReferralForm form) {
        return new PatientIdentified(
                form.givenName().strip(),
                form.familyName().strip(),
                partialDate(form.birthDate()).orElseThrow(),
                sex(form.sex()).orElseThrow(),
                form.phone().strip(),
                form.email().strip(),
                List.of(),
                false);
    }

    /** Begins a chart with a typed referral. */
    public static Decision byForm(
            Chart chart, ReferralForm form, List<DuplicateConsidered> considered, LocalDate today, Instant now) {
        List<Refusal> wrong = new ArrayList<>(check(form, today));
        if (!chart.entries().isEmpty()) {
            wrong.add(Refusal.of("referral.chart-begun", "This chart was begun before."));
        }
        if (!wrong.isEmpty()) {
            return new Decision.Refused(wrong);
        }
        Channel channel = form.referrer().isBlank() ? Channel.SELF : Channel.FORM;
        List<Content> contents = new ArrayList<>();
        contents.add(new ReferralReceived(
                channel, form.reason().strip(), form.referrer().strip()));
        contents.add(patient(form));
        contents.addAll(considered);
        return Decision.accept(now, contents);
    }

    /**
     * Takes a record over: into a new chart, or into the chart of the same person. What the chart says already is not
     * said twice, and who the patient is stays as the chart has it.
     */
    public static Decision byRecord(
            Chart chart, ImportedRecord taken, List<DuplicateConsidered> considered, Instant now) {
        String file = taken.imported().fileSha256();
        boolean known = chart.referral().imports().stream()
                .anyMatch(i -> i.content().fileSha256().equals(file));
        if (known) {
            return Decision.refuse(
                    Refusal.of("referral.file-known", "This very file was taken over into this chart before."));
        }
        List<NewEntry> entries = new ArrayList<>();
        entries.add(new NewEntry(
                new ReferralReceived(
                        Channel.FHIR_BUNDLE,
                        taken.reason().strip(),
                        taken.referrer().strip()),
                now));
        if (chart.referral().patient().isEmpty()) {
            entries.add(new NewEntry(taken.patient(), now));
        }
        considered.forEach(c -> entries.add(new NewEntry(c, now)));
        entries.add(new NewEntry(taken.imported(), now));
        Set<Content> said = new HashSet<>();
        for (Entry entry : chart.entries()) {
            if (!chart.isCorrected(entry.id())) {
                said.add(entry.content());
            }
        }
        taken.facts().stream().filter(f -> !said.contains(f.content())).forEach(entries::add);
        return new Decision.Accepted(entries);
    }

    /** The clinic takes the patient on for assessment. */
    public static Decision accept(Chart chart, String words, Instant now) {
        if (chart.referral().patient().isEmpty()) {
            return Decision.refuse(
                    Refusal.of("referral.nobody", "Say who the patient is before the referral is accepted."));
        }
        return chart.referral().accepted().isPresent()
                ? Decision.refuse(Refusal.of("referral.accepted-before", "The referral was accepted before."))
                : Decision.accept(now, new ReferralAccepted(words.strip()));
    }

    /** The clinic does not take the patient on; the reason is kept. */
    public static Decision decline(Chart chart, String reason, Instant now) {
        if (reason.isBlank()) {
            return Decision.refuse(Refusal.at("reason", "referral.decline-reason", "Say why, for whoever asks later."));
        }
        if (!chart.courses().byId().isEmpty()) {
            return Decision.refuse(
                    Refusal.of("referral.in-treatment", "Treatment was ordered; end the course instead."));
        }
        return Decision.accept(now, new ReferralDeclined(reason.strip()));
    }
}
