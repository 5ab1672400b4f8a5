package org.evenkeel.clinic.staffroom;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.form.FormErrors;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.problem.NotHere;
import org.evenkeel.clinic.staff.Account;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.NewAccount;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.clinic.staff.StaffAccounts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The staff page: who works here, and what each may do. */
@Controller
@Needs(Permission.MANAGE_STAFF)
public final class StaffController {

    private static final String LIST = "/staff";

    private final StaffAccounts accounts;
    private final Pages pages;

    public StaffController(StaffAccounts accounts, Pages pages) {
        this.accounts = accounts;
        this.pages = pages;
    }

    @GetMapping(LIST)
    View list(Actor actor) {
        return pages.show("staff/list", Map.of("accounts", accounts.all(actor)));
    }

    @GetMapping("/staff/new")
    View empty() {
        return form(HttpStatus.OK, new NewAccount("", "", "", Set.of()), FormErrors.none());
    }

    @PostMapping("/staff/new")
    View add(
            Actor actor,
            @RequestParam String username,
            @RequestParam String displayName,
            @RequestParam String password,
            @RequestParam(defaultValue = "") Set<Role> roles) {
        NewAccount wanted = new NewAccount(username, displayName, password, roles);
        FormErrors errors = accounts.add(actor, wanted);
        return errors.isEmpty() ? new RedirectView(LIST) : form(HttpStatus.UNPROCESSABLE_CONTENT, wanted, errors);
    }

    @GetMapping("/staff/{id}")
    View one(@PathVariable UUID id) {
        return one(HttpStatus.OK, id, FormErrors.none());
    }

    @PostMapping("/staff/{id}/roles")
    View roles(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") Set<Role> roles) {
        return after(id, accounts.changeRoles(actor, id, roles));
    }

    @PostMapping("/staff/{id}/disabled")
    View disabled(Actor actor, @PathVariable UUID id, @RequestParam boolean disabled) {
        return after(id, accounts.setDisabled(actor, id, disabled));
    }

    @PostMapping("/staff/{id}/password")
    View password(Actor actor, @PathVariable UUID id, @RequestParam String password) {
        return after(id, accounts.resetPassword(actor, id, password));
    }

    private View after(UUID id, FormErrors errors) {
        return errors.isEmpty() ? new RedirectView(LIST) : one(HttpStatus.UNPROCESSABLE_CONTENT, id, errors);
    }

    private View one(HttpStatus status, UUID id, FormErrors errors) {
        Account account = accounts.byId(id).orElseThrow(() -> new NotHere("account"));
        return pages.show(status, "staff/one", Map.of("account", account, "errors", errors));
    }

    private View form(HttpStatus status, NewAccount wanted, FormErrors errors) {
        return pages.show(
                status,
                "staff/new",
                Map.of(
                        "username", wanted.username(),
                        "displayName", wanted.displayName(),
                        "roles", wanted.roles(),
                        "errors", errors));
    }
}
