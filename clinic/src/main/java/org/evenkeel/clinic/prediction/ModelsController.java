package org.evenkeel.clinic.prediction;

import java.util.Map;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page on which the published models of a route lie over each other. */
@Controller
public final class ModelsController {

    private final ModelLibrary models;
    private final Pages pages;

    public ModelsController(ModelLibrary models, Pages pages) {
        this.models = models;
        this.pages = pages;
    }

    /** Begins with what the query says, when it says anything: {@code choice}, {@code dose}, {@code minutes} and so on. */
    @Needs(Permission.VIEW_CHART)
    @GetMapping("/models")
    View page(@RequestParam Map<String, String> query) {
        return pages.show("models/page", Map.of("view", ModelsView.of(models, query)));
    }
}
