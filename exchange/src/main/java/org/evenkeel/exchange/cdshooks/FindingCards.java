package org.evenkeel.exchange.cdshooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.care.rule.Trigger;
import org.evenkeel.exchange.cdshooks.Card.Indicator;
import org.evenkeel.pharmacology.evidence.Evidence;

/** Cards about findings that fire. */
final class FindingCards {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s;,]+");
    private static final int LIMIT_SOURCE = 200;
    private static final String ALSO = "also";

    private final URI base;
    private final ZoneId zone;
    private final Instant now;
    private final CardIds ids;

    FindingCards(URI base, ZoneId zone, Instant now, CardIds ids) {
        this.base = base;
        this.zone = zone;
        this.now = now;
        this.ids = ids;
    }

    /**
     * One card for each finding a clinician must see, and one for all that is only good to know.
     *
     * @param asked of which treatment, in words
     */
    List<Card> of(List<Finding> findings, RuleScope scope, String asked) {
        List<Card> cards = new ArrayList<>();
        List<Finding> also = new ArrayList<>();
        for (Finding finding : findings) {
            if (!finding.fires()) {
                continue; // what is not known stands on a card of its own
            }
            switch (finding.severity()) {
                case HARD_STOP, OVERRIDE_WITH_REASON, PRESCRIBER_DECISION, WARN ->
                    cards.add(card(finding, asked, List.of()));
                case TASK, INFORM -> also.add(finding);
            }
        }
        if (!also.isEmpty()) {
            cards.add(goodToKnow(also, scope, asked));
        }
        return cards;
    }

    Card card(Finding finding, String asked, List<Card.Suggestion> suggestions) {
        String mark = finding.evidence().status().isChecked() ? "" : " (not checked)";
        String head = finding.severity().words() + ": ";
        return new Card(
                ids.of(finding.ruleId()),
                Markdown.cut(head + finding.title(), Card.LIMIT_SUMMARY - mark.length()) + mark,
                detail(finding, asked),
                indicator(finding.severity()),
                source(finding.evidence(), link(finding.ruleId())),
                suggestions,
                suggestions.isEmpty() ? null : "at-most-one",
                finding.severity().needsReason() ? OverrideReason.codes(base) : List.of(),
                List.of(Card.Link.to("Why: rule " + finding.ruleId(), link(finding.ruleId()))),
                List.of(finding.ruleId()));
    }

    /** A stop and what needs a written reason interrupt; the rest is there to be seen. */
    static Indicator indicator(Severity severity) {
        return switch (severity) {
            case HARD_STOP -> Indicator.CRITICAL;
            case OVERRIDE_WITH_REASON, PRESCRIBER_DECISION, WARN -> Indicator.WARNING;
            case TASK, INFORM -> Indicator.INFO;
        };
    }

    URI link(String ruleId) {
        return URI.create(base + "/knowledge/rules/" + ruleId.replaceAll("[^A-Za-z0-9.-]", "-"));
    }

    private String detail(Finding finding, String asked) {
        List<String> parts = new ArrayList<>();
        parts.add(Markdown.escaped(finding.words()));
        if (!finding.triggers().isEmpty()) {
            parts.add("**Because**\n\n"
                    + Markdown.bullets(
                            finding.triggers().stream().map(this::fact).toList()));
        }
        finding.dispute().ifPresent(d -> parts.add("**Sources disagree:** " + Markdown.escaped(d)));
        parts.add("**Source:** " + Markdown.escaped(finding.evidence().source()) + " ("
                + finding.evidence().status().words() + ")");
        parts.add(Markdown.escaped("Rule " + finding.ruleId() + ", version " + finding.ruleVersion()
                + (finding.origin().isLibrary() ? "" : ", " + finding.origin().byWhom()) + ". " + asked));
        return String.join("\n\n", parts);
    }

    /** The fact, with its day when it has one of its own: what was only read now is not dated now. */
    private String fact(Trigger trigger) {
        String words = Markdown.escaped(trigger.words());
        Optional<LocalDate> day = trigger.at().filter(at -> at.isBefore(now)).map(at -> LocalDate.ofInstant(at, zone));
        return day.filter(d -> !words.contains(d.toString()))
                .map(d -> words + " (" + d + ")")
                .orElse(words);
    }

    private Card goodToKnow(List<Finding> findings, RuleScope scope, String asked) {
        List<String> lines = findings.stream()
                .map(f -> "**" + Markdown.escaped(f.title()) + "** " + Markdown.escaped(f.words()) + " Source: "
                        + Markdown.escaped(f.evidence().source()) + " ("
                        + f.evidence().status().words() + "). [" + Markdown.escaped(f.ruleId()) + "]("
                        + link(f.ruleId()) + ")")
                .toList();
        return new Card(
                ids.of(ALSO),
                Markdown.cut(
                        "Good to know and to arrange with " + scope.medicine() + ": "
                                + findings.stream()
                                        .map(Finding::title)
                                        .collect(java.util.stream.Collectors.joining(", ")),
                        Card.LIMIT_SUMMARY),
                Markdown.bullets(lines) + "\n\n" + Markdown.escaped(asked),
                Indicator.INFO,
                house(),
                List.of(),
                null,
                List.of(),
                List.of(),
                findings.stream().map(Finding::ruleId).toList());
    }

    /** The label of cards that speak of several rules. */
    Card.Source house() {
        return new Card.Source("Evenkeel, rules of ketamine therapy", URI.create(base + "/knowledge"));
    }

    /** The citation, with its own address where it has one that can be opened, else ours. */
    private static Card.Source source(Evidence evidence, URI ours) {
        Matcher address = ADDRESS.matcher(evidence.source());
        String label = ADDRESS.matcher(evidence.source()).replaceAll("").replaceAll("[\\s;,]+$", "");
        URI url = address.find() ? absolute(address.group()).orElse(ours) : ours;
        return new Card.Source(Markdown.cut(label.isBlank() ? evidence.source() : label, LIMIT_SOURCE), url);
    }

    private static Optional<URI> absolute(String address) {
        try {
            URI uri = new URI(address);
            return Optional.of(uri).filter(u -> u.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty(); // a citation that is cut is still a citation; its address is left out
        }
    }
}
