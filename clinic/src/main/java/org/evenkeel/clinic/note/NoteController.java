package org.evenkeel.clinic.note;

import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.note.NoteCommand;
import org.evenkeel.care.note.NoteDesk;
import org.evenkeel.clinic.desk.ChartCommand;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.desk.ChartHeader;
import org.evenkeel.clinic.desk.CommandId;
import org.evenkeel.clinic.desk.Outcome;
import org.evenkeel.clinic.document.PdfPages;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.form.FormErrors;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.page.PatientHeader;
import org.evenkeel.clinic.page.Station;
import org.evenkeel.clinic.session.BedsideDesk;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The session note: to read, to keep as PDF, to sign, to amend. */
@Controller
@RequestMapping("/charts/{chartId}/sessions/{sessionId}")
public final class NoteController {
    private final BedsideDesk sessions;
    private final ChartDesk charts;
    private final Pages pages;
    private final ZoneId zone;

    public NoteController(BedsideDesk sessions, ChartDesk charts, Pages pages, ZoneId zone) {
        this.sessions = sessions;
        this.charts = charts;
        this.pages = pages;
        this.zone = zone;
    }

    @Needs(Permission.VIEW_CHART)
    @GetMapping("/note")
    View note(Actor actor, @PathVariable UUID chartId, @PathVariable UUID sessionId) {
        return show(HttpStatus.OK, actor, chartId, sessionId, FormErrors.none(), "");
    }

    @Needs(Permission.VIEW_CHART)
    @GetMapping("/note.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID chartId, @PathVariable UUID sessionId) {
        NoteView note = compose(actor, chartId, sessionId, "session-note-pdf");
        String page = pages.text("note/document", Map.of("note", note, "patient", header(note)));
        byte[] pdf = PdfPages.layOut(page, Map.of(VitalsDrawing.TYPE, new VitalsDrawing(note.graph())));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("session-note.pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pdf);
    }

    @Needs(Permission.CHART_SESSION)
    @PostMapping("/note/signature")
    View sign(
            Actor actor,
            @PathVariable UUID chartId,
            @PathVariable UUID sessionId,
            @RequestParam UUID command,
            @RequestParam long readUpTo) {
        NoteView note = compose(actor, chartId, sessionId, "session-note-sign");
        String text = NoteText.of(note, header(note).name(), zone);
        NoteCommand sign = new NoteCommand.Sign(new ItemId(sessionId), readUpTo, text);
        return decided(actor, chartId, sessionId, command, "sign-session-note", sign, "");
    }

    @Needs(Permission.CHART_SESSION)
    @PostMapping("/note/addenda")
    View amend(
            Actor actor,
            @PathVariable UUID chartId,
            @PathVariable UUID sessionId,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String words) {
        NoteCommand amend = new NoteCommand.Amend(new ItemId(sessionId), words);
        return decided(actor, chartId, sessionId, command, "amend-session-note", amend, words);
    }

    private View decided(
            Actor actor, UUID chartId, UUID sessionId, UUID id, String purpose, NoteCommand command, String words) {
        Outcome outcome = charts.carryOut(
                actor,
                Permission.CHART_SESSION,
                ChartCommand.of(
                        new ChartId(chartId),
                        new CommandId(id),
                        purpose,
                        (chart, author, now) -> NoteDesk.decide(chart, command, author, now)));
        return switch (outcome) {
            case Outcome.Done _ -> new RedirectView("/charts/" + chartId + "/sessions/" + sessionId + "/note");
            case Outcome.Refused no ->
                show(HttpStatus.UNPROCESSABLE_CONTENT, actor, chartId, sessionId, errors(no), words);
            case Outcome.Stale _ -> show(HttpStatus.CONFLICT, actor, chartId, sessionId, FormErrors.none(), words);
        };
    }

    private static FormErrors errors(Outcome.Refused refused) {
        FormErrors errors = FormErrors.none();
        for (Refusal refusal : refused.refusals()) {
            String field = refusal.field();
            errors = errors.with(field == null ? "" : field, refusal.words());
        }
        return errors;
    }

    private View show(HttpStatus status, Actor actor, UUID chartId, UUID sessionId, FormErrors errors, String words) {
        NoteView note = compose(actor, chartId, sessionId, "session-note");
        return pages.show(
                status,
                "note/page",
                Map.of(
                        "note", note,
                        "patient", header(note),
                        "errors", errors,
                        "words", words,
                        "command", charts.freshId().toString()));
    }

    private NoteView compose(Actor actor, UUID chartId, UUID sessionId, String purpose) {
        return NoteView.of(sessions.open(actor, new ChartId(chartId), new ItemId(sessionId), purpose));
    }

    private PatientHeader header(NoteView note) {
        return ChartHeader.of(
                note.bedside().chart(), Station.RECOVERY, note.bedside().now(), zone);
    }
}
