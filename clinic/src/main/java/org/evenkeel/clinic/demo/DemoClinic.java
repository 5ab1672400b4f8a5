package org.evenkeel.clinic.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.clinic.demo.WayOfAPatient.Progress;
import org.evenkeel.journal.store.PostgresJournal;

/** Fills an empty clinic with invented patients at every stage, some of them in the chair right now. */
public final class DemoClinic {
    /** How many patients are invented. */
    public static final int PATIENTS = 40;

    private static final long SEED = 20_261_124;
    private static final int AT_ONCE = 4;

    /** Days of the sessions of an induction, counted from the first. */
    private static final int[] INDUCTION_DAYS = {0, 3, 7, 10, 14, 17};

    private final DataSource dataSource;
    private final DemoKnowledge knowledge;
    private final InventedPeople people;
    private final Instant now;

    /** @param now the present, as the clinic's clock has it */
    public DemoClinic(DataSource dataSource, DemoKnowledge knowledge, Instant now) {
        this.dataSource = dataSource;
        this.knowledge = knowledge;
        this.people = people(now, knowledge.zone());
        this.now = now;
    }

    /** The people of the demo, as they are on a day. */
    static InventedPeople people(Instant now, ZoneId zone) {
        return new InventedPeople(SEED, LocalDate.ofInstant(now, zone));
    }

    /**
     * Invents everything; call it on a clinic without patients.
     *
     * @param progress told how many patients are done
     */
    public void fill(IntConsumer progress) {
        each(PATIENTS, this::invent, progress);
    }

    /**
     * Invents a room full of infusions that run now, each in a chair of its own; call it on a clinic without patients.
     *
     * @param progress told how many patients are done
     */
    void fillRoom(int sessions, IntConsumer progress) {
        each(sessions, this::inTheRoom, progress);
    }

