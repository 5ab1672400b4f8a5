package org.evenkeel.clinic.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.care.registry.Choice;
import org.evenkeel.care.registry.Sheet;
import org.evenkeel.care.registry.Sheet.Column;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An answer as a file: JSON, CSV or one HTML page. */
public final class AnswerText {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}"
                    + "table{border-collapse:collapse;margin:1rem 0;display:block;overflow-x:auto}"
                    + "th,td{border:1px solid #999;padding:.3rem .6rem;text-align:left}td.n{text-align:right}"
                    + "@media(prefers-color-scheme:dark){body{background:#14181c;color:#e6e8ea}}";

    private AnswerText() {}

    /** All of it, for another program. Shares are numbers from 0 to 1; what is not known or not shown is null. */
    public static String json(RegistryAnswer answer) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        whole.put("report", answer.report().name().toLowerCase(Locale.ROOT));
        whole.put("as_of", answer.asOf().toString());
        whole.put("library", answer.library());
        whole.put("choice", choice(answer.choice()));
        whole.put("patients_in_registry", answer.patients());
        whole.put("too_few", answer.sheets().isEmpty());
        Map<String, Object> sheets = new LinkedHashMap<>();
        answer.sheets().forEach(s -> sheets.put(s.code(), rows(s)));
        whole.put("sheets", sheets);
        whole.put("hidden", answer.hidden());
        whole.put(
                "definitions",
                answer.definitions().stream()
                        .map(d -> with(Map.of("name", d.name(), "words", d.words()), d.evidence()))
                        .toList());
        whole.put(
                "remarks",
                answer.remarks().stream()
                        .map(r -> with(Map.of("words", r.words()), r.evidence()))
                        .toList());
        whole.put(
                "published",
                answer.published().stream()
                        .map(p -> with(
                                Map.of(
                                        "trial", p.trial(),
                                        "treatment", p.treatment(),
                                        "people", p.people(),
                                        "measure", p.measure(),
                                        "result", p.result()),
                                p.evidence()))
                        .toList());
        return JSON.writeValueAsString(whole) + "\n";
    }

    private static Map<String, Object> with(Map<String, String> values, Evidence evidence) {
        Map<String, Object> all = new java.util.TreeMap<>(values);
        all.put("source", evidence.source());
        all.put("status", evidence.status().words());
        return all;
    }

    /** What was chosen, by name. */
    static Map<String, String> choice(Choice choice) {
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("instrument", choice.instrument());
        chosen.put("route", choice.route());
        chosen.put("dose", choice.doseBand());
        chosen.put("indication", choice.indication());
        chosen.put("clinician", choice.clinician());
        return chosen;
    }

    private static List<Map<String, @Nullable Object>> rows(Sheet sheet) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> cells : sheet.rows()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(sheet.columns().get(i).code(), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Its tables one after the other, each with its name before it and an empty line after it. */
    public static String csv(RegistryAnswer answer) {
        StringBuilder text = new StringBuilder();
        for (Sheet sheet : answer.sheets()) {
            text.append("# ")
                    .append(sheet.code())
                    .append(": ")
                    .append(sheet.title())
                    .append('\n');
            text.append(csv(sheet)).append('\n');
        }
        return text.toString();
    }

    static String csv(Sheet sheet) {
        StringBuilder text = new StringBuilder(
                Csv.line(sheet.columns().stream().map(Column::code).toList()));
        sheet.rows().forEach(row -> text.append(Csv.line(row)));
        return text.toString();
    }

    /** One page that stands by itself. */
    public static String html(RegistryAnswer answer) {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\"><title>Registry</title><style>")
                .append(STYLE)
                .append("</style><h1>Registry: ")
                .append(answer.report().name().toLowerCase(Locale.ROOT))
                .append("</h1><p>As of ")
                .append(answer.asOf())
                .append(", ")
                .append(answer.patients())
                .append(" patients, library ")
                .append(escaped(answer.library()))
                .append(".</p>");
        if (answer.sheets().isEmpty()) {
            page.append("<p>Too few patients to show.</p>");
        }
        answer.sheets().forEach(s -> table(page, s));
        page.append("<h2>How it is counted</h2><ul>");
        answer.definitions().forEach(d -> item(page, d.name() + ": " + d.words(), d.evidence()));
        answer.remarks().forEach(r -> item(page, r.words(), r.evidence()));
        page.append("</ul><h2>Published by others</h2><ul>");
        answer.published()
                .forEach(p -> item(
                        page,
                        p.trial() + ", " + p.treatment() + " (" + p.people() + "): " + p.measure() + " " + p.result(),
                        p.evidence()));
        page.append("</ul><h2>Hidden, so that nobody stands out</h2><ul>");
        answer.hidden().forEach(h -> page.append("<li>").append(escaped(h)).append("</li>"));
        return page.append("</ul></html>\n").toString();
    }

    private static void item(StringBuilder page, String words, Evidence evidence) {
        page.append("<li>")
                .append(escaped(words))
                .append(" <small>")
                .append(escaped(evidence.source() + "; " + evidence.status().words()))
                .append("</small></li>");
    }

    private static void table(StringBuilder page, Sheet sheet) {
        page.append("<h2>").append(escaped(sheet.title())).append("</h2><table><tr>");
        sheet.columns()
                .forEach(c -> page.append("<th scope=\"col\">")
                        .append(escaped(c.words()))
                        .append("</th>"));
        page.append("</tr>");
        for (List<@Nullable Object> row : sheet.rows()) {
            page.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                Column column = sheet.columns().get(i);
                page.append(column.kind() == Sheet.Kind.TEXT ? "<td>" : "<td class=\"n\">")
                        .append(escaped(CellText.of(column.kind(), row.get(i))))
                        .append("</td>");
            }
            page.append("</tr>");
        }
        page.append("</table>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
