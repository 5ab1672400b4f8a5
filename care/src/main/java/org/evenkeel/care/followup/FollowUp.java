package org.evenkeel.care.followup;

import java.time.Instant;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.followup.FollowUpCommand.AgreeContact;
import org.evenkeel.care.followup.FollowUpCommand.AnswerQuestionnaire;
import org.evenkeel.care.followup.FollowUpCommand.CancelQuestionnaire;
import org.evenkeel.care.followup.FollowUpCommand.ChooseDailyRatings;
import org.evenkeel.care.followup.FollowUpCommand.CloseAlert;
import org.evenkeel.care.followup.FollowUpCommand.NoteAlert;
import org.evenkeel.care.followup.FollowUpCommand.RaiseOverdue;
import org.evenkeel.care.followup.FollowUpCommand.RenewLink;
import org.evenkeel.care.followup.FollowUpCommand.SaveAnswer;
import org.evenkeel.care.followup.FollowUpCommand.ScheduleDue;
import org.evenkeel.care.followup.FollowUpCommand.SendBaseline;
import org.evenkeel.care.followup.FollowUpCommand.StopContact;
import org.evenkeel.care.followup.FollowUpCommand.TakeAlert;

/** Decides what follows in a chart from a follow-up command. Pure: the same arguments always give the same decision. */
public final class FollowUp {
    private FollowUp() {}

    /**
     * What follows, or why nothing does. A job's command with nothing to do is accepted with no entries.
     *
     * @param now when it is decided
     */
    public static Decision decide(Chart chart, FollowUpCommand command, FollowUpKnowledge knowledge, Instant now) {
        return switch (command) {
            case SendBaseline c -> QuestionnaireDecisions.send(chart, knowledge, c, now);
            case ScheduleDue c -> ScheduleDecisions.schedule(chart, knowledge.schedule(), c, now);
            case RaiseOverdue _ -> ScheduleDecisions.raiseOverdue(chart, knowledge, now);
            case RenewLink c -> QuestionnaireDecisions.renew(chart, knowledge.schedule(), c, now);
            case CancelQuestionnaire c -> QuestionnaireDecisions.cancel(chart, c, now);
            case AnswerQuestionnaire c -> AnswerDecisions.answer(chart, knowledge, c, now);
            case SaveAnswer c -> AnswerDecisions.save(chart, knowledge, c, now);
            case TakeAlert c -> AlertDecisions.take(chart, c, now);
            case NoteAlert c -> AlertDecisions.note(chart, c, now);
            case CloseAlert c -> AlertDecisions.close(chart, c, now);
            case ChooseDailyRatings c -> FollowingDecisions.choose(chart, knowledge.schedule(), c, now);
            case AgreeContact c -> FollowingDecisions.agree(c, now);
            case StopContact c -> FollowingDecisions.stop(chart, c, now);
        };
    }
}
