package org.evenkeel.care.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.evenkeel.care.session.Bedside.NURSE;
import static org.evenkeel.care.session.Bedside.OTHER_NURSE;
import static org.evenkeel.care.session.Bedside.PRESCRIBER;
import static org.evenkeel.care.session.Bedside.SESSION;

import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.session.SessionCommand.Arrive;
import org.evenkeel.care.session.SessionCommand.ChangeRate;
import org.evenkeel.care.session.SessionCommand.CheckDose;
import org.evenkeel.care.session.SessionCommand.DrawMedicine;
import org.evenkeel.care.session.SessionCommand.WasteMedicine;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is drawn, checked and thrown away. */
class MedicineTest {
    private static final BagMixture BAG = new BagMixture(50, 10, 0.7, 34.3);
    private final Bedside bedside = new Bedside();

    @BeforeEach
    void arrived() {
        bedside.by(NURSE, new Arrive(SESSION, bedside.now, "2"));
    }

    private Decision draw(BagMixture bag, String expiry) {
        return bedside.by(NURSE, new DrawMedicine(SESSION, bedside.now, bag, "A123", expiry));
    }

    private Decision check(Author by, double concentration) {
        return bedside.by(by, new CheckDose(SESSION, bedside.now, PumpSetting.giving(35, concentration, 40)));
    }

    private DoseCheck stands() {
        return DoseCheck.of(
                bedside.chart, bedside.chart.sessions().find(SESSION).orElseThrow());
    }

    private static String words(Decision decision) {
        return decision instanceof Decision.Refused no ? no.refusals().toString() : "";
    }

    @Test
    @ControlsHazard("H-05")
    void a_bag_drawn_anew_voids_the_checks_of_the_one_before() {
        assertThat(draw(BAG, "2027-06")).isInstanceOf(Decision.Accepted.class);
        check(NURSE, 1);
        check(OTHER_NURSE, 1);
        assertThat(stands().isComplete()).isTrue();

        draw(new BagMixture(50, 10, 0.7, 69.3), "2027-06");

        assertThat(stands().isComplete()).isFalse();
        assertThat(stands().voided()).isEqualTo(2);
        assertThat(words(check(NURSE, 1))).contains("not what is in the bag");
        assertThat(check(NURSE, 0.5)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void an_expired_vial_and_one_without_a_lot_are_refused() {
        assertThat(words(draw(BAG, "2026-10"))).contains("expired");
        assertThat(words(draw(BAG, "soon"))).contains("expiry as on the label");
        assertThat(words(bedside.by(NURSE, new DrawMedicine(SESSION, bedside.now, BAG, " ", "2027-06"))))
                .contains("lot");
    }

    @Test
    void waste_is_seen_by_another_person_and_is_no_more_than_was_drawn() {
        draw(BAG, "2027-06");
        assertThat(words(waste(5, NURSE))).contains("Another person");
        assertThat(words(waste(50, OTHER_NURSE))).contains("more than the 35 mg");
        assertThat(waste(5, OTHER_NURSE)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void what_was_thrown_away_before_counts_with_what_is_thrown_away_now() {
        draw(BAG, "2027-06");
        waste(20, OTHER_NURSE);
        assertThat(words(waste(20, OTHER_NURSE)))
                .contains("With the 20 mg thrown away before, 20 mg is more than the 35 mg");
        assertThat(waste(15, OTHER_NURSE)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void what_was_drawn_given_and_thrown_away_is_set_against_each_other() {
        assertThat(account().drawnMg()).isEmpty();
        assertThat(account().remainderMg()).isEmpty();
        draw(BAG, "2027-06");
        assertThat(account().remainderMg().orElseThrow()).isCloseTo(35, within(1e-9));
        bedside.record(new InfusionStarted(SESSION, 0.875, 35));
        bedside.later(20);
        bedside.record(new InfusionStopped(SESSION, false, 17.5, "asked to stop"));
        waste(15, OTHER_NURSE);

        assertThat(account().givenMg()).isCloseTo(17.5, within(1e-9));
        assertThat(account().wastedMg()).isEqualTo(15);
        assertThat(account().remainderMg().orElseThrow()).isCloseTo(2.5, within(1e-9));
    }

    private DoseAccount account() {
        return DoseAccount.of(bedside.session(), bedside.now);
    }

    @Test
    @ControlsHazard("H-05")
    void a_second_bag_drawn_while_the_pump_runs_leaves_what_was_checked_for_the_start() {
        Bedside running = new Bedside().running().later(5);
        Decision drawn = running.by(NURSE, new DrawMedicine(SESSION, running.now, BAG, "A124", "2027-06"));
        assertThat(drawn).isInstanceOf(Decision.Accepted.class);

        assertThat(DoseCheck.of(running.chart, running.session()).isComplete()).isTrue();
        assertThat(rate(running, NURSE, 0.5)).isInstanceOf(Decision.Accepted.class);
        assertThat(words(rate(running, PRESCRIBER, 5))).contains("5.71 times the checked 0.88");
    }

    @Test
    @ControlsHazard("H-05")
    void a_new_rate_is_checked_at_the_concentration_of_the_bag_not_at_one_a_page_rounded() {
        double bagMgPerMl = 0.134;
        draw(new BagMixture(50, 10, 0.7, 35 / bagMgPerMl - 0.7), "2027-06");
        check(NURSE, bagMgPerMl);
        check(OTHER_NURSE, bagMgPerMl);
        bedside.record(new InfusionStarted(SESSION, 35 / 40.0, 35));
        bedside.later(5);
        assertThat(rate(bedside, NURSE, 0.5)).isInstanceOf(Decision.Accepted.class);
        double rightMlPerHour = 0.5 * 60 / bagMgPerMl;

        assertThat(words(reads(rightMlPerHour / 10))).contains("not-as-charted");
        assertThat(reads(rightMlPerHour)).isInstanceOf(Decision.Accepted.class);
        assertThat(RateCheck.of(bedside.session()).orElseThrow().isOpen()).isFalse();
    }

    /** What the second person reads on the pump; the page carries the concentration along with two decimals. */
    private Decision reads(double rateMlPerHour) {
        return bedside.by(OTHER_NURSE, new CheckDose(SESSION, bedside.now, new PumpSetting(35, 0.13, rateMlPerHour)));
    }

    private static Decision rate(Bedside running, Author by, double mgPerMin) {
        return running.by(by, new ChangeRate(SESSION, running.now, mgPerMin, "nausea"));
    }

    private Decision waste(double mg, Author witness) {
        return bedside.by(NURSE, new WasteMedicine(SESSION, bedside.now, mg, witness));
    }
}
