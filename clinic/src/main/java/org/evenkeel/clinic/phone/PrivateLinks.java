package org.evenkeel.clinic.phone;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireDue;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireLinkRenewed;
import org.evenkeel.care.chart.Questionnaires.Sent;
import org.evenkeel.care.followup.FollowUpKnowledge;
import org.evenkeel.care.followup.FollowUpView;
import org.evenkeel.care.instrument.Instrument;
import org.evenkeel.clinic.followup.FollowUpDesk;
import org.evenkeel.clinic.followup.LinkSecret;
import org.evenkeel.clinic.followup.Outbox;
import org.evenkeel.clinic.followup.Outbox.MessageLink;
import org.evenkeel.clinic.followup.PhoneForms;
import org.evenkeel.journal.read.QuestionnaireDirectory;
import org.evenkeel.journal.read.QuestionnaireRow;

/** Finds what a secret opens: the questionnaires of one occasion of one patient, and nothing else. */
public final class PrivateLinks {
    private final QuestionnaireDirectory directory;
    private final FollowUpDesk desk;
    private final PhoneForms forms;
    private final Outbox outbox;
    private final Clock clock;

    public PrivateLinks(
            QuestionnaireDirectory directory, FollowUpDesk desk, PhoneForms forms, Outbox outbox, Clock clock) {
        this.directory = directory;
        this.desk = desk;
        this.forms = forms;
        this.outbox = outbox;
        this.clock = clock;
    }

    PrivateLink find(LinkSecret secret) {
        Instant now = clock.instant();
        // One question to the database and nothing more for what is unknown, expired or taken back: no difference in
        // words, status or work tells one from the other.
        Optional<QuestionnaireRow> row = directory
                .byToken(secret.sha256())
                .filter(found -> !found.cancelled() && now.isBefore(found.expiresAt()));
        return row.map(found -> open(found.chart(), found.questionnaire(), now))
                .orElseGet(() -> ofMessage(secret, now));
    }

    /** The link of a message opens what the message reminds of, until a person makes a new link. */
    private PrivateLink ofMessage(LinkSecret secret, Instant now) {
        return outbox.byToken(secret.sha256())
                .map(link -> {
                    PrivateLink found = desk.openForPatient(link.chart())
                                    .filter(c -> isRenewedSince(c, link))
                                    .isPresent()
                            ? new PrivateLink.Closed()
                            : open(link.chart(), link.questionnaire(), now);
                    if (!(found instanceof PrivateLink.Closed)) {
                        outbox.opened(link.message());
                    }
                    return found;
                })
                .orElseGet(PrivateLink.Closed::new);
    }

    private static boolean isRenewedSince(Chart chart, MessageLink link) {
        return chart.entries().reversed().stream()
                .takeWhile(e -> e.recordedAt().isAfter(link.madeAt()))
                .anyMatch(e -> e.content() instanceof QuestionnaireLinkRenewed renewed
                        && renewed.questionnaire().equals(link.questionnaire()));
    }

    private PrivateLink open(ChartId id, ItemId questionnaire, Instant now) {
        Optional<Chart> opened = desk.openForPatient(id);
        Sent link =
                opened.map(c -> c.questionnaires().byId().get(questionnaire)).orElse(null);
        if (opened.isEmpty()
                || link == null
                || link.due().isEmpty()
                || link.cancelled().isPresent()
                || !now.isBefore(link.expiresAt())) {
            return new PrivateLink.Closed();
        }
        Chart chart = opened.get();
        QuestionnaireDue due = link.due().get().content();
        Instant opensAt = desk.knowledge().schedule().opensAt(due);
        if (now.isBefore(opensAt)) {
            return new PrivateLink.TooEarly(opensAt);
        }
        List<Sent> open = FollowUpView.openTogether(chart, link, now);
        if (open.isEmpty()) {
            return new PrivateLink.Answered(chart.id(), due, isFlagged(chart, due));
        }
        Map<ItemId, Map<String, Integer>> answers = new LinkedHashMap<>();
        open.forEach(sent -> answers.put(sent.id(), forms.answers(sent.id())));
        return new PrivateLink.Open(chart.id(), PhoneForm.of(open, desk.knowledge(), answers));
    }

    /** Whether an answer of this occasion must be acted on, so that the patient sees where to find help. */
    private boolean isFlagged(Chart chart, QuestionnaireDue of) {
        return chart.questionnaires().byId().values().stream()
                .filter(sent -> sent.due()
                        .map(d -> d.content())
                        .filter(d -> d.occasion().equals(of.occasion()) && Objects.equals(d.session(), of.session()))
                        .isPresent())
                .flatMap(sent -> sent.answered().stream())
                .anyMatch(a -> flags(
                        desk.knowledge(), a.content().instrument(), a.content().answers()));
    }

    /** Whether any of these answers must be acted on. */
    static boolean flags(FollowUpKnowledge knowledge, String instrument, Map<String, Integer> answers) {
        return knowledge.instrument(instrument).map(Instrument::flags).orElse(List.of()).stream()
                .anyMatch(f -> answers.getOrDefault(f.item(), -1) >= f.atLeast());
    }
}
