package org.evenkeel.clinic.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.evenkeel.care.plan.Protocol;
import org.evenkeel.care.rule.ClinicChange;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.knowledge.library.Library;
import org.evenkeel.knowledge.library.ProtocolWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The page of protocols. */
@Controller
public final class ProtocolsController {
    private final Library library;
    private final Pages pages;
    private final Clock clock;
    private final ZoneId zone;

    public ProtocolsController(Library library, Pages pages, Clock clock, ZoneId zone) {
        this.library = library;
        this.pages = pages;
        this.clock = clock;
        this.zone = zone;
    }

    /** All of them by name, and those that are named in the query side by side; unknown names are passed over. */
    @Needs(Permission.VIEW_CHART)
    @GetMapping("/protocols")
    View page(@RequestParam(name = "with", required = false, defaultValue = "") List<String> with) {
        return pages.show("protocol/page", Map.of("view", ProtocolsView.of(library, with)));
    }

    /** The file of one protocol, to be changed and put into the clinic's own folder. */
    @Needs(Permission.VIEW_CHART)
    @GetMapping("/protocols/{id}.yaml")
    ResponseEntity<String> file(Actor actor, @PathVariable("id") String id) {
        Protocol protocol = library.protocols().get(id);
        if (protocol == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ClinicChange change = new ClinicChange(
                actor.displayName(),
                LocalDate.ofInstant(clock.instant(), zone),
                "Taken from version " + protocol.version() + " of the house; say here what is to be different and why");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + protocol.id() + ".yaml\"")
                .body("# Put this file into the folder protocols/ of your clinic's knowledge, change it, and say in\n"
                        + "# \"changed\" who decided it and why. It takes the place of the one it came from.\n"
                        + ProtocolWriter.yaml(protocol, "clinic-1", change));
    }
}
