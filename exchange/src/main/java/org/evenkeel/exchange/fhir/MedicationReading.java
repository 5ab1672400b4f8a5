package org.evenkeel.exchange.fhir;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.PartialDate;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Medicines ordered or told of. Renewals of the same medicine become one fact. */
final class MedicationReading {
    private final BundleIndex index;
    private final ItemIds ids;
    private final Asides asides;
    private final Instant now;
    private final Map<String, List<Mention>> byMedicine = new LinkedHashMap<>();

    /** One resource that speaks of a medicine. */
    private record Mention(
            DomainResource resource,
            Coding code,
            MedicationStatus status,
            @Nullable PartialDate when,
            List<Dosage> dosage,
            boolean ordered) {}

    MedicationReading(BundleIndex index, ItemIds ids, Asides asides, Instant now) {
        this.index = index;
        this.ids = ids;
        this.asides = asides;
        this.now = now;
    }

    void see(MedicationRequest request) {
        String reason = reasonAgainst(request);
        if (reason != null) {
            asides.add(request, reason);
            return;
        }
        see(
                request,
                request.getMedication(),
                status(request),
                Dates.partial(request.getAuthoredOnElement()),
                request.getDosageInstruction(),
                true);
    }

    void see(MedicationStatement statement) {
        MedicationStatus status = statement.getStatus() == null
                ? MedicationStatus.UNKNOWN
                : switch (statement.getStatus()) {
                    case ACTIVE -> MedicationStatus.TAKING;
                    case COMPLETED, STOPPED, NOTTAKEN -> MedicationStatus.STOPPED;
                    case ENTEREDINERROR -> MedicationStatus.ENTERED_IN_ERROR;
                    case INTENDED, ONHOLD, UNKNOWN, NULL -> MedicationStatus.UNKNOWN;
                };
        if (status == MedicationStatus.ENTERED_IN_ERROR) {
            asides.add(statement, "entered in error, as the source says");
            return;
        }
        PartialDate when = Dates.partial(statement.getEffective());
        see(
                statement,
                statement.getMedication(),
                ended(statement) ? MedicationStatus.UNKNOWN : status,
                when != null ? when : Dates.partial(statement.getDateAssertedElement()),
                statement.getDosage(),
                false);
    }

    /** Said to be taken, and to have ended: which of the two is right must be asked. */
    private boolean ended(MedicationStatement statement) {
        boolean taken = statement.getStatus() == MedicationStatement.MedicationStatementStatus.ACTIVE;
        Instant end = statement.getEffective() instanceof Period period ? Dates.instant(period.getEndElement()) : null;
        return taken && end != null && end.isBefore(now.minus(Duration.ofDays(1)));
    }

    private static @Nullable String reasonAgainst(MedicationRequest request) {
        if (request.getDoNotPerform()) {
            return "an order not to give it";
        }
        if (request.getStatus() == null) {
            return null;
        }
        return switch (request.getStatus()) {
            case ENTEREDINERROR -> "entered in error, as the source says";
            case CANCELLED -> "cancelled, as the source says";
            case DRAFT -> "a draft, never ordered";
            case ACTIVE, ONHOLD, COMPLETED, STOPPED, UNKNOWN, NULL -> null;
        };
    }

    private static MedicationStatus status(MedicationRequest request) {
        boolean onlyProposed = request.getIntent() == MedicationRequestIntent.PROPOSAL
                || request.getIntent() == MedicationRequestIntent.PLAN
                || request.getIntent() == MedicationRequestIntent.OPTION;
        if (request.getStatus() == null || onlyProposed) {
            return MedicationStatus.UNKNOWN;
        }
        return switch (request.getStatus()) {
            case ACTIVE -> MedicationStatus.TAKING;
            case COMPLETED, STOPPED -> MedicationStatus.STOPPED;
            case CANCELLED, ENTEREDINERROR, DRAFT, ONHOLD, UNKNOWN, NULL -> MedicationStatus.UNKNOWN;
        };
    }

