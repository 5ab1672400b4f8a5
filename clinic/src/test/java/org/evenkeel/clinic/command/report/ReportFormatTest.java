package org.evenkeel.clinic.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportFormatTest {

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void every_format_stays_as_it_is(ReportFormat format) throws IOException {
        String name = "simulation." + format.name().toLowerCase(java.util.Locale.ROOT);
        String text = format.write(SampleReport.whole());
        GoldenFile.assertUnchanged(name, text.replaceFirst("(?s)<style>.*</style>", "<style></style>"));
    }

    @Test
    void the_contract_keys_come_first_and_in_order() {
        JsonNode json = read(SampleReport.whole());
        assertThat(names(json))
                .startsWith(
                        "model",
                        "unit",
                        "times_min",
                        "analytes",
                        "curves",
                        "cmax",
                        "tmax_min",
                        "auc_0_inf",
                        "auc_0_last",
                        "half_life_min",
                        "effects",
                        "warnings");
        assertThat(names(json.get("model"))).startsWith("id", "source", "status");
        assertThat(names(json.get("curves"))).containsExactly("ketamine", "norketamine");
        assertThat(names(json.get("curves").get("ketamine")))
                .containsExactly("typical", "mean", "p05", "p25", "p50", "p75", "p95");
        assertThat(names(json.get("cmax").get("ketamine"))).containsExactly("typical", "mean", "p05", "p50", "p95");
    }

    @Test
    void numbers_are_finite_or_null() {
        JsonNode json = read(SampleReport.whole());
        assertThat(json.get("half_life_min").get("norketamine").get("typical").isNull())
                .isTrue();
        assertThat(json.get("curves").get("ketamine").get("typical").get(2).asDouble())
                .isEqualTo(185.123457);
        assertThat(ReportFormat.JSON.write(SampleReport.whole())).doesNotContain("NaN", "Infinity");
    }

    @Test
    void one_subject_is_every_line_of_the_contract() {
        JsonNode curve = read(SampleReport.ofOneSubject()).get("curves").get("ketamine");
        names(curve).forEach(line -> assertThat(curve.get(line)).isEqualTo(curve.get("typical")));
    }

    @Test
    void the_page_escapes_what_it_is_told_and_fetches_nothing() {
        String page = ReportFormat.HTML.write(SampleReport.whole());
        assertThat(page)
                .contains("A model &lt;of&gt; nobody &amp; nothing")
                .contains("<desc", "role=\"img\"", "prefers-color-scheme")
                .doesNotContain("http://", "https://", "url(", "<script", "@font-face", "@import");
    }

    @Test
    void a_page_of_one_subject_or_of_one_time_has_no_band() {
        assertThat(ReportFormat.HTML.write(SampleReport.ofOneSubject())).doesNotContain("class=\"band");
    }

    private static JsonNode read(SimulationReport report) {
        return JsonMapper.shared().readTree(ReportFormat.JSON.write(report));
    }

    private static List<String> names(JsonNode node) {
        return new ArrayList<>(node.propertyNames());
    }
}
