/** Decides what follows from what is charted, station by station. Knows no framework, no clock, no database. */
module org.evenkeel.care {
    requires transitive org.evenkeel.pharmacology;
    requires static org.jspecify;

    exports org.evenkeel.care.candidacy;
    exports org.evenkeel.care.chart;
    exports org.evenkeel.care.document;
    exports org.evenkeel.care.followup;
    exports org.evenkeel.care.instrument;
    exports org.evenkeel.care.plan;
    exports org.evenkeel.care.recovery;
    exports org.evenkeel.care.rule;
    exports org.evenkeel.care.session;
}
