package org.evenkeel.exchange.cdshooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.plan.CeilingTable;
import org.evenkeel.care.rule.Evaluation;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.care.rule.RuleContext;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.care.rule.Stage;
import org.evenkeel.exchange.fhir.DraftOrderReader;
import org.evenkeel.exchange.fhir.ReferralBundleReader;

/**
 * Answers hooks. Total and pure: any bytes give an answer, the same bytes of the same client at the same moment the same
 * one.
 */
public final class CdsHooks {
    private final RuleBook book;
    private final CeilingTable ceilings;
    private final RuleScope usual;
    private final URI base;
    private final ZoneId zone;
    private final ReferralBundleReader records = new ReferralBundleReader();
    private final DraftOrderReader orders = new DraftOrderReader();

    /**
     * Makes the answering side.
     *
     * @param usual the treatment that is considered where no order says which
     * @param base where people reach this clinic, without a slash at the end
     * @param zone the clinic's zone
     */
    public CdsHooks(RuleBook book, CeilingTable ceilings, RuleScope usual, URI base, ZoneId zone) {
        this.book = book;
        this.ceilings = ceilings;
        this.usual = usual;
        this.base = base;
        this.zone = zone;
    }

    /**
     * Answers a request.
     *
     * @param client who asks; goes into the cards' ids only
     */
    public HookAnswer answer(HookService service, byte[] body, String client, Instant now) {
        return switch (HookRequest.read(service, body)) {
            case HookRequest.Result.No(HookAnswer no) -> no;
            case HookRequest.Result.Read(HookRequest request) -> {
                CardIds ids = new CardIds(service, client, request.instance());
                FindingCards cards = new FindingCards(base, zone, now, ids);
                Answering answering = new Answering(service, request, cards, ids, now);
                yield service.isAboutOrders() ? answering.orders() : answering.patient();
            }
        };
    }

    /** One answer in the making. */
    private final class Answering {
        private final HookService service;
        private final HookRequest request;
        private final FindingCards cards;
        private final GapCard gaps;
        private final CardIds ids;
        private final Instant now;

        Answering(HookService service, HookRequest request, FindingCards cards, CardIds ids, Instant now) {
            this.service = service;
            this.request = request;
            this.cards = cards;
            this.gaps = new GapCard(cards, ids, request.patientId());
            this.ids = ids;
            this.now = now;
        }

        HookAnswer patient() {
            return withRecord(List.of(), record -> treatment(record, usual));
        }

        HookAnswer orders() {
            return switch (orders.read(HookJson.bytes(asBundle(request.draftOrders())))) {
                case DraftOrderReader.Result.Unreadable(var error) ->
                    new HookAnswer.Malformed("\"context.draftOrders\" could not be read. " + error.words());
                case DraftOrderReader.Result.Read(var drafts) -> {
                    SortedOrders sorted = SortedOrders.of(drafts, request, book.formulary(), now);
                    yield sorted.ketamine().isEmpty() ? others(sorted) : ketamine(sorted);
                }
            };
        }

        private ObjectNode asBundle(ObjectNode drafts) {
            return drafts.path("resourceType").isMissingNode() ? drafts.put("resourceType", "Bundle") : drafts;
        }

        /** What speaks against the ordered treatment, with the other drafts counted as taken, and its dose. */
        private HookAnswer ketamine(SortedOrders sorted) {
            return withRecord(sorted.others(), record -> {
                OrderCards doses = new OrderCards(ceilings, cards, gaps, ids, service, now);
                List<Card> all = new ArrayList<>();
                List<RuleScope> scopes = new ArrayList<>();
                for (SortedOrders.Ketamine order : sorted.ketamine()) {
                    all.addAll(doses.of(order, usual, record.chart()));
                    RuleScope scope = order.scope(usual).orElse(usual);
                    if (!order.isForSomethingElse() && !scopes.contains(scope)) {
                        scopes.add(scope);
                    }
                }
                scopes.forEach(scope -> all.addAll(treatment(record, scope)));
                return all;
            });
        }

        /** What another order changes for a ketamine therapy that is known. */
        private HookAnswer others(SortedOrders sorted) {
            if (sorted.chosen().isEmpty()) {
                return new HookAnswer.Cards(List.of());
            }
            return withRecord(sorted.notChosen(), before -> {
                Optional<RuleScope> therapy = sorted.therapyScope(before.chart(), usual, book.formulary());
                if (therapy.isEmpty()
                        || !(ReadRecord.of(request, sorted.others(), records, now) instanceof ReadRecord.Whole after)) {
                    return List.of();
                }
                List<Finding> changed = SortedOrders.changed(
                        findings(before.chart(), therapy.get()), findings(after.chart(), therapy.get()));
                return cardsOf(changed, after, therapy.get());
            });
        }

        private List<Card> treatment(ReadRecord.Whole record, RuleScope scope) {
            return cardsOf(findings(record.chart(), scope), record, scope);
        }

        private List<Card> cardsOf(List<Finding> findings, ReadRecord.Whole record, RuleScope scope) {
            String asked = Treatments.asked(scope);
            List<Card> all = new ArrayList<>(cards.of(findings, scope, asked));
            gaps.of(findings, Treatments.aboutRecord(record, request.prefetched()), asked)
                    .ifPresent(all::add);
            return all;
        }

        /** An order is asked what a decision about the patient is asked, and what only an order is asked. */
        private List<Finding> findings(Chart chart, RuleScope scope) {
            RuleContext context = new RuleContext(chart, Optional.empty(), scope, now, zone);
            List<Finding> all = new ArrayList<>(Evaluation.findings(book, Stage.CANDIDACY, context));
            if (service.isAboutOrders()) {
                Set<String> asked = all.stream().map(Finding::ruleId).collect(Collectors.toSet());
                Evaluation.findings(book, Stage.DOSE, context).stream()
                        .filter(f -> !asked.contains(f.ruleId()))
                        .forEach(all::add);
                all.sort(Comparator.comparing(Finding::outcome).thenComparing(Finding::severity));
            }
            return all;
        }

        private HookAnswer withRecord(List<ObjectNode> more, Function<ReadRecord.Whole, List<Card>> then) {
            return switch (ReadRecord.of(request, more, records, now)) {
                case ReadRecord.Whole whole -> new HookAnswer.Cards(then.apply(whole));
                case ReadRecord.Unreadable(String words) -> new HookAnswer.Malformed(words);
                case ReadRecord.Deceased _ -> new HookAnswer.Cards(List.of(Treatments.deceased(cards, ids)));
            };
        }
    }
}
