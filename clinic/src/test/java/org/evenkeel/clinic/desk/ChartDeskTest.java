package org.evenkeel.clinic.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.evenkeel.care.chart.BackgroundContent.GoalStated;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.problem.NotHere;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.NotPermitted;
import org.evenkeel.clinic.staff.Permission;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.journal.Journal;
import org.evenkeel.journal.server.DatabaseAccess;
import org.evenkeel.journal.server.TestPostgres;
import org.evenkeel.journal.store.JournalSchema;
import org.evenkeel.journal.store.PostgresJournal;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The one door to the charts, on a real database. */
class ChartDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Actor NURSE = actor(Role.NURSE);
    private static final Actor READER = actor(Role.READ_ONLY);

    private static ChartDesk desk;

    private final ChartId chart = new ChartId(UUID.randomUUID());

    @BeforeAll
    static void open() {
        DatabaseAccess database = TestPostgres.freshDatabase("desk", JournalSchema::migrate);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.app().user());
        source.setPassword(database.app().password());
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Journal journal = new PostgresJournal(source, clock);
        desk = new ChartDesk(journal, clock, new SecureRandom());
    }

    private static Actor actor(Role role) {
        return new Actor(UUID.randomUUID(), TestClinic.username(role), role.label(), Set.of(role));
    }

    private ChartCommand state(String words, CommandId id, Long basedOn) {
        return new ChartCommand(
                chart,
                id,
                "state-goal",
                basedOn,
                (seen, author, now) -> Decision.accept(now, new GoalStated(id.item(0), words)));
    }

    @Test
    void a_command_is_carried_out_and_signed_by_the_person() {
        Outcome outcome = desk.carryOut(NURSE, Permission.EDIT_INTAKE, state("sleep", desk.freshId(), null));

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        var entry = ((Outcome.Done) outcome).entries().getFirst();
        assertThat(entry.author().account()).isEqualTo(NURSE.username());
        assertThat(entry.author().capacity().name()).isEqualTo("NURSE");
        assertThat(desk.open(chart, NURSE, Permission.VIEW_CHART, "view-chart")
                        .background()
                        .goals())
                .hasSize(1);
    }

    @Test
    @ControlsHazard("H-10")
    void the_same_command_sent_again_charts_nothing_more() {
        CommandId id = desk.freshId();
        desk.carryOut(NURSE, Permission.EDIT_INTAKE, state("sleep", id, null));
        Outcome again = desk.carryOut(NURSE, Permission.EDIT_INTAKE, state("sleep", id, null));

        assertThat(again).isInstanceOf(Outcome.Done.class);
        assertThat(((Outcome.Done) again).chart().sequence()).isEqualTo(1);
        assertThat(((Outcome.Done) again).entries()).hasSize(1);
    }

    @Test
    @ControlsHazard("H-10")
    void a_command_sent_again_is_done_even_when_it_would_be_refused_now() {
        CommandId id = desk.freshId();
        ChartCommand once = ChartCommand.of(
                chart,
                id,
                "state-goal",
                (seen, author, now) -> seen.background().goals().isEmpty()
                        ? Decision.accept(now, new GoalStated(id.item(0), "walk"))
                        : Decision.refuse(Refusal.of("goal.there", "There is a goal already.")));

        desk.carryOut(NURSE, Permission.EDIT_INTAKE, once);

        assertThat(desk.carryOut(NURSE, Permission.EDIT_INTAKE, once)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @ControlsHazard("H-12")
    void who_has_no_right_changes_nothing_and_sees_nothing() {
        assertThatThrownBy(() -> desk.carryOut(READER, Permission.EDIT_INTAKE, state("x", desk.freshId(), null)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> desk.open(chart, actor(Role.FRONT_DESK), Permission.VIEW_CHART, "view-chart"))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> desk.open(chart, NURSE, Permission.VIEW_CHART, "view-chart"))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void a_form_based_on_an_older_chart_is_told_what_changed_since() {
        desk.carryOut(NURSE, Permission.EDIT_INTAKE, state("sleep", desk.freshId(), null));
        desk.carryOut(NURSE, Permission.EDIT_INTAKE, state("walk", desk.freshId(), null));

        Outcome outcome = desk.carryOut(NURSE, Permission.EDIT_INTAKE, state("late", desk.freshId(), 1L));

        assertThat(outcome).isInstanceOf(Outcome.Stale.class);
        assertThat(((Outcome.Stale) outcome).since())
                .singleElement()
                .satisfies(entry ->
                        assertThat(((GoalStated) entry.content()).words()).isEqualTo("walk"));
    }

    @Test
    void people_who_chart_at_once_all_get_their_entry_once() throws Exception {
        int people = 6;
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService room = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome>> outcomes = IntStream.range(0, people)
                    .mapToObj(i -> room.submit(() -> {
                        together.await();
                        return desk.carryOut(NURSE, Permission.EDIT_INTAKE, state("goal " + i, desk.freshId(), null));
                    }))
                    .toList();
            together.countDown();
            for (Future<Outcome> outcome : outcomes) {
                assertThat(outcome.get()).isInstanceOf(Outcome.Done.class);
            }
        }
        assertThat(desk.open(chart, NURSE, Permission.VIEW_CHART, "view-chart")
                        .background()
                        .goals())
                .hasSize(people);
    }
}
