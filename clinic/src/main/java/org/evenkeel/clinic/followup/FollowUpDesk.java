package org.evenkeel.clinic.followup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.followup.FollowUp;
import org.evenkeel.care.followup.FollowUpCommand;
import org.evenkeel.care.followup.FollowUpCommand.NewLink;
import org.evenkeel.care.followup.FollowUpCommand.RaiseOverdue;
import org.evenkeel.care.followup.FollowUpCommand.RenewLink;
import org.evenkeel.care.followup.FollowUpCommand.ScheduleDue;
import org.evenkeel.care.followup.FollowUpCommand.SendBaseline;
import org.evenkeel.care.followup.FollowUpKnowledge;
import org.evenkeel.clinic.desk.ChartCommand;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.desk.CommandId;
import org.evenkeel.clinic.desk.Outcome;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.Permission;

/** The use cases of follow-up: who does what, then the chart's one door. */
public final class FollowUpDesk {
    /** Who stands behind a private link. */
    public static final Author PATIENT = new Author("patient-link", "The patient", Capacity.PATIENT);

    private static final Author SYSTEM = new Author("system", "Evenkeel", Capacity.SYSTEM);

    private final ChartDesk desk;
    private final FollowUpKnowledge knowledge;
    private final ZoneId zone;
    private final IntFunction<byte[]> randomBytes;

    /**
     * @param zone the clinic's time zone
     * @param randomBytes gives that many bytes from a cryptographic source
     */
    public FollowUpDesk(ChartDesk desk, FollowUpKnowledge knowledge, ZoneId zone, IntFunction<byte[]> randomBytes) {
        this.desk = desk;
        this.knowledge = knowledge;
        this.zone = zone;
        this.randomBytes = randomBytes;
    }

    /**
     * What became of sending or renewing.
     *
     * @param secret of the link that was made; empty when none was, for it is shown once and never again
     */
    public record LinkMade(Outcome outcome, Optional<LinkSecret> secret) {}

    public FollowUpKnowledge knowledge() {
        return knowledge;
    }

    /** The clinic's time zone. */
    public ZoneId zone() {
        return zone;
    }

    /** Sends baseline questionnaires; one link opens them all. */
    public LinkMade sendBaseline(Actor actor, ChartId chart, List<String> instruments) {
        CommandId id = desk.freshId();
        LinkSecret secret = LinkSecret.fresh(randomBytes);
        List<NewLink> links = new ArrayList<>();
        for (String instrument : instruments.stream().distinct().toList()) {
            String fingerprint = links.isEmpty() ? secret.sha256() : unseen();
            links.add(new NewLink(id.item(links.size()), instrument, fingerprint));
        }
        return made(by(actor, chart, id, "send-questionnaire", new SendBaseline(links)), secret);
    }

    /** Makes a new link for a questionnaire; its old one stops working. */
    public LinkMade renew(Actor actor, ChartId chart, ItemId questionnaire) {
        LinkSecret secret = LinkSecret.fresh(randomBytes);
        RenewLink command = new RenewLink(questionnaire, secret.sha256());
        return made(by(actor, chart, desk.freshId(), "renew-questionnaire-link", command), secret);
    }

    /** Carries out any other command of a person. */
    public Outcome by(Actor actor, ChartId chart, String purpose, FollowUpCommand command) {
        return by(actor, chart, desk.freshId(), purpose, command);
    }

    /** Carries out a command of the patient behind a private link. */
    public Outcome byPatient(ChartId chart, String purpose, FollowUpCommand command) {
        return desk.carryOutFor(PATIENT, command(chart, desk.freshId(), purpose, command));
    }

    /** Puts near follow-up into the chart. Harmless to repeat. */
    public Outcome schedule(ChartId chart) {
        ScheduleDue command = new ScheduleDue(_ -> unseen(), zone);
        return desk.carryOutFor(SYSTEM, command(chart, desk.freshId(), "schedule-follow-up", command));
    }

    /** Raises alerts for questionnaires nobody answered. Harmless to repeat. */
    public Outcome raiseOverdue(ChartId chart) {
        return desk.carryOutFor(SYSTEM, command(chart, desk.freshId(), "raise-overdue", new RaiseOverdue()));
    }

    /** Opens a chart for a person who reads it. */
    public Chart open(Actor actor, ChartId chart, Permission needs, String purpose) {
        return desk.open(chart, actor, needs, purpose);
    }

    /** Opens a chart for the patient behind a private link. */
    public Optional<Chart> openForPatient(ChartId chart) {
        return desk.openFor(PATIENT, chart, "answer-questionnaire");
    }

    /** Opens a chart to see whether and where a message may go; leaves an audit row. */
    public Optional<Chart> openForReminder(ChartId chart) {
        return desk.openFor(SYSTEM, chart, "send-reminder");
    }

    /** A secret for one link. */
    public LinkSecret freshSecret() {
        return LinkSecret.fresh(randomBytes);
    }

    private Outcome by(Actor actor, ChartId chart, CommandId id, String purpose, FollowUpCommand command) {
        return desk.carryOut(actor, Permission.WORK_FOLLOW_UP, command(chart, id, purpose, command));
    }

    private ChartCommand command(ChartId chart, CommandId id, String purpose, FollowUpCommand command) {
        return ChartCommand.of(
                chart, id, purpose, (Chart now, Author _, Instant at) -> FollowUp.decide(now, command, knowledge, at));
    }

    private static LinkMade made(Outcome outcome, LinkSecret secret) {
        return new LinkMade(outcome, outcome instanceof Outcome.Done ? Optional.of(secret) : Optional.empty());
    }

    /** The fingerprint of a secret that nobody has seen: its link works only once a person renews it. */
    private String unseen() {
        return LinkSecret.fresh(randomBytes).sha256();
    }
}
