package org.evenkeel.clinic.individual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryCorrected;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.ReferralContent.AdministrativeSex;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.chart.SessionContent.SessionNoteWritten;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.SessionContent.WeightMeasured;
import org.evenkeel.care.chart.Source;
import org.evenkeel.knowledge.effects.EffectLibrary;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.effect.AcuteEffect;
import org.evenkeel.pharmacology.fit.PatientBand;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

class PatientPharmacologyTest {
    private static final Instant FIRST = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-02T09:00:00Z");
    private static final PatientPharmacology PATIENTS = PatientPharmacology.of(
            ModelLibrary.load().defaultModel(), EffectLibrary.load(), ZoneId.of("Europe/Lisbon"));
    private static final DosingRegimen NEXT =
            DosingRegimen.single(Drug.RACEMIC_KETAMINE, Route.INTRAVENOUS, BaseDose.ofMg(35), Duration.ofMinutes(40));
    private static final TimeGrid GRID = TimeGrid.ofMinutes(0, 40, 80);

    private final List<Entry> entries = new ArrayList<>();
    private final ChartId id = new ChartId(new UUID(0, 7));

    private EntryId record(Instant at, Content content) {
        EntryId entry = new EntryId(new UUID(1, entries.size() + 1L));
        Author nurse = new Author("n", "Nurse", Capacity.NURSE);
        entries.add(new Entry(entry, id, entries.size() + 1L, at, at, nurse, content));
        return entry;
    }

    private Chart chart() {
        return Chart.fold(id, entries);
    }

    private void identified() {
        record(
                FIRST,
                new PatientIdentified(
                        "Ines",
                        "Example",
                        new PartialDate("1986-05-03"),
                        AdministrativeSex.FEMALE,
                        "",
                        "",
                        List.of(),
                        true));
    }

    /** A session of 35 mg over 40 min on a day, with these rises at 20, 40, 55 and 70 min. */
    private ItemId session(int day, int... riseMmHg) {
        ItemId session = new ItemId(new UUID(2, day));
        Instant start = FIRST.plus(Duration.ofDays(day));
        record(start.minusSeconds(600), new WeightMeasured(session, 70));
        pressure(session, start.minusSeconds(300), 120);
        record(start, new InfusionStarted(session, 0.875, 35));
        int[] minutes = {20, 40, 55, 70};
        for (int i = 0; i < riseMmHg.length; i++) {
            pressure(session, start.plus(Duration.ofMinutes(minutes[i])), 120 + riseMmHg[i]);
        }
        record(start.plus(Duration.ofMinutes(40)), new InfusionStopped(session, true, 35, ""));
        return session;
    }

    private EntryId pressure(ItemId session, Instant at, int systolic) {
        return record(at, new VitalSignsMeasured(session, systolic, 78, 70, 98, 14, null, List.of(), Source.CLINIC));
    }

    private PatientEstimate estimate() {
        return PATIENTS.of(chart(), LATER).orElseThrow();
    }

    /** Standard deviation of the logarithm at 40 min. */
    private static double spread(PatientBand band) {
        return Math.log(band.upper90InKindUnit()[1] / band.lower90InKindUnit()[1]) / (2 * 1.645);
    }

    private static PatientBand pressureAtTheEnd(PatientEstimate estimate) {
        return estimate.effect(AcuteEffect.SYSTOLIC_RISE, NEXT, GRID).orElseThrow();
    }

    @Test
    void there_is_nothing_to_say_before_the_first_session_without_readings_or_without_a_weight() {
        identified();
        assertThat(PATIENTS.of(chart(), LATER)).isEmpty();
        session(1);
        assertThat(PATIENTS.of(chart(), LATER)).as("no reading after the start").isEmpty();
        session(8, 8, 10, 9, 7);
        assertThat(PATIENTS.of(chart(), FIRST.plus(Duration.ofDays(8))))
                .as("the second has not begun")
                .isEmpty();
        assertThat(PATIENTS.of(chart(), LATER)).isPresent();
    }

