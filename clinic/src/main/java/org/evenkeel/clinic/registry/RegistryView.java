package org.evenkeel.clinic.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.care.registry.Choice;
import org.evenkeel.care.registry.Registry;
import org.evenkeel.care.registry.Registry.By;
import org.evenkeel.care.registry.Registry.Report;
import org.evenkeel.clinic.page.Option;
import org.evenkeel.clinic.registry.RegistryQueries.Kept;

/**
 * A page of the registry.
 *
 * @param by empty when no groups are compared
 * @param address the query of this page's address, without the question mark
 * @param newId id for keeping this question
 */
public record RegistryView(
        RegistryAnswer answer,
        String by,
        String address,
        List<PageTable> tables,
        Optional<Picture> picture,
        List<Option> instruments,
        List<Option> routes,
        List<Option> doses,
        List<Option> indications,
        List<Option> clinicians,
        List<Kept> kept,
        UUID newId) {
    public RegistryView {
        tables = List.copyOf(tables);
        instruments = List.copyOf(instruments);
        routes = List.copyOf(routes);
        doses = List.copyOf(doses);
        indications = List.copyOf(indications);
        clinicians = List.copyOf(clinicians);
        kept = List.copyOf(kept);
    }

    /** Groups that can be compared. */
    public static final List<Option> GROUPS = List.of(
            Option.of("route", "Route"),
            Option.of("dose", "Dose"),
            Option.of("indication", "Indication"),
            Option.of("clinician", "Clinician"));

    static RegistryView of(
            Registry registry, RegistryAnswer answer, Optional<By> by, String address, List<Kept> kept, UUID newId) {
        List<PageTable> tables = new ArrayList<>();
        answer.sheets().stream().filter(s -> !s.code().equals("steps")).forEach(s -> tables.add(PageTable.of(s)));
        Optional<Picture> picture = switch (answer.report()) {
            case RESPONSE -> Picture.response(answer.sheets());
            case RELAPSE -> Picture.relapse(answer.sheets());
            case ADVERSE -> Optional.empty();
        };
        return new RegistryView(
                answer,
                by.map(b -> b.name().toLowerCase(Locale.ROOT)).orElse(""),
                address,
                tables,
                picture,
                registry.definitions().scales().stream()
                        .map(s -> Option.of(s.instrument(), s.title()))
                        .toList(),
                options(registry.labels(By.ROUTE)),
                options(registry.labels(By.DOSE)),
                options(registry.labels(By.INDICATION)),
                options(registry.labels(By.CLINICIAN)),
                kept,
                newId);
    }

    private static List<Option> options(List<String> labels) {
        return labels.stream().map(l -> Option.of(l, l.replace('-', ' '))).toList();
    }

    /** The page's path. */
    public String path() {
        return "/registry/" + code();
    }

    /** The report's code. */
    public String code() {
        return answer.report().name().toLowerCase(Locale.ROOT);
    }

    /** Whether this report is judged by a scale. */
    public boolean isScaled() {
        return answer.report() != Report.ADVERSE;
    }

    /** What was chosen. */
    public Choice choice() {
        return answer.choice();
    }

    /** Where the answer is had as a file. */
    public String file(String format) {
        return path() + "/file?format=" + format + "&" + address;
    }
}
