package org.evenkeel.clinic.knowledge;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.knowledge.rulebook.RuleWords;

/** What nobody has signed, as a table for a spreadsheet (RFC 4180). */
final class UnsignedCsv {
    private static final String END = "\r\n";

    private UnsignedCsv() {}

    static String of(List<SignedRule> rules) {
        String head = row(Stream.of(
                "id",
                "version",
                "title",
                "severity",
                "stages",
                "judged by",
                "status",
                "source",
                "whose",
                "signed before",
                "fingerprint"));
        return head
                + rules.stream()
                        .filter(rule -> !rule.isSigned())
                        .map(UnsignedCsv::row)
                        .collect(Collectors.joining());
    }

    private static String row(SignedRule signed) {
        Rule rule = signed.rule();
        return row(Stream.of(
                rule.id(),
                rule.version(),
                rule.title(),
                rule.severity().code(),
                rule.stages().stream().sorted().map(RuleFilter::code).collect(Collectors.joining(" ")),
                RuleWords.judgedBy(rule.condition()),
                rule.evidence().status().words(),
                rule.evidence().source(),
                rule.origin().isLibrary() ? "library" : rule.origin().byWhom(),
                signed.earlier().stream()
                        .findFirst()
                        .map(last -> "version " + last.version() + " by " + last.signer() + " on " + last.at())
                        .orElse(""),
                signed.fingerprint()));
    }

    private static String row(Stream<String> cells) {
        return cells.map(UnsignedCsv::cell).collect(Collectors.joining(",", "", END));
    }

    /** A spreadsheet takes a cell that begins with one of these for a formula; an apostrophe keeps it text. */
    private static String cell(String words) {
        boolean formula = !words.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(words.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + words.replace("\"", "\"\"") + "\"";
    }
}
