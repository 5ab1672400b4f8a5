package org.evenkeel.clinic.patients;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.page.Option;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.read.PatientDirectory;
import org.evenkeel.journal.read.PatientDirectory.Search;
import org.evenkeel.journal.read.PatientRow;
import org.evenkeel.journal.read.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The list of patients. What is searched for travels in the body, never in the address. */
@Controller
@Needs(Permission.VIEW_PATIENTS)
public final class PatientsController {
    private static final int SHOWN = 200;

    private final PatientDirectory directory;
    private final Pages pages;

    public PatientsController(PatientDirectory directory, Pages pages) {
        this.directory = directory;
        this.pages = pages;
    }

    /** One line of the list. */
    public record Line(
            String href,
            String name,
            String birth,
            boolean invented,
            String stage,
            String state,
            int alerts,
            Instant lastEntryAt) {}

    @GetMapping("/patients")
    View all(Actor actor) {
        return show("patients/list", actor, "", "");
    }

    @PostMapping("/patients")
    View search(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String stage,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String fragment) {
        return show(fragment == null ? "patients/list" : "patients/rows", actor, name, stage);
    }

    private View show(String template, Actor actor, String name, String stage) {
        actor.require(Permission.VIEW_PATIENTS);
        @Nullable
        Stage at = Arrays.stream(Stage.values())
                .filter(s -> s.name().equals(stage))
                .findFirst()
                .orElse(null);
        Map<Stage, Integer> counts = directory.countByStage();
        List<Line> lines =
                directory.search(new Search(name, at, SHOWN, 0), new Access(actor.username(), "list-patients")).stream()
                        .map(row -> line(row, actor.may(Permission.VIEW_CHART)))
                        .toList();
        List<Option> stages = Arrays.stream(Stage.values())
                .map(s -> Option.of(s.name(), words(s) + " (" + counts.getOrDefault(s, 0) + ")"))
                .toList();
        return pages.show(
                template, Map.of("patients", lines, "name", name, "stage", stage, "stages", stages, "limit", SHOWN));
    }

    private static Line line(PatientRow row, boolean mayOpen) {
        String birth = row.birthDate();
        return new Line(
                mayOpen ? "/charts/" + row.chartId() : "",
                row.name(),
                birth == null ? "not known" : birth,
                row.invented(),
                words(row.stage()),
                row.referralState().name().toLowerCase(Locale.ROOT),
                row.openAlerts(),
                row.lastEntryAt());
    }

    private static String words(Stage stage) {
        String words = stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
