package org.evenkeel.clinic.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.evenkeel.clinic.door.Needs;
import org.evenkeel.clinic.form.FormErrors;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.problem.NotHere;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/** The rules: all of them, one of them, and the signing of one after the other. */
@Controller
@Needs(Permission.READ_KNOWLEDGE)
public final class KnowledgeController {
    private static final int LONGEST_WORDS = 2000;

    private final RuleShelf shelf;
    private final RuleSignatures signatures;
    private final Pages pages;

    public KnowledgeController(RuleShelf shelf, RuleSignatures signatures, Pages pages) {
        this.shelf = shelf;
        this.signatures = signatures;
        this.pages = pages;
    }

    @GetMapping("/knowledge")
    View list(
            @RequestParam Map<String, String> query,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String fragment) {
        RulesView view = RulesView.of(shelf.all(), shelf::placeOf, RuleFilter.of(query));
        return fragment == null
                ? pages.show("knowledge/list", Map.of("view", view, "said", query.getOrDefault("said", "")))
                : pages.show("knowledge/rows", Map.of("view", view));
    }

    /** The page of one rule. {@code said} is the rule that was signed just before. */
    @GetMapping("/knowledge/rules/{id}")
    View one(@PathVariable String id, @RequestParam(defaultValue = "") String said) {
        return show(HttpStatus.OK, known(id), FormErrors.none(), "", said);
    }

    /** Signs what the page showed; what changed since is shown anew and not signed. Then the next unsigned rule. */
    @Needs(Permission.SIGN_KNOWLEDGE)
    @PostMapping("/knowledge/rules/{id}/signature")
    View sign(
            Actor actor,
            @PathVariable String id,
            @RequestParam String fingerprint,
            @RequestParam(defaultValue = "") String words) {
        SignedRule signed = known(id);
        if (!signed.fingerprint().equals(fingerprint)) {
            return show(
                    HttpStatus.CONFLICT,
                    signed,
                    FormErrors.of("", "The rule has changed since this page was opened. Read it again, then sign."),
                    words,
                    "");
        }
        if (words.length() > LONGEST_WORDS) {
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    signed,
                    FormErrors.of("words", "At most " + LONGEST_WORDS + " characters."),
                    words,
                    "");
        }
        signatures.sign(actor, signed, words.strip());
        String next = addressAfter(id);
        String said = UriUtils.encode(id, StandardCharsets.UTF_8);
        return new RedirectView(next + (next.contains("?") ? "&" : "?") + "said=" + said);
    }

    /** Goes to the next rule that nobody has signed; to the list when there is none. */
    @GetMapping("/knowledge/next")
    View next(@RequestParam(defaultValue = "") String after) {
        return new RedirectView(addressAfter(after));
    }

    private String addressAfter(String id) {
        return shelf.nextUnsigned(id)
                .map(rule -> RuleLine.href(rule.rule().id()))
                .orElse("/knowledge?signed=unsigned");
    }

    @GetMapping("/knowledge/unsigned.csv")
    ResponseEntity<byte[]> unsigned() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"unsigned-rules.csv\"")
                .body(UnsignedCsv.of(shelf.all()).getBytes(StandardCharsets.UTF_8));
    }

    private SignedRule known(String id) {
        return shelf.one(id).orElseThrow(() -> new NotHere("rule"));
    }

    private View show(HttpStatus status, SignedRule signed, FormErrors errors, String words, String said) {
        return pages.show(
                status,
                "knowledge/rule",
                Map.of("view", RuleView.of(signed, shelf), "errors", errors, "words", words, "said", said));
    }
}
