package org.evenkeel.journal.read;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.care.chart.Alarm;
import org.evenkeel.care.chart.AlertContent.AlertRaised;
import org.evenkeel.care.chart.Alerts.Alert;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireDue;
import org.evenkeel.care.chart.Questionnaires.Sent;
import org.evenkeel.care.chart.ReferralContent.AdministrativeSex;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.registry.RegistryFacts;
import org.jspecify.annotations.Nullable;

/**
 * What the read tables hold of a chart: a pure function of it, so that the tables can be compared with the journal and
 * made again. Instants are cut to microseconds, as PostgreSQL keeps them.
 */
public final class ReadTables {
    private ReadTables() {}

    /** The rows of one chart. */
    public static ReadRows rowsOf(Chart chart) {
        if (chart.entries().isEmpty()) {
            return ReadRows.NONE;
        }
        UUID id = chart.id().value();
        return new ReadRows(
                List.of(patient(chart)),
                identifiers(chart),
                chart.sessions().byId().values().stream()
                        .map(s -> session(id, s))
                        .toList(),
                chart.questionnaires().byId().values().stream()
                        .map(q -> questionnaire(id, q))
                        .toList(),
                chart.alerts().open().stream()
                        .flatMap(a -> a.raised().stream().map(r -> alert(id, a, r)))
                        .toList(),
                chart.alarms().bySession().values().stream()
                        .flatMap(a -> a.values().stream())
                        .filter(Alarm::isOpen)
                        .map(a -> alarm(id, a))
                        .toList(),
                FollowedPatientRow.of(id, chart.following()).stream().toList(),
                RegistryFacts.of(chart));
    }

    private static PatientRow patient(Chart chart) {
        Optional<PatientIdentified> who = chart.referral().patient().map(Charted::content);
        String given = who.map(PatientIdentified::givenName).orElse("");
        String family = who.map(PatientIdentified::familyName).orElse("");
        return new PatientRow(
                chart.id().value(),
                given,
                family,
                NameKey.of(family, given),
                who.map(PatientIdentified::birthDate).map(Object::toString).orElse(null),
                who.map(PatientIdentified::sex).orElse(AdministrativeSex.UNKNOWN),
                who.map(PatientIdentified::phone).orElse(""),
                who.map(PatientIdentified::invented).orElse(false),
                ReferralState.of(chart.referral()),
                Stage.of(chart),
                chart.alerts().open().size(),
                micros(chart.entries().getLast().recordedAt()),
                chart.sequence());
    }

    private static List<PatientIdentifierRow> identifiers(Chart chart) {
        return chart.referral().patient().stream()
                .flatMap(p -> p.content().identifiers().stream())
                .map(i -> new PatientIdentifierRow(chart.id().value(), i.system(), i.value()))
                .distinct()
                .toList();
    }

    private static PlannedSessionRow session(UUID chart, SessionRecord s) {
        Optional<SessionScheduled> plan = s.scheduled().map(Charted::content);
        return new PlannedSessionRow(
                s.id().value(),
                chart,
                plan.map(p -> p.course().value()).orElse(null),
                plan.map(SessionScheduled::ordinal).orElse(0),
                micros(plan.map(SessionScheduled::startsAt)),
                s.chair(),
                s.state(),
                s.state().isInClinic(),
                micros(s.arrived().map(Charted::at)),
                micros(s.firstDose().map(Charted::at)),
                micros(Optional.ofNullable(PumpHistory.endsAt(s.pump()))),
                micros(s.lastDoseAt()),
                micros(s.vitals().reversed().stream().map(Charted::at).findFirst()),
                micros(s.vitals().reversed().stream()
                        .filter(v -> hasPlausibleBp(v.content()))
                        .map(Charted::at)
                        .findFirst()),
                micros(s.discharged()
                        .map(Charted::at)
                        .or(() -> s.leftAgainstAdvice().map(Charted::at))));
    }

    private static boolean hasPlausibleBp(VitalSignsMeasured v) {
        return v.systolicMmHg() != null
                && v.diastolicMmHg() != null
                && !v.implausible().contains("systolicMmHg")
                && !v.implausible().contains("diastolicMmHg");
    }

    private static QuestionnaireRow questionnaire(UUID chart, Sent q) {
        Optional<QuestionnaireDue> due = q.due().map(Charted::content);
        Optional<QuestionnaireAnswered> answer = q.answered().map(Charted::content);
        return new QuestionnaireRow(
                q.id().value(),
                chart,
                due.map(QuestionnaireDue::instrument)
                        .or(() -> answer.map(QuestionnaireAnswered::instrument))
                        .orElse(""),
                due.map(QuestionnaireDue::occasion).orElse(""),
                due.map(QuestionnaireDue::session).map(ItemId::value).orElse(null),
                micros(due.map(QuestionnaireDue::dueAt)),
                micros(q.expiresAt()),
                q.tokenSha256().isEmpty() ? null : q.tokenSha256(),
                micros(q.answered().map(Charted::at)),
                answer.map(QuestionnaireAnswered::total).orElse(null),
                q.cancelled().isPresent());
    }

    private static OpenAlertRow alert(UUID chart, Alert alert, Charted<AlertRaised> raised) {
        AlertRaised content = raised.content();
        ItemId about = content.about();
        return new OpenAlertRow(
                alert.id().value(),
                chart,
                content.kind(),
                content.urgency(),
                content.words(),
                about == null ? null : about.value(),
                micros(raised.at()),
                alert.taken().map(t -> t.by().displayName()).orElse(null));
    }

    private static SessionAlarmRow alarm(UUID chart, Alarm alarm) {
        return new SessionAlarmRow(
                chart,
                alarm.session().value(),
                alarm.name(),
                alarm.condition(),
                alarm.priority(),
                alarm.phase(),
                alarm.because(),
                micros(alarm.since()),
                micros(alarm.pausedUntil()),
                alarm.acknowledged().map(a -> a.by().displayName()).orElse(null));
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Instant micros(Optional<Instant> instant) {
        return instant.map(ReadTables::micros).orElse(null);
    }
}