    private static void each(int many, IntConsumer invent, IntConsumer progress) {
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService team =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<?>> all = new ArrayList<>();
            for (int number = 0; number < many; number++) {
                int patient = number;
                all.add(team.submit(() -> {
                    invent.accept(patient);
                    progress.accept(done.incrementAndGet());
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while inventing patients", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a patient could not be invented", failed.getCause());
        }
    }

    private WayOfAPatient way(int number) {
        InventedPerson person = people.person(number);
        DemoClock clock = new DemoClock();
        DemoChart chart = new DemoChart(new PostgresJournal(dataSource, clock), clock, person.seed());
        return new WayOfAPatient(person, chart, knowledge);
    }

    private void inTheRoom(int place) {
        // Beyond the people of the demo, who are treated in many ways, everybody has an infusion.
        WayOfAPatient way = way(PATIENTS + place);
        Instant first = ago(Duration.ofMinutes(22 + 1 + place % 20)).truncatedTo(ChronoUnit.MINUTES);
        way.session(course(way, first, "Chair " + (place + 1)).getFirst(), Progress.TO_DISCHARGE, now);
    }

    private void invent(int number) {
        WayOfAPatient way = way(number);
        switch (number) {
            case 0, 1, 2, 3 -> way.referred(ago(Duration.ofHours(3 + 20L * number)));
            case 4, 5, 6, 7, 8 -> inIntake(way, number);
            case 9, 10, 11, 12 -> toCandidacy(way, ago(Duration.ofDays(4)));
            case 13, 14, 15 -> {
                Instant start = ago(Duration.ofDays(6));
                toCandidacy(way, start);
                decided(way, start.plus(Duration.ofDays(2)));
            }
            case 16 -> today(way, number, 12, Progress.TO_DISCHARGE);
            case 17 -> today(way, number, 31, Progress.TO_DISCHARGE);
            case 18 -> today(way, number, 17, Progress.TO_A_PAUSE);
            case 19 -> today(way, number, 66, Progress.TO_DISCHARGE);
            case 20 -> today(way, number, -9, Progress.TO_DISCHARGE);
            case 21, 22, 23 -> today(way, number, -60 - 45 * (number - 20), Progress.TO_DISCHARGE);
            case 24, 25 -> today(way, number, 190 + 50 * (number - 24), Progress.TO_DISCHARGE);
            case 26, 27, 28, 29 -> betweenSessions(way, number);
            default -> afterTheCourse(way, number);
        }
    }

    private void inIntake(WayOfAPatient way, int number) {
        Instant start = ago(Duration.ofDays(number));
        way.referred(start);
        way.accepted(start.plus(Duration.ofHours(5)));
        way.intakeBegun(start.plus(Duration.ofDays(1)));
        if (number % 2 == 0) {
            way.answersUntil(start, now);
        }
        way.alertsDealtWith(ago(Duration.ofHours(20)));
    }

    private void toCandidacy(WayOfAPatient way, Instant start) {
        way.referred(start.minus(Duration.ofDays(5)));
        way.accepted(start.minus(Duration.ofDays(4)));
        way.answersUntil(start.minus(Duration.ofDays(4)), start);
        way.intakeBegun(start);
        way.intakeSigned(start.plus(Duration.ofHours(2)));
        way.alertsDealtWith(now);
    }

    private void decided(WayOfAPatient way, Instant at) {
        way.signedAsCandidate(at);
        way.consented(at.plus(Duration.ofMinutes(30)));
    }

    /** A patient whose pump starts, or started, so many minutes ago today; sessions before are done. */
    private void today(WayOfAPatient way, int number, int minutesSincePumpStart, Progress progress) {
        Instant scheduled = ago(Duration.ofMinutes(minutesSincePumpStart + 22)).truncatedTo(ChronoUnit.MINUTES);
        int before = number % 4;
        Instant first = scheduled.minus(Duration.ofDays(INDUCTION_DAYS[before]));
        String chair = "Chair " + (1 + (number - 16) % 6);
        List<ItemId> sessions = course(way, first, chair);
        given(way, sessions.subList(0, before), now);
        way.alertsDealtWith(ago(Duration.ofHours(3)));
        way.session(sessions.get(before), progress, now);
    }

    private void betweenSessions(WayOfAPatient way, int number) {
        int done = 1 + (number - 26);
        Instant first = ago(Duration.ofDays(INDUCTION_DAYS[done] - 1)).minus(Duration.ofHours(2));
        List<ItemId> sessions = course(way, first, "Chair " + (1 + number % 6));
        given(way, sessions.subList(0, done), now);
        way.alertsDealtWith(ago(Duration.ofHours(1)));
    }

    private void afterTheCourse(WayOfAPatient way, int number) {
        Instant first = ago(Duration.ofDays(24 + 19L * (number - 30))).minus(Duration.ofHours(5));
        List<ItemId> sessions = course(way, first, "Chair " + (1 + number % 6));
        given(way, sessions, number % 5 == 0 ? ago(Duration.ofDays(9)) : now);
        way.alertsDealtWith(ago(Duration.ofHours(4)));
    }

    /** Sessions given one after the other, with what the patient answers in between and until an instant. */
    private void given(WayOfAPatient way, List<ItemId> sessions, Instant answeredUntil) {
        for (int i = 0; i < sessions.size(); i++) {
            way.session(sessions.get(i), Progress.TO_DISCHARGE, now);
            Instant next = i + 1 < sessions.size() ? way.startOf(sessions.get(i + 1)) : answeredUntil;
            way.answersUntil(way.startOf(sessions.get(i)).plus(Duration.ofHours(3)), next);
        }
    }

    private List<ItemId> course(WayOfAPatient way, Instant first, String chair) {
        Instant ordered = first.minus(Duration.ofDays(2));
        toCandidacy(way, ordered.minus(Duration.ofDays(2)));
        decided(way, ordered.minus(Duration.ofDays(1)));
        List<Instant> starts = new ArrayList<>();
        for (int days : INDUCTION_DAYS) {
            starts.add(first.plus(Duration.ofDays(days)));
        }
        way.ordered(ordered, starts, chair);
        return way.sessions();
    }

    private Instant ago(Duration duration) {
        return now.minus(duration);
    }
}
