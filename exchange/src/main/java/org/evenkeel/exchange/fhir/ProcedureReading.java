package org.evenkeel.exchange.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenkeel.care.chart.BackgroundContent.ProcedureRecorded;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.PartialDate;
import org.hl7.fhir.r4.model.Procedure;
import org.jspecify.annotations.Nullable;

/** Procedures that were done. The same procedure done many times becomes one fact with its latest date. */
final class ProcedureReading {
    private final ItemIds ids;
    private final Asides asides;
    private final Instant now;
    private final Map<String, List<Procedure>> done = new LinkedHashMap<>();
    private final Map<String, Coding> codes = new LinkedHashMap<>();

    ProcedureReading(ItemIds ids, Asides asides, Instant now) {
        this.ids = ids;
        this.asides = asides;
        this.now = now;
    }

    void see(Procedure procedure) {
        String reason = reasonAgainst(procedure);
        if (reason != null) {
            asides.add(procedure, reason);
            return;
        }
        Codes.coding(procedure.getCode())
                .ifPresentOrElse(
                        code -> {
                            String key = code.system() + "|" + (code.code().isEmpty() ? code.display() : code.code());
                            codes.putIfAbsent(key, code);
                            done.computeIfAbsent(key, k -> new ArrayList<>()).add(procedure);
                        },
                        () -> asides.add(procedure, "neither a code nor words"));
    }

    private static @Nullable String reasonAgainst(Procedure procedure) {
        if (procedure.getStatus() == null) {
            return "it does not say whether it was done";
        }
        return switch (procedure.getStatus()) {
            case COMPLETED -> null;
            case ENTEREDINERROR -> "entered in error, as the source says";
            case NOTDONE -> "not done, as the source says";
            case PREPARATION, INPROGRESS, ONHOLD, STOPPED, UNKNOWN, NULL -> "not said to be completed";
        };
    }

    List<Understood> understood() {
        List<Understood> understood = new ArrayList<>();
        done.forEach((key, times) -> {
            Coding code = Objects.requireNonNull(codes.get(key));
            PartialDate latest = times.stream()
                    .map(p -> Dates.partial(p.getPerformed()))
                    .filter(Objects::nonNull)
                    .max(Comparator.comparing(PartialDate::latest))
                    .orElse(null);
            ProcedureRecorded content = new ProcedureRecorded(
                    ids.of("Procedure", key), code, latest, RecordReading.source(times.getFirst()));
            String words = times.size() == 1 ? code.display() : code.display() + ", " + times.size() + " times";
            String when = latest == null ? "" : latest.iso();
            understood.add(
                    new Understood(new NewEntry(content, now), Group.PROCEDURES, words, when, List.of(), times.size()));
        });
        return understood;
    }
}
