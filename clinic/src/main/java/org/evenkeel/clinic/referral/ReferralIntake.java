package org.evenkeel.clinic.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ReferralContent.DuplicateConsidered;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.intake.ReferralDecisions;
import org.evenkeel.care.intake.ReferralDecisions.ImportedRecord;
import org.evenkeel.care.intake.ReferralForm;
import org.evenkeel.clinic.desk.ChartCommand;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.desk.CommandId;
import org.evenkeel.clinic.desk.Outcome;
import org.evenkeel.clinic.problem.NotHere;
import org.evenkeel.clinic.referral.PendingReferral.Kind;
import org.evenkeel.clinic.referral.ReferralReview.Answers;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.exchange.fhir.BundleError;
import org.evenkeel.exchange.fhir.ReadResult;
import org.evenkeel.exchange.fhir.ReferralBundleReader;
import org.evenkeel.exchange.fhir.ReferralDraft;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.read.PatientDirectory;
import org.evenkeel.journal.read.PatientRow;
import tools.jackson.databind.json.JsonMapper;

/** The use cases of a referral that comes in. */
public final class ReferralIntake {
    private static final String PURPOSE = "referral";

    private final ChartDesk desk;
    private final PatientDirectory directory;
    private final PendingReferrals pending;
    private final ReferralBundleReader reader;
    private final JsonMapper json;
    private final Clock clock;
    private final ZoneId zone;

    public ReferralIntake(
            ChartDesk desk,
            PatientDirectory directory,
            PendingReferrals pending,
            ReferralBundleReader reader,
            JsonMapper json,
            Clock clock,
            ZoneId zone) {
        this.desk = desk;
        this.directory = directory;
        this.pending = pending;
        this.reader = reader;
        this.json = json;
        this.clock = clock;
        this.zone = zone;
    }

    /** What came of something that was brought. */
    sealed interface Brought {
        /** It waits for a person's review. */
        record Review(UUID id) implements Brought {}

        /** It became a chart. */
        record Charted(ChartId chart) implements Brought {}

        /** It can't be taken; nothing changed. */
        record Wrong(List<Refusal> refusals) implements Brought {}
    }

    CommandId freshId() {
        return desk.freshId();
    }

    /** A typed referral: a chart at once, unless somebody known may be the same person. */
    Brought form(Actor actor, CommandId id, ReferralForm form) {
        actor.require(Permission.IMPORT_REFERRAL);
        List<Refusal> wrong = ReferralDecisions.check(form, today());
        if (!wrong.isEmpty()) {
            return new Brought.Wrong(wrong);
        }
        ChartId chart = new ChartId(id.value());
        PatientIdentified patient = ReferralDecisions.patient(form);
        if (!duplicates(actor, patient, chart).isEmpty()) {
            pending.keep(actor, id.value(), Kind.FORM, json.writeValueAsBytes(form));
            return new Brought.Review(id.value());
        }
        return charted(chart, begin(actor, chart, id, form, List.of()));
    }

    /** A file: read at once, kept for review when it can be read at all. */
    Brought file(Actor actor, byte[] bytes) {
        actor.require(Permission.IMPORT_REFERRAL);
        return switch (reader.read(bytes, clock.instant())) {
            case ReadResult.Unreadable(BundleError error) ->
                new Brought.Wrong(List.of(Refusal.of("referral.file", error.words())));
            case ReadResult.Read _ -> {
                UUID id = desk.freshId().value();
                pending.keep(actor, id, Kind.FILE, bytes);
                yield new Brought.Review(id);
            }
        };
    }

    Opened open(Actor actor, UUID id) {
        actor.require(Permission.IMPORT_REFERRAL);
        PendingReferral kept = pending.find(actor, id).orElseThrow(() -> new NotHere("referral"));
        Optional<ReferralDraft> draft = kept.kind() == Kind.FILE ? Optional.of(draft(kept)) : Optional.empty();
        Optional<ReferralForm> form = kept.kind() == Kind.FORM
                ? Optional.of(json.readValue(kept.payload(), ReferralForm.class))
                : Optional.empty();
        PatientIdentified patient =
                draft.map(ReferralDraft::patient).orElseGet(() -> ReferralDecisions.patient(form.orElseThrow()));
        return new Opened(kept, draft, form, patient, duplicates(actor, patient, new ChartId(id)));
    }