    private void see(
            DomainResource resource,
            @Nullable Type medicine,
            MedicationStatus status,
            @Nullable PartialDate when,
            List<Dosage> dosage,
            boolean ordered) {
        Optional<Coding> code = switch (medicine) {
            case CodeableConcept concept -> Codes.coding(concept);
            case Reference reference -> MedicineName.of(resource, reference, index);
            case null, default -> Optional.empty();
        };
        if (code.isEmpty()) {
            asides.add(
                    resource,
                    medicine instanceof Reference
                            ? "it points at a medicine that is not in the file"
                            : "it does not say which medicine");
            return;
        }
        String key = code.get().system() + "|"
                + (code.get().code().isEmpty()
                        ? code.get().display()
                        : code.get().code());
        byMedicine
                .computeIfAbsent(key, k -> new ArrayList<>())
                .add(new Mention(resource, code.get(), status, when, dosage, ordered));
    }

    List<Understood> understood() {
        List<Understood> understood = new ArrayList<>();
        byMedicine.forEach((key, mentions) -> understood.add(understood(key, mentions)));
        return understood;
    }

    private Understood understood(String key, List<Mention> mentions) {
        Mention current = mentions.stream()
                .max(Comparator.comparingInt((Mention m) -> weight(m.status()))
                        .thenComparing(m -> m.when() == null ? "" : m.when().iso()))
                .orElseThrow();
        PartialDate since = mentions.stream()
                .map(Mention::when)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(PartialDate::earliest))
                .orElse(null);
        MedicineWords words = MedicineWords.read(current.code().display());
        String route = current.dosage().stream()
                .map(d -> MedicineWords.route(Codes.words(d.getRoute())))
                .filter(r -> !r.isEmpty())
                .findFirst()
                .orElse(words.route());
        Optional<DailyDose> dose = DailyDose.of(current.dosage(), words);
        MedicationRecorded content = new MedicationRecorded(
                ids.of("Medication", key),
                current.code(),
                words.ingredient(),
                route,
                dose.map(DailyDose::mg).orElse(null),
                current.status(),
                since,
                note(current, mentions, dose),
                RecordReading.source(current.resource()));
        return new Understood(
                new NewEntry(content, now),
                current.status() == MedicationStatus.STOPPED ? Group.PAST_MEDICINES : Group.MEDICINES,
                current.code().display(),
                since == null ? "" : since.iso(),
                cautions(content, mentions),
                mentions.size());
    }

    private static int weight(MedicationStatus status) {
        return switch (status) {
            case TAKING -> 3;
            case UNKNOWN -> 2;
            case STOPPED -> 1;
            case ENTERED_IN_ERROR -> 0;
        };
    }

    private static String note(Mention current, List<Mention> mentions, Optional<DailyDose> dose) {
        List<String> notes = new ArrayList<>();
        if (current.ordered() && current.status() == MedicationStatus.TAKING) {
            notes.add("active order; not yet confirmed with the patient");
        }
        if (mentions.size() > 1) {
            notes.add("ordered " + mentions.size() + " times");
        }
        current.dosage().stream()
                .filter(d -> d.hasText() && !d.getText().isBlank())
                .map(d -> "instruction: " + d.getText().strip())
                .forEach(notes::add);
        dose.ifPresent(d -> notes.add(d.basis()));
        return String.join("; ", notes);
    }

    private List<String> cautions(MedicationRecorded content, List<Mention> mentions) {
        List<String> cautions = new ArrayList<>();
        if (content.ingredient().isEmpty()) {
            cautions.add("the active ingredient is not clear from the words: interactions can't be checked");
        }
        if (content.status() == MedicationStatus.UNKNOWN) {
            cautions.add("the source does not say whether it is taken");
        }
        boolean future = mentions.stream()
                .map(Mention::when)
                .anyMatch(w -> w != null
                        && w.earliest().isAfter(java.time.LocalDate.ofInstant(now, java.time.ZoneOffset.UTC)));
        if (future) {
            cautions.add("dated in the future");
        }
        return cautions;
    }
}
