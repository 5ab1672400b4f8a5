package org.evenkeel.clinic.protocol;

import java.util.List;
import java.util.Map;
import org.evenkeel.care.plan.Protocol;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.page.Pages;
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

    public ProtocolsController(Library library, Pages pages) {
        this.library = library;
        this.pages = pages;
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
    ResponseEntity<String> file(@PathVariable("id") String id) {
        Protocol protocol = library.protocols().get(id);
        if (protocol == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + protocol.id() + ".yaml\"")
                .body("# Put this file into the folder protocols/ of your clinic's knowledge, change it, and say in\n"
                        + "# \"source\" who decided. It takes the place of the one it came from.\n"
                        + ProtocolWriter.yaml(protocol, "clinic-1"));
    }
}