    /** A kept referral with what was found around it. */
    record Opened(
            PendingReferral kept,
            Optional<ReferralDraft> draft,
            Optional<ReferralForm> form,
            PatientIdentified patient,
            List<PatientRow> duplicates) {}

    /** Takes a kept referral over, as a person decided. */
    Brought accept(Actor actor, UUID id, Answers answers) {
        Opened opened = open(actor, id);
        Optional<PatientRow> same = opened.duplicates().stream()
                .filter(d -> d.chartId().toString().equals(answers.choice()))
                .findFirst();
        if (!opened.duplicates().isEmpty() && same.isEmpty()) {
            if (!answers.choice().equals("new")) {
                return wrong("choice", "Say whether this is one of the patients below or another person.");
            }
            if (answers.difference().isBlank()) {
                return wrong("difference", "Say how you know that it is another person.");
            }
        }
        List<DuplicateConsidered> considered = opened.duplicates().stream()
                .map(d -> new DuplicateConsidered(
                        d.chart(),
                        same.filter(d::equals).isPresent(),
                        answers.difference().strip()))
                .filter(d -> same.isEmpty())
                .toList();
        ChartId chart = same.map(PatientRow::chart).orElse(new ChartId(id));
        CommandId command = new CommandId(id);
        Brought brought = opened.form()
                .map(form -> same.isPresent()
                        ? wrong("choice", "This patient has a chart already: open it instead of a second referral.")
                        : charted(chart, begin(actor, chart, command, form, considered)))
                .orElseGet(() -> charted(
                        chart, take(actor, chart, command, opened.draft().orElseThrow(), answers, considered)));
        if (brought instanceof Brought.Charted) {
            pending.remove(actor, id);
        }
        return brought;
    }

    void discard(Actor actor, UUID id) {
        actor.require(Permission.IMPORT_REFERRAL);
        pending.remove(actor, id);
    }

    private Outcome begin(
            Actor actor, ChartId chart, CommandId id, ReferralForm form, List<DuplicateConsidered> considered) {
        LocalDate today = today();
        return desk.carryOut(
                actor,
                Permission.IMPORT_REFERRAL,
                ChartCommand.of(
                        chart,
                        id,
                        PURPOSE,
                        (current, author, now) -> ReferralDecisions.byForm(current, form, considered, today, now)));
    }

    private Outcome take(
            Actor actor,
            ChartId chart,
            CommandId id,
            ReferralDraft draft,
            Answers answers,
            List<DuplicateConsidered> considered) {
        ImportedRecord taken = new ImportedRecord(
                draft.patient(), draft.entries(), draft.imported(), answers.reason(), answers.referrer());
        return desk.carryOut(
                actor,
                Permission.IMPORT_REFERRAL,
                ChartCommand.of(
                        chart,
                        id,
                        PURPOSE,
                        (current, author, now) -> ReferralDecisions.byRecord(current, taken, considered, now)));
    }

    private static Brought charted(ChartId chart, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> new Brought.Charted(chart);
            case Outcome.Refused refused -> new Brought.Wrong(refused.refusals());
            case Outcome.Stale _ ->
                new Brought.Wrong(List.of(Refusal.of("referral.stale", "The chart has changed; look at it again.")));
        };
    }

    private static Brought wrong(String field, String words) {
        return new Brought.Wrong(List.of(Refusal.at(field, "referral." + field, words)));
    }

    private List<PatientRow> duplicates(Actor actor, PatientIdentified patient, ChartId except) {
        return directory.possibleDuplicates(patient, except, new Access(actor.username(), "referral-duplicates"));
    }

    private ReferralDraft draft(PendingReferral kept) {
        return switch (reader.read(kept.payload(), clock.instant())) {
            case ReadResult.Read read -> read.draft();
            // It was read when it was kept.
            case ReadResult.Unreadable(BundleError error) -> throw new IllegalStateException(error.words());
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
