package org.evenkeel.journal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.journal.store.TestJournal.NURSE;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.evenkeel.care.chart.AlertContent.AlertRaised;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireDue;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireLinkRenewed;
import org.evenkeel.care.chart.ReferralContent.AdministrativeSex;
import org.evenkeel.care.chart.ReferralContent.Identifier;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.ReferralContent.ReferralAccepted;
import org.evenkeel.care.chart.SessionContent.PatientArrived;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.store.TestJournal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DirectoriesTest {
    private static final Access LIST = new Access("f.desk", "list-patients");
    private static final Instant NINE = Instant.parse("2026-05-04T09:00:00Z");
    private static final ChartId ZOE = new ChartId(new UUID(1, 1));
    private static final ChartId ZOE_AGAIN = new ChartId(new UUID(1, 2));
    private static final ChartId JOHN = new ChartId(new UUID(1, 3));
    private static TestJournal test;
    private static PatientDirectory patients;

    @BeforeAll
    static void threePatients() {
        test = new TestJournal();
        patients = new PatientDirectory(test.dataSource(), TestJournal.clock());
        append(ZOE, who("Zoë", "Ångström", "1980-02-03", "A1"), new ReferralAccepted(""));
        append(ZOE_AGAIN, who("zoe", "Angstrom", "1980", "B2"));
        append(JOHN, who("John", "Angst", "1971-01-01", "A1"));
        append(
                ZOE,
                new SessionScheduled(item(1), item(9), 1, NINE, "2"),
                new SessionScheduled(item(2), item(9), 2, NINE.plusSeconds(86_400), "2"),
                new AlertRaised(item(20), "late", Urgency.THIS_WEEK, "", null),
                new QuestionnaireDue(item(30), "phq-9", "baseline", null, NINE, NINE.plusSeconds(9_000), "aa"),
                new QuestionnaireDue(item(31), "gad-7", "baseline", null, NINE, NINE.plusSeconds(9_000), "bb"),
                new QuestionnaireAnswered(item(31), "gad-7", "1", java.util.Map.of("gad7-1", 1), 1),
                new QuestionnaireLinkRenewed(item(30), NINE.plusSeconds(99_000), "cc"));
        append(
                JOHN,
                new SessionScheduled(item(3), item(8), 1, NINE.minusSeconds(86_400), "1"),
                new PatientArrived(item(3), "1"),
                new AlertRaised(item(21), "now", Urgency.NOW, "", null));
    }

    @Test
    void names_are_found_by_any_part_in_any_order() {
        assertThat(search("ANG")).containsExactly(JOHN, ZOE, ZOE_AGAIN);
        assertThat(search("zo angs")).containsExactly(ZOE, ZOE_AGAIN);
        assertThat(search("%")).hasSize(3);
        assertThat(search("nobody")).isEmpty();
        assertThat(patients.search(new PatientDirectory.Search("", Stage.INTAKE, 10, 0), LIST))
                .extracting(PatientRow::chart)
                .containsExactly(ZOE);
        assertThat(patients.list(2, LIST)).hasSize(2);
        assertThat(patients.search(new PatientDirectory.Search("", null, 2, 2), LIST))
                .hasSize(1);
        assertThat(patients.countByStage()).containsEntry(Stage.REFERRAL, 2);
        assertThat(patients.find(JOHN, LIST)).map(PatientRow::name).contains("Angst, John");
    }

    @Test
    void a_possible_duplicate_shares_a_name_with_a_fitting_birth_date_or_an_identifier() {
        PatientIdentified newcomer = who("ZOE", "ANGSTROM", "1980-02-03", "C3");
        assertThat(patients.possibleDuplicates(newcomer, null, LIST))
                .extracting(PatientRow::chart)
                .containsExactlyInAnyOrder(ZOE, ZOE_AGAIN);
        assertThat(patients.possibleDuplicates(who("Zoe", "Angstrom", "1981-02-03", "C3"), null, LIST))
                .isEmpty();
        assertThat(patients.possibleDuplicates(who("Zoë", "Ångström", "1980-02-03", "A1"), ZOE, LIST))
                .extracting(PatientRow::chart)
                .containsExactlyInAnyOrder(ZOE_AGAIN, JOHN);
    }

    @Test
    void the_schedule_tells_who_comes_and_who_is_here() {
        Schedule schedule = new Schedule(test.dataSource(), TestJournal.clock());
        assertThat(schedule.between(NINE, NINE.plusSeconds(86_400), LIST))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.row().session()).isEqualTo(item(1));
                    assertThat(s.patient().familyName()).isEqualTo("Ångström");
                });
        assertThat(schedule.inClinic(LIST)).extracting(s -> s.row().session()).containsExactly(item(3));
        assertThat(schedule.chartOf(item(2))).contains(ZOE);
        assertThat(schedule.chartOf(item(99))).isEmpty();
        assertThat(schedule.planned(NINE, NINE.plusSeconds(1))).hasSize(2);
    }

    @Test
    void a_questionnaire_is_found_by_its_present_link_only() {
        QuestionnaireDirectory sent = new QuestionnaireDirectory(test.dataSource(), TestJournal.clock());
        assertThat(sent.byToken("aa")).isEmpty();
        assertThat(sent.byToken("cc")).map(QuestionnaireRow::questionnaire).contains(item(30));
        assertThat(sent.byToken("bb").orElseThrow().isOpen(NINE)).isFalse();
        assertThat(sent.overdue(NINE.plusSeconds(1), LIST))
                .extracting(q -> q.row().questionnaire())
                .containsExactly(item(30));
        assertThat(sent.overdue(NINE, LIST)).isEmpty();
    }

    @Test
    void the_most_urgent_alert_comes_first() {
        AlertList alerts = new AlertList(test.dataSource(), TestJournal.clock());
        assertThat(alerts.open(LIST)).extracting(a -> a.row().alert()).containsExactly(item(21), item(20));
        assertThat(alerts.count()).isEqualTo(2);
    }

    @Test
    void every_list_of_names_leaves_an_audit_row() {
        String count = "select count(*) from audit where action = 'list' and account = 'auditor'";
        Access auditor = new Access("auditor", "list-patients");
        patients.list(10, auditor);
        new AlertList(test.dataSource(), TestJournal.clock()).open(auditor);
        new Schedule(test.dataSource(), TestJournal.clock()).inClinic(auditor);
        assertThat(test.number(count)).isEqualTo(3);
    }

    private static List<ChartId> search(String fragment) {
        return patients.search(new PatientDirectory.Search(fragment, null, 10, 0), LIST).stream()
                .map(PatientRow::chart)
                .toList();
    }

    private static PatientIdentified who(String given, String family, String birthDate, String number) {
        return new PatientIdentified(
                given,
                family,
                new PartialDate(birthDate),
                AdministrativeSex.UNKNOWN,
                "",
                "",
                List.of(new Identifier("urn:other", number)),
                true);
    }

    private static ItemId item(long number) {
        return new ItemId(new UUID(8, number));
    }

    private static void append(ChartId chart, Content... contents) {
        long sequence = test.journal().read(chart, LIST).map(c -> c.sequence()).orElse(0L);
        test.journal()
                .append(
                        chart,
                        sequence,
                        Arrays.stream(contents).map(TestJournal::pending).toList(),
                        NURSE,
                        LIST);
    }
}
