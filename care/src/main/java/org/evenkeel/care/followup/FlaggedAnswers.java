package org.evenkeel.care.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenkeel.care.chart.AlertContent.AlertNoted;
import org.evenkeel.care.chart.AlertContent.AlertRaised;
import org.evenkeel.care.chart.Alerts.Alert;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireDue;
import org.evenkeel.care.followup.FollowUpCommand.Channel;
import org.evenkeel.care.instrument.Instrument;
import org.evenkeel.care.instrument.Instrument.ItemFlag;

/**
 * Answers that somebody must act on, such as item 9 of PHQ-9 above zero. They are told to staff in the same append as
 * the answers, whatever the channel, and already when they are tapped: a patient who then closes the form is not alone
 * with it. Taking the answer back never closes the alert; a person does.
 */
final class FlaggedAnswers {
    private FlaggedAnswers() {}

    /** What follows from one answer on a form that is not sent yet. */
    static List<Content> whenSaved(
            Chart chart, QuestionnaireDue due, Instrument instrument, String item, int value, Channel channel) {
        List<Content> contents = new ArrayList<>();
        for (ItemFlag flag : instrument.flags()) {
            ItemId alert = DerivedIds.alert(flag.alertKind(), due.questionnaire());
            boolean raised = flag.item().equals(item) && value >= flag.atLeast();
            if (raised && !chart.alerts().byId().containsKey(alert)) {
                contents.add(raise(alert, flag, due, value, channel.words() + ", as tapped on the form"));
            }
        }
        return contents;
    }

    /** What follows from the answers of a form that is sent. */
    static List<Content> whenSent(
            Chart chart,
            QuestionnaireDue due,
            Instrument instrument,
            Map<String, Integer> answers,
            Channel channel,
            String occasion) {
        List<Content> contents = new ArrayList<>();
        for (ItemFlag flag : instrument.flags()) {
            int value = answers.getOrDefault(flag.item(), 0);
            ItemId id = DerivedIds.alert(flag.alertKind(), due.questionnaire());
            Alert alert = chart.alerts().byId().get(id);
            if (alert != null && alert.isOpen()) {
                contents.add(new AlertNoted(id, "The form was sent, with " + value + " on this question."));
            } else if (value >= flag.atLeast()) {
                // One that was closed before the form came in stays closed: what was sent is a new fact, a new alert.
                ItemId fresh = alert == null ? id : DerivedIds.alert(flag.alertKind() + "|sent", due.questionnaire());
                contents.add(raise(fresh, flag, due, value, channel.words() + ", " + occasion));
            }
        }
        return contents;
    }

    private static AlertRaised raise(ItemId alert, ItemFlag flag, QuestionnaireDue due, int value, String how) {
        return new AlertRaised(
                alert,
                flag.alertKind(),
                flag.urgency(),
                flag.words() + " Answer: " + value + ", " + how + ".",
                due.questionnaire());
    }
}
