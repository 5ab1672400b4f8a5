package org.evenkeel.clinic.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecision;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.plan.Protocol;
import org.evenkeel.care.plan.SessionDates;
import org.evenkeel.care.rule.BodyWeight;
import org.evenkeel.clinic.desk.ChangedSince;
import org.evenkeel.clinic.desk.ChartHeader;
import org.evenkeel.clinic.finding.EvidenceView;
import org.evenkeel.clinic.form.Refusals;
import org.evenkeel.clinic.page.ClinicFacts;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.page.Station;
import org.evenkeel.clinic.prediction.RouteChoices;
import org.evenkeel.knowledge.library.Library;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** Draws the plan page and its parts. */
public final class PlanPage {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Library library;
    private final OrderableProtocols protocols;
    private final ModelLibrary models;
    private final Pages pages;
    private final ClinicFacts clinic;
    private final Clock clock;

    public PlanPage(Library library, ModelLibrary models, Pages pages, ClinicFacts clinic, Clock clock) {
        this.library = library;
        this.protocols = new OrderableProtocols(library);
        this.models = models;
        this.pages = pages;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** The protocol with this id; the first proposed when none is meant or none has it. */
    Protocol protocol(String id) {
        return protocols.byId(id);
    }

    /** The protocol a form was filled in for. */
    Protocol protocol(OrderForm form) {
        return protocols.byId(form.on("protocol"));
    }

    /** What a form shows before anything is typed: the protocol's dose, duration, number and dates. */
    Map<String, String> proposed(Protocol protocol) {
        Map<String, String> fields =
                new HashMap<>(DoseFields.proposed(protocol.ordered().dose()));
        fields.put("protocol", protocol.id());
        fields.put("sessions", Integer.toString(protocol.ordered().course().sessions()));
        fields.put("hoursBetween", Integer.toString(protocol.ordered().course().minimumHoursBetween()));
        LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), clinic.zone()).plusDays(1);
        fields.put("date", tomorrow.toString());
        fields.put("time", MORNING.toString());
        return fields;
    }

    /** The form with proposed dates from its first date on; unchanged when that or a number can't be read. */
    OrderForm withProposedDates(OrderForm form) {
        Optional<Instant> first = form.startsAt("", clinic.zone());
        double sessions = form.number("sessions");
        double hours = form.number("hoursBetween");
        if (first.isEmpty()
                || !(sessions >= 1 && sessions <= OrderForm.MOST_SESSIONS)
                || !(hours >= 1 && hours < 3000)) {
            return form;
        }
        ZonedDateTime start = first.get().atZone(clinic.zone());
        return form.withDates(SessionDates.propose(
                start,
                (int) sessions,
                new SessionDates.Spacing(
                        (int) hours, protocol(form).ordered().course().perWeek())));
    }

    View show(
            HttpStatus status,
            Chart chart,
            OrderForm form,
            List<Refusal> refusals,
            List<ChangedSince> changes,
            int draftVersion) {
        return pages.show(
                status,
                "plan/page",
                Map.of(
                        "view", view(chart, form),
                        "form", form,
                        "refusals", refusals,
                        "errors", Refusals.beside(refusals),
                        "changes", changes,
                        "draftVersion", draftVersion));
    }

    View findings(Chart chart, OrderForm form) {
        return pages.show(
                "plan/findings",
                Map.of("found", found(chart, form), "form", form, "errors", Refusals.beside(List.of())));
    }

    View dates(OrderForm form) {
        return pages.show("plan/dates", Map.of("form", form, "errors", Refusals.beside(List.of())));
    }

    private OrderFindings found(Chart chart, OrderForm form) {
        return OrderFindings.of(chart, form, protocol(form), library, clock.instant(), clinic.zone());
    }

    private PlanView view(Chart chart, OrderForm form) {
        Instant now = clock.instant();
        Optional<CourseView> course = chart.courses().current().flatMap(c -> CourseView.of(c, chart, clinic.zone()));
        List<CourseView> earlier = new ArrayList<>(chart.courses().byId().values().stream()
                .filter(c -> c.ended().isPresent())
                .flatMap(c -> CourseView.of(c, chart, clinic.zone()).stream())
                .toList());
        return new PlanView(
                ChartHeader.of(chart, Station.PLAN, now, clinic.zone()),
                facts(protocol(form)),
                protocols.choices(protocol(form)),
                RouteChoices.of(models),
                OrderableProtocols.ordered(chart, protocol(form)),
                medicines(chart),
                BodyWeight.latest(chart).map(w -> weight(w, now)),
                ageYears(chart, now),
                course,
                earlier.reversed(),
                course.isPresent() ? OrderFindings.NONE : found(chart, form),
                chart.assessment()
                        .current()
                        .filter(d -> d.content().decision() == CandidacyDecision.CANDIDATE)
                        .isPresent());
    }

    private static PlanView.ProtocolFacts facts(Protocol protocol) {
        Protocol.Course course = protocol.ordered().course();
        return new PlanView.ProtocolFacts(
                protocol.title(),
                protocol.version(),
                protocol.ordered().dose(),
                protocol.medicine(),
                DoseFields.words(protocol.ordered().dose()),
                EvidenceView.of(protocol.ordered().dose().evidence()),
                course.sessions() + " sessions, " + course.perWeek() + " a week, at least "
                        + course.minimumHoursBetween() + " h apart",
                EvidenceView.of(course.evidence()),
                course.sessions(),
                course.minimumHoursBetween(),
                course.perWeek());
    }

    /** The ingredients of what the patient takes, each once. */
    private static List<String> medicines(Chart chart) {
        return chart.background().medications().stream()
                .map(Charted::content)
                .filter(m -> m.status() == MedicationStatus.TAKING)
                .flatMap(
                        m -> Arrays.stream((m.ingredient().isBlank() ? m.code().display() : m.ingredient()).split("/")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static PlanView.WeightFacts weight(BodyWeight weight, Instant now) {
        long days = Duration.between(weight.at(), now).toDays();
        String age = days < 1 ? "within the last day" : days == 1 ? "1 day ago" : days + " days ago";
        return new PlanView.WeightFacts(
                weight.weightKg(), CourseView.number(weight.weightKg()), age, weight.isRecent(now));
    }

    private @Nullable Integer ageYears(Chart chart, Instant now) {
        PartialDate birth =
                chart.referral().patient().map(p -> p.content().birthDate()).orElse(null);
        return birth == null
                ? null
                : Period.between(birth.latest(), LocalDate.ofInstant(now, clinic.zone()))
                        .getYears();
    }
}