    @Test
    @ControlsHazard("H-15")
    void four_readings_leave_most_things_untold_and_the_words_say_so() {
        identified();
        session(1, 6, 8, 7, 5);
        PatientEstimate estimate = estimate();
        assertThat(estimate.title()).isEqualTo("This patient (from 1 session)");
        assertThat(estimate.readings()).isEqualTo(4);
        assertThat(estimate.notTold()).isNotEmpty().allMatch(d -> d.words().equals("Cannot tell from these readings"));
        assertThat(estimate.differences())
                .filteredOn(d -> d.name().startsWith("Clearance CL_NK"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.shrinkageFraction()).isCloseTo(1, within(0.01));
                    assertThat(d.ratioDimensionless()).isCloseTo(1, within(0.02));
                });
    }

    @Test
    void a_patient_whose_pressure_always_rises_twice_as_much_is_expected_to_do_so_again() {
        identified();
        for (int day : new int[] {1, 4, 8, 11, 15}) {
            session(day, 16, 24, 21, 15);
        }
        PatientEstimate estimate = estimate();
        assertThat(estimate.sessions()).isEqualTo(5);
        PatientBand next = pressureAtTheEnd(estimate);
        assertThat(next.medianInKindUnit()[1]).isGreaterThan(14);
        assertThat(next.lower90InKindUnit()[1]).isLessThan(next.medianInKindUnit()[1]);
        assertThat(estimate.told()).isNotEmpty();
        assertThat(estimate.told().getFirst().ratioDimensionless()).isGreaterThan(1.2);
    }

    @Test
    @ControlsHazard("H-15")
    void what_belonged_to_one_session_is_unknown_again_in_the_next() {
        identified();
        for (int day : new int[] {1, 4, 8, 11, 15, 18}) {
            session(day, 8, 12, 10, 7);
        }
        // The published spread between sessions alone, 70 %, is wider than this; it never goes away.
        double sdOfLog = spread(pressureAtTheEnd(estimate()));
        assertThat(sdOfLog).isGreaterThan(0.6);
    }

    @Test
    void readings_make_it_narrower_and_sessions_keep_their_order_of_days() {
        identified();
        session(1, 8, 12, 10, 7);
        double one = spread(pressureAtTheEnd(estimate()));
        session(4, 8, 12, 10, 7);
        session(8, 8, 12, 10, 7);
        assertThat(spread(pressureAtTheEnd(estimate()))).isLessThan(one);
    }

    @Test
    void a_corrected_reading_changes_the_answer_and_a_note_does_not() {
        identified();
        ItemId session = session(1, 8, 12, 10, 7);
        EntryId wrong = pressure(session, FIRST.plus(Duration.ofDays(1)).plusSeconds(3000), 195);
        PatientEstimate with = estimate();
        record(LATER.minusSeconds(10), new SessionNoteWritten(session, "slept well"));
        assertThat(estimate()).as("kept").isSameAs(with);
        record(LATER.minusSeconds(5), new EntryCorrected(wrong, "typed wrong"));
        assertThat(estimate().readings()).isEqualTo(with.readings() - 1);
        assertThat(pressureAtTheEnd(estimate()).medianInKindUnit()[1])
                .isLessThan(pressureAtTheEnd(with).medianInKindUnit()[1]);
    }

    @Test
    void concentrations_of_the_patient_stay_a_band() {
        identified();
        session(1, 8, 12, 10, 7);
        Measurand venous = new Measurand(Analyte.KETAMINE, SamplingSite.VENOUS);
        var band = estimate().concentrations(NEXT, GRID, List.of(venous)).band(venous);
        assertThat(band.upper90NgPerMl()[1]).isGreaterThan(1.3 * band.lower90NgPerMl()[1]);
        assertThat(Arrays.stream(band.medianNgPerMl()).allMatch(v -> v >= 0)).isTrue();
    }
}
