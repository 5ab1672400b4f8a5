package org.evenkeel.care.chart;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireCancelled;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireDue;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireLinkRenewed;

/** Every questionnaire sent to the patient, and what came back. */
public record Questionnaires(Map<ItemId, Sent> byId) {
    static final Questionnaires NONE = new Questionnaires(Map.of());

    /**
     * One questionnaire on its way.
     *
     * @param expiresAt when its present link stops working
     * @param tokenSha256 fingerprint of its present link
     */
    public record Sent(
            ItemId id,
            Optional<Charted<QuestionnaireDue>> due,
            Instant expiresAt,
            String tokenSha256,
            Optional<Charted<QuestionnaireAnswered>> answered,
            Optional<Charted<QuestionnaireCancelled>> cancelled) {
        /** Whether the patient can still answer it at this instant. */
        public boolean isOpen(Instant now) {
            return answered.isEmpty() && cancelled.isEmpty() && now.isBefore(expiresAt);
        }

        /** Whether it was due and nobody has answered. */
        public boolean isOverdue(Instant now) {
            return answered.isEmpty()
                    && cancelled.isEmpty()
                    && due.filter(d -> d.content().dueAt().isBefore(now)).isPresent();
        }
    }

    Questionnaires with(Entry entry, QuestionnaireContent content) {
        return switch (content) {
            case QuestionnaireDue c ->
                put(new Sent(
                        c.questionnaire(),
                        Optional.of(Charted.of(entry, c)),
                        c.expiresAt(),
                        c.tokenSha256(),
                        sent(c.questionnaire()).answered(),
                        sent(c.questionnaire()).cancelled()));
            case QuestionnaireLinkRenewed c -> {
                Sent s = sent(c.questionnaire());
                yield put(new Sent(s.id(), s.due(), c.expiresAt(), c.tokenSha256(), s.answered(), s.cancelled()));
            }
            case QuestionnaireAnswered c -> {
                Sent s = sent(c.questionnaire());
                yield put(new Sent(
                        s.id(),
                        s.due(),
                        s.expiresAt(),
                        s.tokenSha256(),
                        Optional.of(Charted.of(entry, c)),
                        s.cancelled()));
            }
            case QuestionnaireCancelled c -> {
                Sent s = sent(c.questionnaire());
                yield put(new Sent(
                        s.id(),
                        s.due(),
                        s.expiresAt(),
                        s.tokenSha256(),
                        s.answered(),
                        Optional.of(Charted.of(entry, c))));
            }
        };
    }

    private Sent sent(ItemId id) {
        Sent known = byId.get(id);
        return known != null
                ? known
                : new Sent(id, Optional.empty(), Instant.EPOCH, "", Optional.empty(), Optional.empty());
    }

    private Questionnaires put(Sent sent) {
        return new Questionnaires(Fold.put(byId, sent.id(), sent));
    }

    /** Answers to one instrument, oldest first. */
    public List<Charted<QuestionnaireAnswered>> answersTo(String instrument) {
        return byId.values().stream()
                .flatMap(s -> s.answered().stream())
                .filter(a -> a.content().instrument().equals(instrument))
                .sorted(java.util.Comparator.comparing(Charted::at))
                .toList();
    }
}
