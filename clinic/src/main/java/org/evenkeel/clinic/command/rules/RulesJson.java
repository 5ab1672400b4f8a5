package org.evenkeel.clinic.command.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.evenkeel.care.rule.ConditionWords;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.clinic.command.report.JsonText;

/** Rules for another program. */
final class RulesJson {
    private final StringBuilder text = new StringBuilder();
    private final JsonText json = new JsonText(text);

    private RulesJson() {}

    static String of(Rule rule) {
        RulesJson one = new RulesJson();
        one.rule(rule);
        return one.text.append('\n').toString();
    }

    static String of(List<Rule> rules, String libraryVersion) {
        RulesJson all = new RulesJson();
        all.json.object(() -> {
            all.json
                    .key("rules")
                    .array(() -> rules.forEach(r -> {
                        all.json.line();
                        all.rule(r);
                    }));
            all.json.line();
            all.json.key("library").string(libraryVersion);
        });
        return all.text.append('\n').toString();
    }

    private void rule(Rule rule) {
        json.object(() -> {
            json.key("rule").string(rule.id());
            json.key("version").string(rule.version());
            json.key("title").string(rule.title());
            json.key("words").string(rule.words());
            rule.patientWords().ifPresent(w -> json.key("for_patient").string(w));
            json.key("condition").string(ConditionWords.of(rule.condition()));
            json.key("computed").flag(rule.condition().isComputed());
            json.key("severity").string(rule.severity().code());
            json.key("stages")
                    .strings(new TreeSet<>(rule.stages())
                            .stream().map(RuleSheet::code).toList());
            only("jurisdictions", rule.applies().jurisdictions());
            only("indications", rule.applies().indications());
            only("medicines", rule.applies().medicines());
            only("routes", rule.applies().routes());
            only("settings", rule.applies().settings());
            rule.effective().from().ifPresent(d -> json.key("effective_from").string(d.toString()));
            rule.effective().until().ifPresent(d -> json.key("effective_until").string(d.toString()));
            rule.group().ifPresent(g -> json.key("group").string(g));
            rule.dispute().ifPresent(d -> json.key("dispute").string(d));
            json.key("source").string(rule.evidence().source());
            json.key("status").string(rule.evidence().status().words());
            json.key("tier").strings(rule.tier().stream().map(Enum::name).toList());
            json.key("overridden").flag(rule.origin().kind() == Rule.Origin.Kind.OVERRIDDEN_BY_CLINIC);
            json.key("origin")
                    .string(
                            rule.origin().isLibrary()
                                    ? "library"
                                    : rule.origin().words());
            rule.origin()
                    .changed()
                    .ifPresent(c -> json.key("changed").object(() -> {
                        json.key("by").string(c.by());
                        json.key("on").string(c.on().toString());
                        json.key("why").string(c.why());
                    }));
        });
    }

    /** A treatment the rule is limited to; absent when it is not. */
    private void only(String name, Set<String> values) {
        if (!values.isEmpty()) {
            json.key(name).strings(new TreeSet<>(values).stream().toList());
        }
    }
}
