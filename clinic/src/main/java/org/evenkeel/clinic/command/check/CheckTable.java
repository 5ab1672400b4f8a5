package org.evenkeel.clinic.command.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.evenkeel.care.rule.Finding.Outcome;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.clinic.command.check.CheckReport.Because;
import org.evenkeel.clinic.command.check.CheckReport.Told;
import org.evenkeel.clinic.finding.LiftingView;

/** Findings for a terminal: what fires, strongest first; then what must be asked, strongest first; then what is clear. */
final class CheckTable {
    private static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    private CheckTable() {}

    static String of(CheckReport report) {
        return new CheckTable().write(report);
    }

    private String write(CheckReport report) {
        text.append("Patient ").append(report.patient().isEmpty() ? "without an id" : report.patient());
        text.append(", asked on ").append(report.on()).append('\n');
        paragraph("", report.treatment());
        text.append("\nDecision: ").append(report.decision()).append(". ");
        text.append(report.decisionWords()).append(".\n");
        for (Severity severity : Severity.values()) {
            List<Told> firing = report.of(Outcome.FIRES, severity);
            if (!firing.isEmpty()) {
                heading(severity.words(), firing.size());
                firing.forEach(this::firing);
            }
        }
        lifting(report.lifting());
        List<Told> unknown = report.of(Outcome.UNKNOWN);
        if (!unknown.isEmpty()) {
            heading("Not known: ask or measure", unknown.size());
            for (Severity severity : Severity.values()) {
                report.of(Outcome.UNKNOWN, severity).stream()
                        .filter(t -> !asksForMedicines(t))
                        .forEach(this::unknown);
            }
            medicines(unknown.stream().filter(CheckTable::asksForMedicines).toList());
        }
        clear(report.of(Outcome.CLEAR));
        if (!report.notes().isEmpty()) {
            text.append("\nThe record\n");
            report.notes().forEach(n -> paragraph("  ", n));
        }
        text.append("\nKnowledge ")
                .append(report.library(), 0, Math.min(12, report.library().length()));
        text.append(". ./evenkeel rules --id RULE tells all of one rule.\n");
        return text.toString();
    }

    private void lifting(LiftingView lifting) {
        if (lifting.isEmpty()) {
            return;
        }
        text.append("\nWhat would change it\n");
        if (lifting.tooMany()) {
            paragraph("  ", "More than three things would have to change together.");
        } else if (lifting.sets().isEmpty()) {
            paragraph("  ", "Nothing that is known can change it: " + String.join(", ", lifting.fixed()) + ".");
        } else {
            paragraph(
                    "  ",
                    "Each of these lifts every stop. Found by asking the same rules again; none of it is advice.");
            for (LiftingView.SetView set : lifting.sets()) {
                String changes = set.changes().stream()
                        .map(c -> PlainText.line(c.words()) + (c.note().isEmpty() ? "" : " (" + c.note() + ")"))
                        .collect(Collectors.joining("; and "));
                paragraph("    - ", changes + ". " + set.then() + ".");
            }
        }
    }

    private void heading(String words, int count) {
        text.append('\n').append(words).append(" (").append(count).append(")\n");
    }

    private void firing(Told told) {
        head(told, "");
        for (Because because : told.because()) {
            paragraph("      because ", because(because));
        }
        paragraph("      ", told.words());
        told.dispute().ifPresent(d -> paragraph("      sources disagree: ", d));
        paragraph("      source, " + told.status() + ": ", told.source());
    }

    private void unknown(Told told) {
        head(told, ", " + told.severity().words().toLowerCase(Locale.ROOT));
        told.because().forEach(b -> paragraph("      known: ", because(b)));
        told.missing().forEach(m -> paragraph("      ", m.words()));
    }

    /** A record that names no medicine leaves every rule about one open: one question for all of them. */
    private void medicines(List<Told> open) {
        if (!open.isEmpty()) {
            text.append("  No medicine is named: ask which are taken\n");
            paragraph("      ", open.stream().map(Told::rule).distinct().collect(Collectors.joining(", ")));
        }
    }

    private static boolean asksForMedicines(Told told) {
        return told.missing().stream().anyMatch(m -> m.key().equals(RecordSilence.MEDICINES));
    }

    private void head(Told told, String severity) {
        String mark = told.status().equals("recalled, check") ? ", not checked" : "";
        String origin = told.origin().isEmpty() ? "" : ", " + told.origin();
        text.append("  ").append(told.rule()).append("  ").append(PlainText.line(told.title()));
        text.append(severity).append(mark).append(origin).append('\n');
    }

    private void clear(List<Told> clear) {
        if (!clear.isEmpty()) {
            heading("Clear", clear.size());
            paragraph("  ", clear.stream().map(Told::rule).distinct().collect(Collectors.joining(", ")));
        }
    }

    static String because(Because because) {
        return because.fact()
                + (because.value().isEmpty() ? "" : ": " + because.value())
                + (because.date().isEmpty() || because.value().contains(because.date())
                        ? ""
                        : " [" + because.date() + "]");
    }

    private void paragraph(String lead, String words) {
        String margin = " ".repeat(lead.length() - lead.stripLeading().length());
        String hanging = lead.isBlank() ? margin : margin + "    ";
        List<String> lines = PlainText.wrapped((lead + words).strip(), WIDTH - hanging.length());
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? margin : hanging).append(lines.get(i)).append('\n');
        }
    }
}
