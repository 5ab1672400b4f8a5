package org.evenkeel.clinic.referral;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.intake.DuplicateMatch;
import org.evenkeel.clinic.form.FormErrors;
import org.evenkeel.clinic.referral.ReferralIntake.Opened;
import org.evenkeel.clinic.referral.ReferralReview.Answers;
import org.evenkeel.clinic.referral.ReferralReview.Duplicate;
import org.evenkeel.clinic.referral.ReferralReview.Fact;
import org.evenkeel.clinic.referral.ReferralReview.Heading;
import org.evenkeel.exchange.fhir.ReferralDraft;
import org.evenkeel.exchange.fhir.Understood;
import org.evenkeel.journal.read.PatientRow;
import org.jspecify.annotations.Nullable;

/** Turns a kept referral into what the page shows. */
final class ReviewView {
    private ReviewView() {}

    static ReferralReview of(
            Opened opened, boolean mayReadFacts, String keptUntil, Answers answers, FormErrors errors) {
        PatientIdentified who = opened.patient();
        return new ReferralReview(
                opened.kept().id().toString(),
                opened.draft().isPresent(),
                name(who),
                birth(who.birthDate()),
                who.sex().name().toLowerCase(Locale.ROOT).replace("unknown", "not known"),
                Stream.of(who.phone(), who.email()).filter(c -> !c.isBlank()).collect(Collectors.joining(" · ")),
                who.invented(),
                opened.draft().map(d -> headings(d, mayReadFacts)).orElse(List.of()),
                opened.draft().map(ReferralDraft::leftAside).orElse(List.of()),
                opened.draft().map(ReferralDraft::warnings).orElse(List.of()),
                opened.draft().map(ReferralDraft::understoodResources).orElse(0),
                opened.draft().map(ReferralDraft::resources).orElse(0),
                opened.duplicates().stream().map(d -> duplicate(who, d)).toList(),
                keptUntil,
                answers,
                errors);
    }

    private static List<Heading> headings(ReferralDraft draft, boolean mayReadFacts) {
        return draft.byGroup().entrySet().stream()
                .map(group -> new Heading(
                        group.getKey().heading(),
                        group.getValue().size(),
                        mayReadFacts
                                ? group.getValue().stream()
                                        .map(ReviewView::fact)
                                        .toList()
                                : List.of()))
                .toList();
    }

    private static Fact fact(Understood fact) {
        return new Fact(fact.words(), fact.when(), fact.cautions());
    }

    private static Duplicate duplicate(PatientIdentified who, PatientRow row) {
        PatientIdentified other = new PatientIdentified(
                row.givenName(),
                row.familyName(),
                row.birthDate() == null ? null : new PartialDate(row.birthDate()),
                row.sex(),
                row.phone(),
                "",
                List.of(),
                row.invented());
        List<String> signs = DuplicateMatch.signs(who, other);
        return new Duplicate(
                row.chartId().toString(),
                row.name(),
                birth(other.birthDate()),
                row.stage().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                signs.isEmpty() ? List.of("same record number in the same system") : signs);
    }

    private static String name(PatientIdentified who) {
        String name = (who.givenName() + " " + who.familyName()).strip();
        return name.isEmpty() ? "No name given" : name;
    }

    private static String birth(@Nullable PartialDate date) {
        return date == null ? "birth date not known" : "born " + date.iso();
    }
}
