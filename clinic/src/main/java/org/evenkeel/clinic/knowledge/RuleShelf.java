package org.evenkeel.clinic.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.knowledge.library.Example;
import org.evenkeel.knowledge.library.Library;
import org.evenkeel.knowledge.library.RuleExamples;
import org.evenkeel.knowledge.library.RulePlace;
import org.evenkeel.knowledge.rulebook.ExampleWords;
import org.evenkeel.knowledge.rulebook.RuleFingerprint;

/** All rules in the order of the library, with who signed them. */
public final class RuleShelf {
    private final RuleBook book;
    private final Map<String, RulePlace> places;
    private final Map<String, RuleExamples> examples;
    private final RuleSignatures signatures;
    private final Map<String, String> fingerprintById = new LinkedHashMap<>();

    public RuleShelf(Library library, RuleSignatures signatures) {
        this.book = library.rules();
        this.places = library.places();
        this.examples = library.examples();
        this.signatures = signatures;
        book.rules().forEach(rule -> fingerprintById.put(rule.id(), RuleFingerprint.of(rule)));
    }

    List<SignedRule> all() {
        Map<String, List<RuleSignature>> byRule = signatures.byRule();
        return book.rules().stream()
                .map(rule -> signed(rule, byRule.getOrDefault(rule.id(), List.of())))
                .toList();
    }

    Optional<SignedRule> one(String id) {
        return book.rule(id).map(rule -> signed(rule, signatures.of(id)));
    }

    /** Which file a rule stands in. */
    RulePlace placeOf(Rule rule) {
        RulePlace place = places.get(rule.id());
        if (place == null) {
            throw new IllegalStateException("no file of " + rule.id());
        }
        return place;
    }

    /** The patients written beside a rule. */
    Optional<RuleExamples> examplesOf(Rule rule) {
        return Optional.ofNullable(examples.get(rule.id()));
    }

    /** The same in words, by outcome. */
    List<RuleView.Tried> tried(RuleExamples of) {
        return Stream.of(
                        new RuleView.Tried("Fires", words(of.fires())),
                        new RuleView.Tried("Is clear", words(of.clear())),
                        new RuleView.Tried("Can’t be judged yet", words(of.unknown())))
                .filter(t -> !t.patients().isEmpty())
                .toList();
    }

    private List<String> words(List<Example> patients) {
        ExampleWords words = new ExampleWords(book.questions());
        return patients.stream().map(words::of).toList();
    }

    /** The other rules of a group, in order. */
    List<Rule> alsoOf(Rule rule) {
        return rule.group().isEmpty()
                ? List.of()
                : book.rules().stream()
                        .filter(other -> other.group().equals(rule.group())
                                && !other.id().equals(rule.id()))
                        .toList();
    }

    /** The first unsigned rule after this one; from the end it goes on at the beginning. */
    Optional<SignedRule> nextUnsigned(String after) {
        List<SignedRule> all = all();
        int at = List.copyOf(fingerprintById.keySet()).indexOf(after);
        for (int step = 1; step <= all.size(); step++) {
            SignedRule candidate = all.get((at + step) % all.size());
            if (!candidate.isSigned() && !candidate.rule().id().equals(after)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private SignedRule signed(Rule rule, List<RuleSignature> of) {
        String fingerprint = fingerprintById.get(rule.id());
        if (fingerprint == null) {
            throw new IllegalStateException("no fingerprint of " + rule.id());
        }
        return new SignedRule(rule, fingerprint, of);
    }
}
