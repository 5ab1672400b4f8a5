package org.evenkeel.care.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.evenkeel.care.registry.Sheet.Cells;
import org.evenkeel.care.registry.Sheet.Maker;
import org.evenkeel.care.registry.statistics.Funnel;
import org.evenkeel.care.registry.statistics.Interval;
import org.evenkeel.care.registry.statistics.Proportion;

/**
 * The numbers of a clinic. They are made of patients who were made alike ({@link Generalised}) first, so that an export of
 * these patients gives the same numbers to whoever counts it.
 */
public final class Registry {
    private final Generalised generalised;
    private final RegistryDefinitions definitions;

    private Registry(Generalised generalised, RegistryDefinitions definitions) {
        this.generalised = generalised;
        this.definitions = definitions;
    }

    /** A registry of these patients, as charted. */
    public static Registry of(List<RegistryPatient> patients, RegistryDefinitions definitions) {
        return new Registry(Generalised.of(patients, definitions.small().least()), definitions);
    }

    /** A registry of patients that were made alike before, such as those of an export. */
    public static Registry ofExported(List<RegistryPatient> patients, RegistryDefinitions definitions) {
        return new Registry(new Generalised(patients, List.of(), true), definitions);
    }

    /** What numbers can be asked for. */
    public enum Report {
        RESPONSE,
        RELAPSE,
        ADVERSE
    }

    /** By what patients can be set apart. */
    public enum By {
        ROUTE,
        DOSE,
        INDICATION,
        CLINICIAN
    }

    public RegistryDefinitions definitions() {
        return definitions;
    }

    /** The patients, made alike. */
    public List<RegistryPatient> patients() {
        return generalised.patients();
    }

    /** What was hidden of them, in words with counts. */
    public List<String> hidden() {
        return generalised.hidden();
    }

    /** Labels that can be chosen. */
    public List<String> labels(By by) {
        TreeSet<String> labels = new TreeSet<>();
        Function<RegistryPatient, String> label = label(by);
        patients().forEach(p -> labels.add(label.apply(p)));
        return List.copyOf(labels);
    }

    private Function<RegistryPatient, String> label(By by) {
        return switch (by) {
            case ROUTE -> RegistryPatient::route;
            case DOSE -> p -> definitions.doseBand(p.doseMgPerKg());
            case INDICATION -> RegistryPatient::indication;
            case CLINICIAN -> RegistryPatient::clinician;
        };
    }

    private OutcomeScale scale(Choice choice) {
        return definitions
                .scale(choice.instrument())
                .orElseGet(() -> definitions.scales().getFirst());
    }

    private List<RegistryPatient> chosen(Choice choice) {
        return patients().stream().filter(choice.ofPatients(definitions)).toList();
    }

    /** Response and remission over time. */
    public ResponseReport response(Choice choice) {
        return ResponseReport.of(chosen(choice), scale(choice), definitions);
    }

    /** How long a response lasts. */
    public RelapseReport relapse(Choice choice) {
        return RelapseReport.of(chosen(choice), scale(choice), definitions);
    }

    /** What was seen in sessions. */
    public AdverseReport adverse(Choice choice) {
        return AdverseReport.of(patients(), choice, definitions);
    }

    /** Whether so few are chosen that their numbers are not shown. */
    public boolean isTooFew(Report report, Choice choice) {
        int people = report == Report.ADVERSE
                ? adverse(choice).patients()
                : chosen(choice).size();
        return people < definitions.small().least();
    }

    /** A report as sheets; empty when too few are chosen. */
    public List<Sheet> sheets(Report report, Choice choice) {
        int least = definitions.small().least();
        if (report == Report.ADVERSE) {
            AdverseReport adverse = adverse(choice);
            return adverse.patients() < least
                    ? List.of()
                    : Sheets.of(adverse, definitions.adverse().highSystolicMmHg(), least);
        }
        List<RegistryPatient> chosen = chosen(choice);
        if (chosen.size() < least) {
            return List.of();
        }
        return report == Report.RESPONSE
                ? Sheets.of(ResponseReport.of(chosen, scale(choice), definitions), least)
                : Sheets.of(
                        RelapseReport.of(chosen, scale(choice), definitions),
                        definitions.relapse().shownDays(),
                        least);
    }

    /**
     * Response of groups in one window beside what chance alone would make of groups of their size. A group with too few
     * answers shows nothing.
     */
    public Sheet funnel(Choice choice, By by, Window window) {
        Map<String, List<RegistryPatient>> groups = new TreeMap<>();
        Function<RegistryPatient, String> label = label(by);
        List<RegistryPatient> chosen = chosen(choice);
        chosen.forEach(p ->
                groups.computeIfAbsent(label.apply(p), _ -> new ArrayList<>()).add(p));
        RegistryDefinitions one = onlyWindow(window);
        Proportion all = ResponseReport.of(chosen, scale(choice), one)
                .windows()
                .getFirst()
                .response();
        Maker maker = new Maker("funnel", "Response by " + words(by) + ", " + window.words())
                .text("group", "Group")
                .count("patients", "Patients")
                .count("answered", "Answered")
                .share("response", "Response")
                .column("warning_low", "19 of 20 by chance, from")
                .column("warning_high", "19 of 20 by chance, to")
                .column("alarm_low", "998 of 1000 by chance, from")
                .column("alarm_high", "998 of 1000 by chance, to")
                .text("reading", "Reading");
        groups.forEach((name, people) -> maker.row(funnelRow(
                name,
                people.size(),
                all,
                ResponseReport.of(people, scale(choice), one)
                        .windows()
                        .getFirst()
                        .response())));
        return maker.made();
    }

    private Cells funnelRow(String name, int patients, Proportion all, Proportion group) {
        int least = definitions.small().least();
        Cells cells = new Cells().add(name);
        if (group.of() < least || all.of() == 0) {
            return cells.add(patients < least ? null : patients).nothing(9).add("too few answers to show");
        }
        Funnel funnel = new Funnel(all.share().orElse(0.0));
        Interval warning = funnel.limits(group.of(), Funnel.WARNING);
        Interval alarm = funnel.limits(group.of(), Funnel.ALARM);
        double share = group.share().orElse(0.0);
        String reading = warning.holds(share)
                ? "within what chance makes"
                : alarm.holds(share) ? "one group in twenty lies outside by chance" : "outside what chance makes";
        return cells.add(patients)
                .add(group.of())
                .wilson(group)
                .add(warning.low())
                .add(warning.high())
                .add(alarm.low())
                .add(alarm.high())
                .add(reading);
    }

    private RegistryDefinitions onlyWindow(Window window) {
        return new RegistryDefinitions(
                definitions.scales(),
                definitions.baselineWithinDays(),
                List.of(window),
                definitions.relapse(),
                definitions.adverse(),
                definitions.small(),
                definitions.doseBands(),
                definitions.published(),
                definitions.remarks());
    }

    private static String words(By by) {
        return switch (by) {
            case ROUTE -> "route";
            case DOSE -> "dose";
            case INDICATION -> "indication";
            case CLINICIAN -> "clinician";
        };
    }
}
