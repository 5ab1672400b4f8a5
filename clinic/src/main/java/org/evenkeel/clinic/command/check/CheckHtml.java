package org.evenkeel.clinic.command.check;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.evenkeel.care.rule.Finding.Outcome;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.clinic.command.check.CheckReport.Told;
import org.evenkeel.clinic.command.report.PageStyle;

/** Findings as one page that needs nothing else. The template escapes whatever a record or a rule says. */
final class CheckHtml {
    private CheckHtml() {}

    static String of(CheckReport report) {
        List<CheckPage.Group> firing = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            List<Told> findings = report.of(Outcome.FIRES, severity);
            if (!findings.isEmpty()) {
                firing.add(new CheckPage.Group(severity.code(), severity.words(), findings));
            }
        }
        List<Told> unknown = report.of(Outcome.UNKNOWN).stream()
                .sorted(Comparator.comparing(Told::severity))
                .toList();
        String style = PageStyle.with("report/simulation.css", "report/check.css");
        CheckPage page = new CheckPage(report, style, firing, unknown, report.of(Outcome.CLEAR));
        StringOutput html = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("report/check.jte", page, html);
        return html.toString();
    }
}
