package org.evenkeel.clinic.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.form.FormErrors;
import org.evenkeel.clinic.staff.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Every component of the house on one page, with invented content. */
@Controller
public final class StyleController {

    /** The chart id of the invented person on the style page; no chart has it. */
    public static final UUID EXAMPLE_CHART = new UUID(0, 1);

    private final Pages pages;

    public StyleController(Pages pages) {
        this.pages = pages;
    }

    @Needs(Permission.MANAGE_STAFF)
    @GetMapping("/style")
    View style() {
        PatientHeader patient = new PatientHeader(
                EXAMPLE_CHART,
                "Ines Example",
                "3 May 1986 · 40 years",
                List.of("EK-0042", "72 kg"),
                List.of("Allergy: penicillin, rash"),
                Station.PLAN);
        FormErrors errors = FormErrors.of("weightKg", "Weight must be between 25 and 350 kg; 7.2 was entered.");
        return pages.show("page/style", Map.of("patient", patient, "errors", errors));
    }
}
