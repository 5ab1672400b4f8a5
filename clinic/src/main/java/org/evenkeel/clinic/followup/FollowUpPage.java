package org.evenkeel.clinic.followup;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.followup.FollowUpKnowledge;
import org.evenkeel.care.followup.FollowUpView;
import org.evenkeel.care.followup.FollowedCourse;
import org.evenkeel.care.instrument.Instrument;
import org.evenkeel.clinic.desk.ChartHeader;
import org.evenkeel.clinic.followup.ReachPart.RemindersOn;
import org.evenkeel.clinic.form.FormErrors;
import org.evenkeel.clinic.individual.PatientPharmacology;
import org.evenkeel.clinic.page.Pages;
import org.evenkeel.clinic.page.Station;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** Lays out the follow-up of one chart. */
public final class FollowUpPage {
    private final FollowUpDesk desk;
    private final PhoneForms forms;
    private final Outbox outbox;
    private final RemindersOn on;
    private final Pages pages;
    private final JsonMapper json;
    private final Clock clock;
    private final ZoneId zone;
    private final PatientPharmacology patients;

    public FollowUpPage(
            FollowUpDesk desk,
            PhoneForms forms,
            Outbox outbox,
            RemindersOn on,
            Pages pages,
            JsonMapper json,
            Clock clock,
            ZoneId zone,
            PatientPharmacology patients) {
        this.desk = desk;
        this.forms = forms;
        this.outbox = outbox;
        this.on = on;
        this.pages = pages;
        this.json = json;
        this.clock = clock;
        this.zone = zone;
        this.patients = patients;
    }

    View show(HttpStatus status, String template, Chart chart, @Nullable MadeLink link, FormErrors errors) {
        FollowUpKnowledge knowledge = desk.knowledge();
        FollowUpView view = FollowUpView.of(chart, knowledge, clock.instant());
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("part", QuestionnairesPart.of(chart, view, forms.progressOf(chart.id()), knowledge));
        values.put("reach", ReachPart.of(chart, knowledge, outbox.ofChart(chart.id()), on));
        values.put(
                "panels",
                drawn(chart, knowledge)
                        .map(i -> TrajectoryPanel.of(chart, i, knowledge, json))
                        .toList());
        values.put("patient", ChartHeader.of(chart, Station.FOLLOW_UP, clock.instant(), zone));
        values.put("individual", patients.of(chart, clock.instant()));
        values.put("link", link);
        values.put("errors", errors);
        return pages.show(status, template, values);
    }

    /** What this patient is asked at the baseline, then whatever else they answered. */
    private static Stream<Instrument> drawn(Chart chart, FollowUpKnowledge knowledge) {
        List<String> asked = knowledge.schedule().baseline().instruments(FollowedCourse.of(chart));
        Stream<String> answered = chart.questionnaires().byId().values().stream()
                .flatMap(s -> s.answered().stream())
                .map(a -> a.content().instrument())
                .sorted();
        return Stream.concat(asked.stream(), answered).distinct().flatMap(i -> knowledge.instrument(i).stream());
    }
}
