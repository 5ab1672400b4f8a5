package org.evenkeel.exchange.fhir;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.ItemId;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Reference;

/**
 * Reads the medicine orders of a bundle that another system is about to sign. Total, as {@link ReferralBundleReader} is.
 * Other orders are passed over.
 */
public final class DraftOrderReader {
    /** Routes as SNOMED CT codes them and as people abbreviate them. */
    private static final Map<String, String> ROUTES = Map.ofEntries(
            Map.entry("47625008", "intravenous"),
            Map.entry("78421000", "intramuscular"),
            Map.entry("34206005", "subcutaneous"),
            Map.entry("26643006", "oral"),
            Map.entry("37839007", "sublingual"),
            Map.entry("46713006", "nasal"),
            Map.entry("iv", "intravenous"),
            Map.entry("im", "intramuscular"),
            Map.entry("sc", "subcutaneous"),
            Map.entry("po", "oral"),
            Map.entry("sl", "sublingual"));

    private final FhirJson fhir = new FhirJson();

    /** Makes a reader; it holds no state of what it reads. */
    public DraftOrderReader() {}

    /** What came of reading. */
    public sealed interface Result {
        /** The bundle was read. */
        record Read(List<DraftOrder> orders) implements Result {
            public Read {
                orders = List.copyOf(orders);
            }
        }

        /** The bundle as a whole could not be taken. */
        record Unreadable(BundleError error) implements Result {}
    }

    /** Reads the bytes of a bundle. */
    public Result read(byte[] json) {
        Optional<BundleError> error = BundleScan.errorIn(json);
        if (error.isPresent()) {
            return new Result.Unreadable(error.get());
        }
        Optional<Bundle> bundle = fhir.bundle(json, new Misread());
        if (bundle.isEmpty()) {
            return new Result.Unreadable(new BundleError.NotFhir());
        }
        BundleIndex index = BundleIndex.of(bundle.get());
        List<DraftOrder> orders = new ArrayList<>();
        for (MedicationRequest request : index.all(MedicationRequest.class)) {
            if (!request.getDoNotPerform()) {
                orders.add(order(request, index));
            }
        }
        return new Result.Read(orders);
    }

    private static DraftOrder order(MedicationRequest request, BundleIndex index) {
        Coding code = medicine(request, index).orElse(new Coding("", "", ""));
        MedicineWords words = MedicineWords.read(code.display());
        String route = route(request.getDosageInstruction(), words);
        String id = request.getIdElement().getIdPart();
        String reference = id == null ? "" : "MedicationRequest/" + id;
        MedicationRecorded medicine = new MedicationRecorded(
                new ItemId(UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8))),
                code,
                words.ingredient(),
                route,
                null,
                MedicationStatus.UNKNOWN,
                null,
                "",
                RecordReading.source(request));
        String reason = request.getReasonCode().stream().map(Codes::words).collect(Collectors.joining(", "));
        return new DraftOrder(
                reference, medicine, route, DoseReading.of(request.getDosageInstruction(), words), reason);
    }

    private static Optional<Coding> medicine(MedicationRequest request, BundleIndex index) {
        return switch (request.getMedication()) {
            case CodeableConcept concept -> Codes.coding(concept);
            case Reference reference ->
                index.resolve(request, reference)
                        .filter(Medication.class::isInstance)
                        .flatMap(m -> Codes.coding(((Medication) m).getCode()))
                        .or(() -> reference.hasDisplay()
                                ? Optional.of(new Coding("", "", reference.getDisplay()))
                                : Optional.empty());
            case null, default -> Optional.empty();
        };
    }

    private static String route(List<Dosage> dosages, MedicineWords words) {
        List<String> routes = dosages.stream()
                .filter(Dosage::hasRoute)
                .map(d -> route(d.getRoute()))
                .distinct()
                .toList();
        String route = routes.isEmpty() ? words.route() : routes.size() == 1 ? routes.getFirst() : "";
        return route.equals("injection") ? "" : route; // into a vein or a muscle: that is the question
    }

    private static String route(CodeableConcept route) {
        return route.getCoding().stream()
                .map(c -> ROUTES.getOrDefault(String.valueOf(c.getCode()), ""))
                .filter(r -> !r.isEmpty())
                .findFirst()
                .orElseGet(() -> {
                    String words = Codes.words(route);
                    return ROUTES.getOrDefault(words.toLowerCase(Locale.ROOT), MedicineWords.route(words));
                });
    }
}
