package org.evenkeel.clinic.staffroom;

import java.util.Map;
import java.util.Set;
import org.evenkeel.clinic.door.OpenDoor;
import org.evenkeel.clinic.form.FormErrors;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.problem.NotHere;
import org.evenkeel.clinic.staff.NewAccount;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.clinic.staff.SetupLinks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The page behind the one-time link of a first start. */
@Controller
@OpenDoor
public final class SetupController {

    private final SetupLinks links;
    private final Pages pages;

    public SetupController(SetupLinks links, Pages pages) {
        this.links = links;
        this.pages = pages;
    }

    @GetMapping("/setup/{token}")
    View form(@PathVariable String token) {
        if (!links.works(token)) {
            throw new NotHere("link");
        }
        return form(HttpStatus.OK, "", "", Set.of(), FormErrors.none());
    }

    @PostMapping("/setup/{token}")
    View create(
            @PathVariable String token,
            @RequestParam String username,
            @RequestParam String displayName,
            @RequestParam String password,
            @RequestParam(defaultValue = "") Set<Role> roles) {
        return switch (links.use(token, new NewAccount(username, displayName, password, roles))) {
            case SetupLinks.Outcome.Made made -> new RedirectView("/sign-in");
            case SetupLinks.Outcome.Wrong wrong ->
                form(HttpStatus.UNPROCESSABLE_CONTENT, username, displayName, roles, wrong.errors());
            case SetupLinks.Outcome.Dead dead -> throw new NotHere("link");
        };
    }

    private View form(HttpStatus status, String username, String displayName, Set<Role> roles, FormErrors errors) {
        return pages.show(
                status,
                "session/setup",
                Map.of("username", username, "displayName", displayName, "roles", roles, "errors", errors));
    }
}
