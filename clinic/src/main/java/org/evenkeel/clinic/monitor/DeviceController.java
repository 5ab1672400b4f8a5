package org.evenkeel.clinic.monitor;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.form.FormErrors;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.problem.NotHere;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The page of the devices: which stands where, what was heard of it, what belonged to nobody. */
@Controller
@Needs(Permission.MANAGE_MONITORS)
public final class DeviceController {
    private static final String LIST = "/monitors";

    private final DeviceRegister register;
    private final MonitorHub hub;
    private final UnmatchedList unmatched;
    private final Retention retention;
    private final SecureRandom random;
    private final Clock clock;
    private final Pages pages;

    public DeviceController(
            DeviceRegister register,
            MonitorHub hub,
            UnmatchedList unmatched,
            Retention retention,
            SecureRandom random,
            Clock clock,
            Pages pages) {
        this.register = register;
        this.hub = hub;
        this.unmatched = unmatched;
        this.retention = retention;
        this.random = random;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(LIST)
    View list() {
        return list(HttpStatus.OK, retention.now(), FormErrors.none());
    }

    private View list(HttpStatus status, Retention.Days kept, FormErrors errors) {
        Map<String, Object> all = new HashMap<>(shown());
        all.put("kept", kept);
        all.put("errors", errors);
        return pages.show(status, "monitor/list", all);
    }

    /** How long it is kept. */
    @PostMapping("/monitors/retention")
    View retain(
            Actor actor,
            @RequestParam(defaultValue = "") String samples,
            @RequestParam(defaultValue = "") String unmatched) {
        Retention.Days wanted = new Retention.Days(wholeNumber(samples), wholeNumber(unmatched));
        FormErrors refused = retention.change(actor, wanted);
        return refused.isEmpty()
                ? new RedirectView(LIST)
                : list(HttpStatus.UNPROCESSABLE_CONTENT, retention.now(), refused);
    }

    /** Zero is no number of days that may be chosen, and what is no number is none either. */
    private static int wholeNumber(String text) {
        return text.strip().matches("\\d{1,6}") ? Integer.parseInt(text.strip()) : 0;
    }

    /** The part of the page that follows what is heard. */
    @GetMapping("/monitors/now")
    View now() {
        return pages.show("monitor/now", shown());
    }

    private Map<String, Object> shown() {
        return Map.of(
                "rows", DeviceRow.of(register.all(), hub.heard()),
                "unmatched", unmatched.all(),
                "now", clock.instant());
    }

    @GetMapping("/monitors/new")
    View empty(@RequestParam(defaultValue = "") String device) {
        return form(
                HttpStatus.OK, new MonitorDevice(new UUID(0, 0), device, "", "", false, true), FormErrors.none(), true);
    }

    @PostMapping("/monitors/new")
    View add(
            Actor actor,
            @RequestParam String device,
            @RequestParam String label,
            @RequestParam(defaultValue = "") String chair,
            @RequestParam(defaultValue = "false") boolean simulated,
            @RequestParam(defaultValue = "false") boolean checksPatient) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        return save(
                actor,
                new MonitorDevice(id, device.strip(), label.strip(), chair.strip(), simulated, checksPatient),
                true);
    }

    @GetMapping("/monitors/{id}")
    View one(@PathVariable UUID id) {
        return form(HttpStatus.OK, found(id), FormErrors.none(), false);
    }

    @PostMapping("/monitors/{id}")
    View change(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String device,
            @RequestParam String label,
            @RequestParam(defaultValue = "") String chair,
            @RequestParam(defaultValue = "false") boolean simulated,
            @RequestParam(defaultValue = "false") boolean checksPatient) {
        found(id);
        return save(
                actor,
                new MonitorDevice(id, device.strip(), label.strip(), chair.strip(), simulated, checksPatient),
                false);
    }

    @PostMapping("/monitors/{id}/remove")
    View remove(Actor actor, @PathVariable UUID id) {
        register.remove(actor, id);
        return new RedirectView(LIST);
    }

    private MonitorDevice found(UUID id) {
        return register.all().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotHere("monitor"));
    }

    private View save(Actor actor, MonitorDevice wanted, boolean isNew) {
        FormErrors errors = register.save(actor, wanted);
        return errors.isEmpty()
                ? new RedirectView(LIST)
                : form(HttpStatus.UNPROCESSABLE_CONTENT, wanted, errors, isNew);
    }

    private View form(HttpStatus status, MonitorDevice device, FormErrors errors, boolean isNew) {
        return pages.show(status, "monitor/one", Map.of("device", device, "errors", errors, "isNew", isNew));
    }
}
