package org.evenkeel.care.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.followup.FollowUpCommand.AnswerQuestionnaire;
import org.evenkeel.care.followup.FollowUpCommand.CancelQuestionnaire;
import org.evenkeel.care.followup.FollowUpCommand.Channel;
import org.evenkeel.care.followup.FollowUpCommand.CloseAlert;
import org.evenkeel.care.followup.FollowUpCommand.NewLink;
import org.evenkeel.care.followup.FollowUpCommand.RaiseOverdue;
import org.evenkeel.care.followup.FollowUpCommand.RenewLink;
import org.evenkeel.care.followup.FollowUpCommand.SaveAnswer;
import org.evenkeel.care.followup.FollowUpCommand.ScheduleDue;
import org.evenkeel.care.followup.FollowUpCommand.SendBaseline;
import org.evenkeel.care.followup.FollowUpCommand.TakeAlert;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold whatever is commanded in whatever order. */
class FollowUpLawsTest {
    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @ControlsHazard("H-07")
    void item_9_above_zero_never_comes_in_without_an_open_alert_and_jobs_come_to_rest(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        FollowUpBench bench = new FollowUpBench();
        for (int step = 0; step < 60; step++) {
            bench.passes(Duration.ofHours(random.nextInt(72)));
            if (random.nextInt(10) == 0) {
                bench.givesASession();
                continue;
            }
            FollowUpCommand command = any(random, bench);
            if (bench.decide(command) instanceof Decision.Accepted accepted) {
                requireTold(bench.chart, accepted.entries());
                bench.does(command);
                requireOpenAlert(bench.chart, accepted.entries());
            }
            bench.does(new RaiseOverdue());
            bench.schedules();
            assertThat(bench.does(new RaiseOverdue())).isEmpty();
            assertThat(bench.schedules()).isEmpty();
        }
        assertThat(Chart.fold(bench.chart.id(), bench.chart.entries())).isEqualTo(bench.chart);
    }

    private static void requireTold(Chart before, List<NewEntry> entries) {
        for (NewEntry entry : entries) {
            if (entry.content() instanceof QuestionnaireAnswered a
                    && a.instrument().equals("phq-9")
                    && a.answers().get("item-9") > 0) {
                assertThat(entries.stream().map(e -> e.content().getClass().getSimpleName()))
                        .containsAnyOf("AlertRaised", "AlertNoted");
                int sum = a.answers().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                assertThat(a.total()).isEqualTo(sum);
            }
        }
        assertThat(before.sequence()).isNotNegative();
    }

    private static void requireOpenAlert(Chart after, List<NewEntry> entries) {
        for (NewEntry entry : entries) {
            if (entry.content() instanceof QuestionnaireAnswered a
                    && a.instrument().equals("phq-9")
                    && a.answers().get("item-9") > 0) {
                assertThat(after.alerts().open()).anySatisfy(alert -> {
                    assertThat(alert.raised().orElseThrow().content().about()).isEqualTo(a.questionnaire());
                    assertThat(alert.raised().orElseThrow().content().urgency()).isEqualTo(Urgency.NOW);
                });
            }
        }
    }

    private static FollowUpCommand any(SplittableRandom random, FollowUpBench bench) {
        ItemId questionnaire = anyOf(
                random,
                bench,
                new ArrayList<>(bench.chart.questionnaires().byId().keySet()));
        ItemId alert =
                anyOf(random, bench, new ArrayList<>(bench.chart.alerts().byId().keySet()));
        Channel channel = random.nextBoolean() ? Channel.LINK : Channel.STAFF;
        return switch (random.nextInt(9)) {
            case 0 -> new SendBaseline(List.of(new NewLink(bench.id(), random.nextBoolean() ? "phq-9" : "gad-7", "t")));
            case 1 -> new RenewLink(questionnaire, "r" + random.nextInt());
            case 2 -> new CancelQuestionnaire(questionnaire, random.nextInt(5) == 0 ? null : "reason");
            case 3, 4 -> new AnswerQuestionnaire(questionnaire, anyAnswers(random), channel);
            case 5 -> new SaveAnswer(questionnaire, "item-" + random.nextInt(11), random.nextInt(-1, 5), channel);
            case 6 -> new TakeAlert(alert);
            case 7 -> new CloseAlert(alert, "done");
            default -> new ScheduleDue(id -> "s" + id, java.time.ZoneOffset.UTC);
        };
    }

    private static ItemId anyOf(SplittableRandom random, FollowUpBench bench, List<ItemId> ids) {
        return ids.isEmpty() ? bench.id() : ids.get(random.nextInt(ids.size()));
    }

    private static Map<String, Integer> anyAnswers(SplittableRandom random) {
        int items = random.nextBoolean() ? 9 : 7;
        Map<String, Integer> answers = new HashMap<>();
        for (int i = 1; i <= items; i++) {
            if (random.nextInt(40) != 0) {
                answers.put("item-" + i, random.nextInt(30) == 0 ? 4 : random.nextInt(4));
            }
        }
        return answers;
    }
}
