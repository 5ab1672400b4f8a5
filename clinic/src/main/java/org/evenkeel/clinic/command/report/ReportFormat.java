package org.evenkeel.clinic.command.report;

/** How a report is written. */
public enum ReportFormat {
    TABLE,
    CSV,
    JSON,
    HTML;

    /** The report as text. */
    public String write(SimulationReport report) {
        return switch (this) {
            case TABLE -> TableReport.of(report);
            case CSV -> CsvReport.of(report);
            case JSON -> JsonReport.of(report);
            case HTML -> HtmlReport.of(report);
        };
    }

    /** The fit as text. */
    public String write(FitReport report) {
        return switch (this) {
            case TABLE -> FitTable.of(report);
            case CSV -> FitCsv.of(report);
            case JSON -> FitJson.of(report);
            case HTML -> FitHtml.of(report);
        };
    }

    /** Whether it is made for a person, who is shown less at once than a program. */
    public boolean isForReading() {
        return this == TABLE || this == HTML;
    }

    /** Whether the text has a place for warnings; where it has none they are told beside it. */
    public boolean tellsWarnings() {
        return this == JSON || this == HTML;
    }
}
