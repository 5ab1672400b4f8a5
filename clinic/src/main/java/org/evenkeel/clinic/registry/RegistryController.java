package org.evenkeel.clinic.registry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.care.registry.Choice;
import org.evenkeel.care.registry.Registry;
import org.evenkeel.care.registry.Registry.By;
import org.evenkeel.care.registry.Registry.Report;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.problem.NotHere;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.read.RegistryReader;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The clinic's numbers. Every question leaves a row of audit, though no patient is named. */
@Controller
@Needs(Permission.VIEW_REGISTRY)
public final class RegistryController {
    private static final int LONGEST_NAME = 120;

    private final RegistryMemory memory;
    private final RegistryReader reader;
    private final RegistryQueries queries;
    private final String library;
    private final Pages pages;
    private final Clock clock;

    public RegistryController(
            RegistryMemory memory,
            RegistryReader reader,
            RegistryQueries queries,
            String library,
            Pages pages,
            Clock clock) {
        this.memory = memory;
        this.reader = reader;
        this.queries = queries;
        this.library = library;
        this.pages = pages;
        this.clock = clock;
    }

    private record Answered(Registry registry, RegistryAnswer answer, Optional<By> by, String address) {}

    @GetMapping("/registry")
    View first() {
        return new RedirectView("/registry/response");
    }

    @GetMapping("/registry/{report:response|relapse|adverse}")
    View report(Actor actor, @PathVariable String report, @RequestParam Map<String, String> query) {
        Answered answered = answer(actor, report, query, "registry-" + report);
        return pages.show(
                "registry/page",
                Map.of(
                        "view",
                        RegistryView.of(
                                answered.registry,
                                answered.answer,
                                answered.by,
                                answered.address,
                                queries.newest(),
                                UUID.randomUUID())));
    }

    /** The same as a file. */
    @GetMapping("/registry/{report:response|relapse|adverse}/file")
    ResponseEntity<byte[]> file(
            Actor actor,
            @PathVariable String report,
            @RequestParam String format,
            @RequestParam Map<String, String> query) {
        RegistryAnswer answer = answer(actor, report, query, "registry-file").answer;
        String text = switch (format) {
            case "json" -> AnswerText.json(answer);
            case "csv" -> AnswerText.csv(answer);
            case "html" -> AnswerText.html(answer);
            default -> throw new NotHere("format");
        };
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"registry-" + report + "." + format + "\"")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps a question with its day and its answer. */
    @PostMapping("/registry/{report:response|relapse|adverse}/kept")
    View keep(
            Actor actor,
            @PathVariable String report,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Map<String, String> query) {
        Answered answered = answer(actor, report, query, "registry-keep");
        String title = name.isBlank() ? "Registry: " + report : name.strip();
        queries.keep(
                actor,
                id,
                title.substring(0, Math.min(LONGEST_NAME, title.length())),
                answered.address,
                answered.answer,
                clock.instant());
        return new RedirectView("/registry/kept/" + id);
    }

    @GetMapping("/registry/kept/{id}")
    View kept(Actor actor, @PathVariable UUID id) {
        reader.asked(new Access(actor.username(), "registry-kept"));
        return pages.show("registry/kept", Map.of("kept", queries.find(id).orElseThrow(() -> new NotHere("question"))));
    }

    private Answered answer(Actor actor, String report, Map<String, String> query, String purpose) {
        reader.asked(new Access(actor.username(), purpose));
        RegistryMemory.Snapshot snapshot = memory.now();
        String usual = snapshot.registry().definitions().scales().getFirst().instrument();
        Choice choice = new Choice(
                query.getOrDefault("instrument", "").isBlank() ? usual : query.getOrDefault("instrument", usual),
                query.getOrDefault("route", ""),
                query.getOrDefault("dose", ""),
                query.getOrDefault("indication", ""),
                query.getOrDefault("clinician", ""));
        Optional<By> by = Stream.of(By.values())
                .filter(b -> b.name().toLowerCase(Locale.ROOT).equals(query.getOrDefault("by", "")))
                .findFirst();
        Report asked = Report.valueOf(report.toUpperCase(Locale.ROOT));
        return new Answered(
                snapshot.registry(),
                RegistryAnswer.of(snapshot.registry(), asked, choice, by, snapshot.asOf(), library),
                by,
                address(choice, query.getOrDefault("by", "")));
    }

    private static String address(Choice choice, String by) {
        Map<String, String> all = new java.util.LinkedHashMap<>(AnswerText.choice(choice));
        all.put("by", by);
        return all.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
