package org.evenkeel.care.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.FollowingContent.ContactAgreed;
import org.evenkeel.care.chart.FollowingContent.ContactChannel;
import org.evenkeel.care.chart.FollowingContent.DailyRatingsChosen;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.PlanContent.SessionCancelled;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireCancelled;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireDue;
import org.evenkeel.care.followup.FollowUpCommand.AgreeContact;
import org.evenkeel.care.followup.FollowUpCommand.AnswerQuestionnaire;
import org.evenkeel.care.followup.FollowUpCommand.Channel;
import org.evenkeel.care.followup.FollowUpCommand.ChooseDailyRatings;
import org.evenkeel.care.followup.FollowUpCommand.RaiseOverdue;
import org.evenkeel.care.followup.FollowUpCommand.ScheduleDue;
import org.evenkeel.care.followup.FollowUpCommand.StopContact;
import org.evenkeel.care.followup.Occasion.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked every day, before a session, week by week, and because of an answer. */
class DailyRatingsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final FollowUpBench bench = new FollowUpBench();

    private static FollowUpKnowledge knowledge() {
        FollowUpKnowledge base = FollowUpBench.knowledge();
        DailyRatings daily = new DailyRatings(
                List.of("gad-7"),
                LocalTime.of(17, 0),
                LocalTime.of(20, 0),
                Duration.ofHours(6),
                Duration.ofDays(28),
                FollowUpBench.MADE_UP);
        FollowUpSchedule schedule = new FollowUpSchedule(
                base.schedule().baseline(),
                List.of(occasion("before-session", Duration.ofHours(12), Duration.ofDays(4))),
                base.schedule().afterSession(),
                List.of(
                        occasion("week-1", Duration.ofDays(7), Duration.ofDays(2)),
                        occasion("week-2", Duration.ofDays(14), Duration.ofDays(2))),
                List.of(new Trigger(
                        "gad-7",
                        14,
                        occasion("after-a-bad-day", Duration.ofHours(12), Duration.ofDays(3)),
                        FollowUpBench.MADE_UP)),
                Optional.of(daily),
                Duration.ofDays(8),
                FollowUpBench.MADE_UP);
        return new FollowUpKnowledge(schedule, base.site(), base.instruments(), base.measures());
    }

    private static Occasion occasion(String code, Duration due, Duration notWithin) {
        return new Occasion(
                code,
                code,
                new Asked(List.of("phq-9"), Map.of(), Set.of()),
                due,
                Duration.ofHours(12),
                Duration.ofHours(6),
                Duration.ofHours(12),
                notWithin,
                false,
                FollowUpBench.MADE_UP);
    }

    private List<Content> does(FollowUpCommand command) {
        return switch (FollowUp.decide(bench.chart, command, knowledge(), bench.now)) {
            case Decision.Accepted accepted -> {
                List<Content> contents =
                        accepted.entries().stream().map(NewEntry::content).toList();
                contents.forEach(c -> bench.record(c, bench.now));
                yield contents;
            }
            case Decision.Refused refused -> throw new AssertionError("refused: " + refused.refusals());
        };
    }

    private Stream<QuestionnaireDue> schedules(ZoneId zone) {
        return does(new ScheduleDue(id -> "f" + id, zone)).stream()
                .filter(QuestionnaireDue.class::isInstance)
                .map(QuestionnaireDue.class::cast);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"})
    void every_day_of_a_year_is_asked_once_at_the_same_hour_whatever_the_clocks_do(String zone) {
        ZoneId there = ZoneId.of(zone);
        bench.now = Instant.parse("2026-01-01T12:00:00Z");
        does(new ChooseDailyRatings(List.of("gad-7"), ""));
        bench.record(
                new SessionScheduled(bench.id(), bench.id(), 1, Instant.parse("2027-06-01T09:00:00Z"), "A"), bench.now);
        List<LocalDate> days = new java.util.ArrayList<>();
        for (Instant end = bench.now.plus(Duration.ofDays(365)); bench.now.isBefore(end); ) {
            schedules(there).filter(d -> DailyRatings.isDaily(d.occasion())).forEach(due -> {
                assertThat(due.dueAt().atZone(there).toLocalTime()).isEqualTo(LocalTime.of(20, 0));
                days.add(due.dueAt().atZone(there).toLocalDate());
            });
            bench.passes(Duration.ofMinutes(97));
        }
        assertThat(days).doesNotHaveDuplicates();
        assertThat(days.getFirst().datesUntil(days.getLast().plusDays(1)).toList())
                .isEqualTo(days);
        assertThat(days).hasSizeBetween(364, 366);
    }

    @Test
    void a_patient_who_lives_elsewhere_is_asked_by_the_clock_there_and_nobody_is_told_of_a_day_left_out() {
        bench.now = Instant.parse("2026-03-02T23:30:00Z");
        does(new ChooseDailyRatings(List.of("gad-7"), ""));
        assertThat(schedules(BERLIN)).as("half past midnight in Berlin").isEmpty();
        does(new AgreeContact(ContactChannel.EMAIL, "ada@example.org", "America/New_York", "asked at intake"));
        assertThat(schedules(BERLIN).map(QuestionnaireDue::occasion)).containsExactly("daily-2026-03-02");
        bench.passes(Duration.ofDays(2));
        assertThat(does(new RaiseOverdue())).isEmpty();
    }

    @Test
    void daily_ratings_end_four_weeks_after_the_last_session_and_are_changed_only_with_a_reason() {
        bench.now = Instant.parse("2026-03-02T18:00:00Z");
        does(new ChooseDailyRatings(List.of("gad-7"), ""));
        bench.passes(Duration.ofDays(28));
        assertThat(schedules(BERLIN)).isEmpty();
        assertThat(bench.decide(new ChooseDailyRatings(List.of("no-such"), "x")))
                .isInstanceOf(Decision.Refused.class);
        assertThat(FollowUp.decide(bench.chart, new ChooseDailyRatings(List.of(), " "), knowledge(), bench.now))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        r -> assertThat(r.refusals().getFirst().field()).isEqualTo("reason"));
        assertThat(does(new ChooseDailyRatings(List.of(), "too much for her")))
                .containsExactly(new DailyRatingsChosen(List.of(), "too much for her"));
    }

    @Test
    void a_session_that_moves_takes_its_questionnaire_along_and_one_that_is_called_off_takes_it_back() {
        ItemId session = bench.id();
        ItemId course = bench.id();
        Instant first = bench.now.plus(Duration.ofDays(3));
        bench.record(new SessionScheduled(session, course, 1, first, "A"), bench.now);
        QuestionnaireDue due = schedules(BERLIN).findFirst().orElseThrow();
        assertThat(due.dueAt()).isEqualTo(first.minus(Duration.ofHours(12)));
        assertThat(schedules(BERLIN)).isEmpty();
        Instant moved = first.plus(Duration.ofDays(2));
        bench.record(new SessionScheduled(session, course, 1, moved, "A"), bench.now);
        QuestionnaireDue after = schedules(BERLIN).findFirst().orElseThrow();
        assertThat(after.questionnaire()).isEqualTo(due.questionnaire());
        assertThat(after.tokenSha256()).as("the link stays").isEqualTo(due.tokenSha256());
        assertThat(after.dueAt()).isEqualTo(moved.minus(Duration.ofHours(12)));
        bench.record(new SessionCancelled(session, "ill", null), bench.now);
        assertThat(does(new ScheduleDue(id -> "f", BERLIN))).singleElement().isInstanceOf(QuestionnaireCancelled.class);
    }

    @Test
    void a_bad_answer_asks_more_once_and_the_same_questionnaire_is_not_asked_twice_in_its_time() {
        ItemId sent = bench.sendBaseline("gad-7");
        does(new AnswerQuestionnaire(sent, FollowUpBench.allAnswered(7, 2, 2), Channel.LINK));
        assertThat(schedules(BERLIN).map(d -> d.occasion() + " " + d.instrument()))
                .containsExactly("after-a-bad-day phq-9");
        assertThat(schedules(BERLIN)).isEmpty();
        bench.record(
                new SessionScheduled(bench.id(), bench.id(), 1, bench.now.plus(Duration.ofDays(2)), "A"), bench.now);
        assertThat(schedules(BERLIN)).as("asked within four days").isEmpty();
    }

    @Test
    void an_address_is_charted_with_how_it_was_agreed_and_stopping_twice_changes_nothing() {
        assertThat(bench.refusals(new AgreeContact(ContactChannel.SMS, "0170 12", "Moon/Base", "")))
                .containsExactly("contact.address@address", "contact.zone@zone", "contact.agreement@agreement");
        assertThat(bench.refusals(new AgreeContact(ContactChannel.EMAIL, "a@b.org, c@d.org", "", "yes")))
                .containsExactly("contact.address@address");
        does(new AgreeContact(ContactChannel.SMS, "+49 (170) 123-4567", "", "said yes"));
        assertThat(bench.chart.following().contact().map(ContactAgreed::address))
                .contains("+491701234567");
        bench.passes(Duration.ofMinutes(1));
        assertThat(does(new StopContact("by the link"))).hasSize(1);
        assertThat(does(new StopContact("by the link"))).isEmpty();
        assertThat(bench.chart.following().contact()).isEmpty();
        assertThat(Chart.fold(bench.chart.id(), bench.chart.entries())).isEqualTo(bench.chart);
    }
}
