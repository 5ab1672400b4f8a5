package org.evenkeel.clinic.command.check;

import org.evenkeel.clinic.command.check.CheckReport.Told;
import org.evenkeel.clinic.command.report.JsonText;
import org.evenkeel.clinic.finding.LiftingView;

/** Findings for another program. */
final class CheckJson {
    private final StringBuilder text = new StringBuilder();
    private final JsonText json = new JsonText(text);

    private CheckJson() {}

    static String of(CheckReport report) {
        return new CheckJson().write(report);
    }

    private String write(CheckReport report) {
        json.object(() -> {
            json.key("patient").string(report.patient());
            json.key("on").string(report.on());
            json.key("treatment").string(report.treatment());
            json.key("decision").string(report.decision());
            json.line();
            json.key("findings").array(() -> report.findings().forEach(this::finding));
            json.line();
            lifting(report.lifting());
            json.key("notes").strings(report.notes());
            json.key("library").string(report.library());
        });
        return text.append('\n').toString();
    }

    /** Only where a stop fires. */
    private void lifting(LiftingView lifting) {
        if (lifting.isEmpty()) {
            return;
        }
        json.key("whatWouldChange").object(() -> {
            json.key("sets")
                    .array(() -> lifting.sets().forEach(set -> {
                        json.line();
                        json.object(() -> {
                            json.key("changes")
                                    .array(() -> set.changes()
                                            .forEach(c -> json.object(() -> {
                                                json.key("change").string(PlainText.line(c.words()));
                                                if (!c.note().isEmpty()) {
                                                    json.key("note").string(c.note());
                                                }
                                            })));
                            json.key("then").string(set.then());
                        });
                    }));
            json.key("nothingChanges").strings(lifting.fixed());
            json.key("moreThanThree").flag(lifting.tooMany());
        });
        json.line();
    }

    private void finding(Told told) {
        json.line();
        json.object(() -> {
            json.key("rule").string(told.rule());
            json.key("stage").string(told.stage());
            json.key("severity").string(told.severity().code());
            json.key("state").string(told.outcome().code());
            json.key("title").string(told.title());
            json.key("because")
                    .array(() -> told.because()
                            .forEach(b -> json.object(() -> {
                                json.key("fact").string(b.fact());
                                orNull("value", b.value());
                                orNull("date", b.date());
                            })));
            if (!told.missing().isEmpty()) {
                json.key("missing")
                        .array(() -> told.missing()
                                .forEach(m -> json.object(() -> {
                                    json.key("kind").string(m.kind());
                                    json.key("key").string(m.key());
                                    json.key("ask").string(m.words());
                                })));
            }
            json.key("words").string(told.words());
            json.key("source").string(told.source());
            json.key("status").string(told.status());
            json.key("version").string(told.version());
            told.dispute().ifPresent(d -> json.key("dispute").string(d));
            if (!told.origin().isEmpty()) {
                json.key("origin").string(told.origin());
            }
        });
    }

    private void orNull(String name, String value) {
        json.key(name);
        if (value.isEmpty()) {
            json.none();
        } else {
            json.string(value);
        }
    }
}
